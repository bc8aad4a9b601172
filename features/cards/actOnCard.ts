import type { AppContext } from '../../rocketchat/AppContext';
import type { ChatContext } from '../../rocketchat/ChatContext';
import { explainError } from '../../rocketchat/explainError';
import { UserError } from '../../rocketchat/UserError';
import { listing } from '../../trello/describe/pieces';
import { isBlank } from '../../trello/oneLine';
import type { Answer } from '../../ui/Answer';
import { choiceAnswer } from '../../ui/cardChoice';
import type { SeenBoard } from '../boards/boardAccess';
import { asActor, requireCanAct } from './actor';
import type { Acting } from './acts/CardAct';
import { type CardActName, cardActs } from './acts/cardActs';
import { addAttributionComment } from './addAttributionComment';
import { type CardBrief, CardChoice } from './CardBrief';
import { cardById } from './cardById';
import { findCard } from './findCard';
import { shareAct } from './shareAct';

export interface TypedAct {
  name: CardActName;
  /** as typed, with quoted words together: the card, and what to do with it */
  words: string[];
  flags: ReadonlyMap<string, string>;
}

/**
 * Carries out a typed command on a card.
 * @returns what was done, or the question which card is meant
 */
export async function actOnTyped(context: ChatContext, typed: TypedAct): Promise<Answer> {
  const { name, words, flags } = typed;
  const { rest, fits, isArchived } = cardActs[name];
  if (!words.length) throw new UserError(context.t('card.missing'));
  if (rest === 'required' && words.length < 2) throw missing(context, name);
  await requireCanAct(context);
  try {
    const board = flags.get('board');
    // In a move, --board is the destination: the card is on this room's board, but the list is not.
    const isAway = name === 'move' && board !== undefined;
    const question = { words, rest, isArchived, fits: isAway ? () => 1 : fits, ...(!isAway && { board }) };
    const found = await findCard(context, question);
    return await act(context, { ...found, name, flags });
  } catch (error) {
    if (!(error instanceof CardChoice)) throw error;
    return choiceAnswer({
      t: context.t,
      appId: context.caches.appId,
      ...error.question,
      options: { act: name, rest: error.question.rest, flags: [...flags], threadId: context.threadId },
    });
  }
}

/**
 * Carries it out on the card in a button: an id that was ours once and is now untrusted.
 * @throws UserError if this person may not see it here, or if nothing was done
 */
export async function actOnKnown(
  context: ChatContext,
  {
    cardId,
    ...known
  }: { cardId: string; name: CardActName; rest: string; flags: ReadonlyMap<string, string> },
): Promise<Answer> {
  await requireCanAct(context);
  const card = await cardById(context, {
    id: cardId,
    isFromClick: true,
    ask: (trello, id) => trello.card(id),
  });
  return act(context, { ...known, card });
}

interface Input {
  name: CardActName;
  card: CardBrief;
  board?: SeenBoard;
  rest: string;
  flags: ReadonlyMap<string, string>;
}

const missing = (context: AppContext, name: CardActName): UserError =>
  new UserError(context.t(`act.missing.${name}`));

async function act(context: ChatContext, { name, ...input }: Input): Promise<Answer> {
  const { rest } = cardActs[name];
  if (rest === 'required' && isBlank(input.rest)) throw missing(context, name);
  const done: string[] = [];
  try {
    const text = await asActor(context, {
      subject: input.card,
      work: (actor) => carryOut({ ...input, context, actor }, { name, done }),
    });
    return { text };
  } catch (error) {
    const [sofar] = done.slice(-1);
    if (sofar === undefined) throw error;
    throw new UserError(context.t('act.partly', { sofar, why: explainError(error, context, name) }));
  }
}

/** @param done gets a sentence after each completed step */
async function carryOut(
  acting: Acting,
  { name, done }: { name: CardActName; done: string[] },
): Promise<string> {
  const { context, actor, card, flags } = acting;
  const { steps, done: word } = await cardActs[name].plan(acting);
  const describe = (self: 'act.yourself' | 'act.themself', count: number): string => {
    const names = steps.slice(0, count).map((step) => (step.isSelf ? context.t(self) : (step.name ?? '')));
    return word(listing(names, context.t));
  };
  for (const [index, step] of steps.entries()) {
    await step.write();
    done.push(context.t('act.you', { done: describe('act.yourself', index + 1) }));
  }
  const { length } = steps;
  const text = await addAttributionComment(context, { actor, card, done: describe('act.yourself', length) });
  if (!flags.has('share')) return text;
  const { event } = cardActs[name];
  const problem = await shareAct(context, { actor, card, event, done: describe('act.themself', length) });
  return [text, problem].filter(Boolean).join('\n');
}
