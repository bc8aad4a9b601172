import { cardIdIn, findByName, idInAddress, isAddress } from '../../trello/find';
import type { FullBoard } from '../../trello/models';
import { relayNumber } from '../../trello/wording/pieces';
import { isInScope, type Reading, scopeOf, withReading } from '../access';
import { findAccount, withOwnAccount } from '../account/ownAccount';
import type { AppContext } from '../AppContext';
import { chooseBoard, names, quoted } from '../boards';
import { ifSeen } from '../ifSeen';
import { readBoard } from '../lists';
import type { Place } from '../notifyUser';
import { isInRoom } from '../permissions';
import { openTrello } from '../trelloClient';
import { UserError } from '../UserError';
import { type CardBrief, CardChoice } from './CardBrief';
import { splitCard } from './splitCard';

export interface CardQuestion {
  /** as typed, quoted ones together: the card, then whatever the command wants with it */
  words: string[];
  /** whether something has to come after the card */
  needsRest: boolean;
  /** what was typed after --board */
  board?: string;
  /** whether it is looked for in the archive */
  isArchived?: boolean;
  isShared?: boolean;
}

export interface FoundCard {
  card: CardBrief;
  rest: string;
  /** the card's board, where it had to be read anyway */
  board?: FullBoard;
}

/**
 * Finds the card that somebody means: an address, a short link, an id, `#12` on the board of the room, or words of its
 * title there.
 * @throws UserError where there is none that this person may see here: one that exists and one that does not are
 * refused in the same words. @throws CardChoice where several fit
 */
export async function findCard(
  context: AppContext,
  place: Place,
  question: CardQuestion,
): Promise<FoundCard> {
  const [first = '', ...others] = question.words;
  if (!first) throw new UserError(context.say('card.which'));
  const id = idInAddress(first, 'c') ?? (/^[0-9a-f]{24}$/.test(first) ? first : undefined);
  const rest = others.join(' ');
  if (id) return { card: await cardById(context, place, { id, isShared: question.isShared }), rest };
  if (isAddress(first)) throw new UserError(context.say('card.noAddress'));
  return onBoard(context, place, question);
}

/** @throws UserError for a card that this person may not see here, or that is not there */
export async function cardById(
  context: AppContext,
  place: Place,
  { id, isShared, isClaimed }: { id: string; isShared?: boolean; isClaimed?: boolean },
): Promise<CardBrief> {
  // The room of a click is a claim of the client's: whoever is not in it would learn and change what is its people's.
  const isHere = !isClaimed || (await isInRoom(context, place));
  const card = isHere ? await seenCard(context, place, { id, isShared }) : undefined;
  if (!card) throw new UserError(context.say('card.unseen'));
  return card;
}

const seenCard = async (
  context: AppContext,
  place: Place,
  { id, isShared }: { id: string; isShared?: boolean },
): Promise<CardBrief | undefined> =>
  (await byRoom(context, place, id)) ?? (isShared ? undefined : await byOwn(context, place, id));

/** By the room's rule. */
async function byRoom(context: AppContext, { room }: Place, id: string): Promise<CardBrief | undefined> {
  const { readAccess } = await context.settings();
  if (readAccess === 'nothing') return undefined;
  const links = await context.links.ofRoom(room.id);
  if (readAccess === 'linked' && !links.length) return undefined;
  const card = await ifSeen((await openTrello(context)).card(id));
  return card && isInScope(scopeOf(readAccess, links, card.idBoard), card) ? card : undefined;
}

/** By the person's own account. */
async function byOwn(context: AppContext, place: Place, id: string): Promise<CardBrief | undefined> {
  if (!(await findAccount(context, place.user))) return undefined;
  return withOwnAccount(context, place, (trello) => ifSeen(trello.card(id)));
}

async function onBoard(context: AppContext, place: Place, question: CardQuestion): Promise<FoundCard> {
  const { words, needsRest, isArchived, isShared } = question;
  const boardId = await chooseBoard(context, place, { typed: question.board, isShared });
  const cards = isArchived ? 'closed' : 'visible';
  const board = await readBoard(context, place, { boardId, isShared, cards });
  const split = splitCard(words, board.cards, needsRest);
  if (!split) throw new UserError(context.say('card.whereEnds'));
  const card = await named(context, place, { typed: split.card, rest: split.rest, board, isShared });
  return { card, rest: split.rest, board };
}

interface Named {
  typed: string;
  rest: string;
  board: FullBoard;
  isShared?: boolean;
}

async function named(
  context: AppContext,
  place: Place,
  { typed, rest, board, isShared }: Named,
): Promise<CardBrief> {
  const { say } = context;
  const asBrief = (card: FullBoard['cards'][number]): CardBrief => ({ ...card, idBoard: board.id });
  const number = /^#?(\d{1,7})$/.exec(typed)?.[1];
  const numbered = number && board.cards.find(({ idShort }) => idShort === Number(number));
  if (numbered) return asBrief(numbered);
  if (typed.startsWith('#') && number)
    throw new UserError(
      say('card.noNumber', { number: relayNumber(Number(number)), board: quoted(board.name) }),
    );
  const linked = board.cards.find(({ shortLink }) => shortLink === typed);
  if (linked) return asBrief(linked);
  const found = findByName(board.cards, typed);
  if ('one' in found) return asBrief(found.one);
  if ('several' in found) throw new CardChoice(found.several.map(asBrief), rest);
  const elsewhere = await searched(context, place, { typed, rest, board, isShared });
  if (elsewhere) return elsewhere;
  const parameters = { name: quoted(typed), board: quoted(board.name) };
  throw new UserError(
    found.near.length
      ? say('card.unknownNear', { ...parameters, names: names(found.near) })
      : say('card.unknown', parameters),
  );
}

/** A bare short link may be of another board; words may stand in a card that the board did not show. */
async function searched(
  context: AppContext,
  place: Place,
  { typed, rest, board, isShared }: Named,
): Promise<CardBrief | undefined> {
  const id = cardIdIn(typed);
  const linked = id && (await seenCard(context, place, { id, isShared }));
  if (linked) return linked;
  const wish = { boardIds: [board.id], limit: 5, partial: true };
  const work = async ({ trello, scope }: Reading): Promise<CardBrief[]> =>
    (await trello.search(typed, wish)).filter((card) => !card.closed && isInScope(scope, card));
  const cards = (await withReading(context, place, { boardId: board.id, isShared, work })) ?? [];
  if (cards.length > 1) throw new CardChoice(cards, rest);
  return cards[0];
}
