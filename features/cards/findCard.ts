import type { ChatContext } from '../../rocketchat/ChatContext';
import { UserError } from '../../rocketchat/UserError';
import {
  cardIdIn,
  cardIdTyped,
  findByName,
  hasWords,
  isAddress,
  isCardReference,
} from '../../trello/findByName';
import type { FoundCard } from '../../trello/models';
import { isBlank } from '../../trello/oneLine';
import { wordsOnly } from '../../trello/searchQuery';
import { describeNoCard, findOnBoard, isNamedBy } from '../../ui/findOnBoard';
import { SEARCH_LIMIT } from '../../ui/searchAnswer';
import { isInScope, type Reading, type SeenBoard, withReading } from '../boards/boardAccess';
import { chooseBoard } from '../boards/boards';
import { readBoard } from '../boards/readBoard';
import { type CardBrief, CardChoice } from './CardBrief';
import { cardById, cardIfSeen } from './cardById';
import { splitCard } from './splitCard';

export interface CardQuestion {
  /** as typed, with quoted words together: the card, then whatever the command does with it */
  words: string[];
  rest: 'none' | 'optional' | 'required';
  /** whether words can be what comes after the card; see Grammar */
  fits?: (rest: string, board: SeenBoard) => number;
  /** what was typed after --board */
  board?: string;
  /** whether it is searched in the archive */
  isArchived?: boolean;
  isShared?: boolean;
}

export interface CardAnswer {
  card: CardBrief;
  rest: string;
  /** the card's board, if it had to be read anyway */
  board?: SeenBoard;
}

/**
 * Finds the card that somebody means: by URL, short link, id, `#12` on the room's board, or words of its title there.
 * @throws UserError if there is none that this person may see here: one that exists and one that does not are refused
 * in the same words. @throws CardChoice if several match
 */
export async function findCard(context: ChatContext, question: CardQuestion): Promise<CardAnswer> {
  const [first = '', ...others] = question.words;
  if (question.words.every(isBlank)) throw new UserError(context.t('card.missing'));
  const id = cardIdTyped(first);
  if (question.rest === 'none' && isCardReference(first) && others.some(isCardReference)) {
    throw new UserError(context.t('card.oneOnly'));
  }
  if (id) {
    const card = await cardById(context, { id, isShared: question.isShared, ask: askBrief });
    return { card, rest: others.join(' ') };
  }
  if (isAddress(first)) throw new UserError(context.t('card.noAddress'));
  return onBoard(context, question);
}

const askBrief: Parameters<typeof cardById<CardBrief>>[1]['ask'] = (trello, id) => trello.card(id);

async function onBoard(context: ChatContext, question: CardQuestion): Promise<CardAnswer> {
  const { words, rest, fits, isArchived, isShared } = question;
  const boardId = await boardOf(context, question);
  if (typeof boardId !== 'string') return boardId;
  const cards = isArchived ? 'closed' : 'visible';
  const board = await readBoard(context, { boardId, isShared, cards });
  const split = splitCard(words, board.cards, { rest, ...(fits && { fits: (text) => fits(text, board) }) });
  if (!split) throw new UserError(context.t('card.whereEnds'));
  const found = { typed: split.card, rest: split.rest, board, isShared, isArchived };
  return { card: await named(context, found), rest: split.rest, board };
}

/** @returns the board to search, or the card itself if a short link identifies it */
async function boardOf(
  context: ChatContext,
  { words: [first = '', ...others], rest, board, isShared }: CardQuestion,
): Promise<string | CardAnswer> {
  try {
    return await chooseBoard(context, { typed: board, isShared });
  } catch (error) {
    const isOne = board === undefined && (rest !== 'none' || !others.length);
    const id = isOne && error instanceof UserError ? cardIdIn(first) : undefined;
    const card = id && (await cardIfSeen(context, { id, isShared, ask: askBrief }));
    if (card) return { card, rest: others.join(' ') };
    throw error;
  }
}

interface Named {
  typed: string;
  rest: string;
  board: SeenBoard;
  isShared?: boolean;
  isArchived?: boolean;
}

async function named(context: ChatContext, wanted: Named): Promise<CardBrief> {
  const { typed, rest, board, isArchived = false } = wanted;
  const asBrief = (card: SeenBoard['cards'][number]): CardBrief => ({
    ...card,
    idBoard: board.id,
    closed: isArchived,
    list: board.lists.find(({ id }) => id === card.idList),
  });
  const found = findOnBoard(board.cards, typed);
  if ('one' in found && (!board.hasMoreCards || isNamedBy(found.one, typed))) return asBrief(found.one);
  if ('one' in found || 'several' in found) {
    // Other cards, beyond those that were sent, may match the words as well.
    const fitting = 'one' in found ? [found.one] : found.several;
    throw new CardChoice({ cards: fitting.map(asBrief), rest });
  }
  const missing = (near?: { name: string }[]): UserError =>
    new UserError(describeNoCard(context.t, { typed, board, isArchived, near }));
  if ('isNumber' in found) throw missing();
  return (await elsewhere(context, wanted)) ?? Promise.reject(missing(found.near));
}

/** A bare short link may be on another board; words may be in a description, a comment, or beyond what was sent. */
async function elsewhere(
  context: ChatContext,
  { typed, rest, board, isShared, isArchived = false }: Named,
): Promise<CardBrief | undefined> {
  const id = cardIdIn(typed);
  const linked = id && (await cardIfSeen(context, { id, isShared, ask: askBrief }));
  if (linked) return linked;
  const query = wordsOnly(typed);
  if (!hasWords(query)) return undefined;
  const input = { boardIds: [board.id], limit: SEARCH_LIMIT, partial: true };
  const isWanted = (card: FoundCard): boolean =>
    Boolean(card.closed) === isArchived && (isArchived || !card.list.closed);
  const work = async ({ trello, scope, isLast }: Reading): Promise<FoundCard[] | undefined> => {
    const hits = await trello.search(query.slice(0, 200), input);
    const found = hits.filter((card) => isWanted(card) && isInScope(scope, card));
    // A search finds nothing on a board that an account cannot see: the other one may.
    return found.length || isLast ? found : undefined;
  };
  const cards = (await withReading(context, { boardId: board.id, isShared, work })) ?? [];
  const titled = findByName(cards, typed, { isSure: true });
  if ('one' in titled) return titled.one;
  if (cards.length) throw new CardChoice({ cards: cards.slice(0, 5), rest, guessedBy: typed });
  return undefined;
}
