import { isBlank } from '../../trello/isBlank';
import { listing } from '../../trello/describe/pieces';
import { choiceAnswer } from '../../ui/cardChoice';
import type { Answer } from '../../ui/Answer';
import type { SeenBoard } from '../boards/boardAccess';
import type { AppContext } from '../../rocketchat/AppContext';
import { explainError } from '../../rocketchat/explainError';
import { quietly } from '../notifications/suppressEcho';
import { markOfText } from '../notifications/isEchoOf';
import type { Place } from '../../rocketchat/messages/notifyUser';
import { UserError } from '../../rocketchat/UserError';
import { asActor, requireWay } from './actor';
import type { Acting, Step } from './acts/CardAct';
import { cardActs, type CardActName } from './acts/cardActs';
import { type CardBrief, CardChoice } from './CardBrief';
import { cardById } from './cardById';
import { findCard } from './findCard';
import { leaveNote } from './addAttributionComment';

export interface TypedAct {
  name: CardActName;
  /** as typed, quoted ones together: the card, and what is wanted with it */
  words: string[];
  flags: ReadonlyMap<string, string>;
}

/**
 * Does what somebody typed.
 * @returns what was done, or the question which card is meant
 * @throws UserError where nothing was done
 */
export async function actOnTyped(context: AppContext, place: Place, typed: TypedAct): Promise<Answer> {
  const { name, words, flags } = typed;
  const { rest, fits, isArchived } = cardActs[name];
  if (!words.length) throw new UserError(context.say('card.which'));
  if (rest === 'required' && words.length < 2) throw missing(context, name);
  await requireWay(context, place);
  try {
    const board = flags.get('board');
    // For a move --board says where to: the card is of this room's board, and the list is not.
    const isAway = name === 'move' && board !== undefined;
    const question = { words, rest, isArchived, fits: isAway ? () => 1 : fits, ...(!isAway && { board }) };
    const found = await findCard(context, place, question);
    return await act(context, place, { ...found, name, flags });
  } catch (error) {
    if (!(error instanceof CardChoice)) throw error;
    return choiceAnswer({
      say: context.say,
      appId: context.memory.appId,
      ...error.question,
      wish: { act: name, rest: error.question.rest, flags: [...flags], threadId: place.threadId },
    });
  }
}

/**
 * Does it to the card that a button names: an id that was ours once and is a claim now.
 * @throws UserError where this person may not see it here, or nothing was done
 */
export async function actOnKnown(
  context: AppContext,
  place: Place,
  {
    cardId,
    ...known
  }: { cardId: string; name: CardActName; rest: string; flags: ReadonlyMap<string, string> },
): Promise<Answer> {
  await requireWay(context, place);
  const card = await cardById(context, place, {
    id: cardId,
    isClaimed: true,
    ask: (trello, id) => trello.card(id),
  });
  return act(context, place, { ...known, card });
}

interface Wish {
  name: CardActName;
  card: CardBrief;
  board?: SeenBoard;
  rest: string;
  flags: ReadonlyMap<string, string>;
}

const missing = (context: AppContext, name: CardActName): UserError =>
  new UserError(context.say(`act.what.${name}`));

async function act(context: AppContext, place: Place, { name, ...wish }: Wish): Promise<Answer> {
  const { rest } = cardActs[name];
  if (rest === 'required' && isBlank(wish.rest)) throw missing(context, name);
  const done: string[] = [];
  try {
    const text = await asActor(context, place, {
      subject: wish.card,
      work: (actor) => carryOut({ ...wish, context, place, actor }, { name, done }),
    });
    return { text };
  } catch (error) {
    const [sofar] = done.slice(-1);
    if (sofar === undefined) throw error;
    throw new UserError(context.say('act.partly', { sofar, why: explainError(error, context, name) }));
  }
}

/** @param done gets a sentence after each step that was done */
async function carryOut(
  acting: Acting,
  { name, done }: { name: CardActName; done: string[] },
): Promise<string> {
  const { context, place, actor, card } = acting;
  const { steps, done: word } = await cardActs[name].plan(acting);
  const names: string[] = [];
  for (const step of steps) {
    await carryOutStep(acting, step);
    names.push(step.name ?? '');
    done.push(context.say('act.you', { done: word(listing(names, context.say)) }));
  }
  return leaveNote(context, place, { actor, card, done: word(listing(names, context.say)) });
}

function carryOutStep(
  { context, place, actor, card }: Acting,
  { expected, write, text }: Step,
): Promise<unknown> {
  const textMark = text === undefined ? undefined : markOfText(text);
  return quietly(context, place.room.id, {
    act: { boardId: card.idBoard, cardId: card.id, ...actor.author, textMark },
    work: async (announce) => {
      for (const { types, boardId } of expected) await announce(types, boardId);
      return write();
    },
  });
}
