import { createHash } from 'crypto';
import type { ChatContext } from '../../rocketchat/ChatContext';
import { explainError } from '../../rocketchat/explainError';
import { randomId } from '../../rocketchat/messages/messageId';
import { type FormErrors, openModal, withDeadline } from '../../rocketchat/surfaces/openModal';
import { UserError } from '../../rocketchat/UserError';
import { cardUrl } from '../../trello/models';
import { isBlank } from '../../trello/oneLine';
import { unquote } from '../../trello/quotes';
import { mayBeDone, TrelloError } from '../../trello/TrelloError';
import { ADD_TO_VIEW, addToModal, type AddToModalView } from '../../ui/addToModal';
import type { Answer } from '../../ui/Answer';
import { isId } from '../../ui/buttonValue';
import { otherName } from '../../ui/choiceFields';
import type { Modal } from '../../ui/form';
import { callingNobody } from '../../ui/forTrello';
import { type Form, typedBeside } from '../../ui/readForm';
import type { ViewId } from '../../ui/viewId';
import { boardsToActOn } from '../boards/boardParts';
import { chooseBoard } from '../boards/boards';
import { cardOfThread } from '../notifications/cardThread';
import { actOnKnown } from './actOnCard';
import { requireCanAct, requireHere } from './actor';
import { CardChoice } from './CardBrief';
import { findCard } from './findCard';
import { type Draft, draftOfSource } from './fromMessage';
import { requireShortQuery, tooLong } from './limits';

/**
 * Opens the form that adds a message to a card.
 * @throws UserError if this person can change no card from here
 */
export async function openAddToForm(
  context: ChatContext,
  { draft, sourceId }: { draft: Draft; sourceId: string },
): Promise<void> {
  await requireCanAct(context);
  const boards = await withDeadline(context, (hurried) => boardsToActOn(hurried));
  const about: ViewId = {
    name: ADD_TO_VIEW,
    roomId: context.room.id,
    threadId: context.threadId,
    modelId: boards[0]?.id,
    origin: { kind: 'source', messageId: sourceId },
    nonce: randomId(),
  };
  const { t, caches } = context;
  const values = { card: await cardHere(context), text: callingNobody(draft.text) };
  await openModal(context, addToModal({ t, appId: caches.appId, about, boards, values }));
}

/** The card whose thread this is, as somebody would type it. */
async function cardHere(context: ChatContext): Promise<string> {
  const { threadId, room } = context;
  const shortLink = threadId && (await cardOfThread(context, { threadId, roomId: room.id }));
  return shortLink ? cardUrl(shortLink) : '';
}

/**
 * Comments on the chosen or typed card.
 * @returns the answer, what is wrong with a field, or the form with the matching cards
 * @throws UserError, or TrelloError, if nothing was written
 */
export async function submitAddToForm(
  context: ChatContext,
  { about, form }: { about: ViewId; form: Form },
): Promise<Answer | FormErrors | { modal: Modal }> {
  await requireHere(context);
  const { t } = context;
  const draft = form.text('text') === undefined && (await draftOfSource(context, about.origin));
  const values = {
    card: (form.one('card') ?? '').trim(),
    text: (form.text('text') ?? (draft ? callingNobody(draft.text) : '')).trim(),
    boardId: form.one('board'),
  };
  const typedBoard = typedBeside(form, 'board');
  const wrong = isBlank(values.text) ? t('onto.noText') : tooLong(t, values.text);
  if (wrong) return { errors: { text: wrong } };
  return withDeadline(context, async (hurried) => {
    if (typedBoard) {
      const found = await findBoard(hurried, typedBoard);
      if (typeof found !== 'string') return found;
      values.boardId = found;
    }
    const chosen = form.one(choiceName({ about, values }));
    const cardId = chosen ?? (await find(hurried, { about, values }));
    if (typeof cardId !== 'string') return cardId;
    if (!isId(cardId)) throw new UserError(t('form.gone'));
    return comment(hurried, { cardId, text: values.text });
  });
}

/** @returns its id, or what is wrong with the name typed beside a menu that is too long */
async function findBoard(context: ChatContext, typed: string): Promise<string | FormErrors> {
  try {
    return await chooseBoard(context, { typed });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { errors: { [otherName('board')]: error.message } };
  }
}

type Typed = { about: ViewId; values: AddToModalView['values'] };

const boardIn = ({ about, values }: Typed): string | undefined => values.boardId ?? about.modelId;

/** A choice made for other words or another board stays in the client, and does not count here. */
function choiceName(typed: Typed): string {
  const question = `${boardIn(typed) ?? ''} ${typed.values.card}`;
  return `chosen.${createHash('sha256').update(question).digest('hex').slice(0, 16)}`;
}

/** @returns the card's id */
async function find(
  context: ChatContext,
  { about, values }: Typed,
): Promise<string | FormErrors | { modal: Modal }> {
  const { t, caches } = context;
  const typed = values.card;
  try {
    requireShortQuery(t, typed);
    const board = boardIn({ about, values });
    // Quotes around a title, as in a command, where Rocket.Chat removes straight ones.
    const words = unquote(typed.replace(/^(["'])(.*)\1$/, '$2'))
      .split(/\s+/)
      .filter(Boolean);
    return (await findCard(context, { words, rest: 'none', board })).card.id;
  } catch (error) {
    if (error instanceof UserError) return { errors: { card: error.message } };
    if (!(error instanceof CardChoice)) throw error;
    const { cards, guessedBy } = error.question;
    const question = { name: choiceName({ about, values }), cards, isGuess: guessedBy !== undefined };
    const boards = await boardsToActOn(context);
    return { modal: addToModal({ t, appId: caches.appId, about, boards, values, question }) };
  }
}

/** What may have succeeded must not be repeated: the form closes. */
async function comment(
  context: ChatContext,
  { cardId, text }: { cardId: string; text: string },
): Promise<Answer> {
  try {
    return await actOnKnown(context, { cardId, name: 'comment', rest: text, flags: new Map() });
  } catch (error) {
    const isRefused = error instanceof TrelloError && !mayBeDone(error);
    if (isRefused || error instanceof UserError) throw error;
    return { text: explainError(error, context, 'submit') };
  }
}
