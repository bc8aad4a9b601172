import type { AppContext } from '../../rocketchat/AppContext';
import type { ChatContext } from '../../rocketchat/ChatContext';
import { explainError } from '../../rocketchat/explainError';
import { NeedsAccountError, UserError } from '../../rocketchat/UserError';
import { listing } from '../../trello/describe/pieces';
import { isCardReference } from '../../trello/findByName';
import { isBlank } from '../../trello/oneLine';
import type { Answer } from '../../ui/Answer';
import { choiceAnswer } from '../../ui/cardChoice';
import { type CardForm, isCardForm } from '../../ui/cardModals';
import type { SeenBoard } from '../boards/boardAccess';
import { asActor, requireCanAct } from './actor';
import { type Acting, asQuoted } from './acts/CardAct';
import { type CardActName, cardActs } from './acts/cardActs';
import { addAttributionComment } from './addAttributionComment';
import { CardAlone, type CardBrief, CardChoice } from './CardBrief';
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
  const { name, flags } = typed;
  const { rest, fits, isArchived, keepsQuotes } = cardActs[name];
  const words = keepsQuotes ? typed.words.map(betweenLines) : typed.words;
  if (!words.length) throw new UserError(context.t('card.missing'));
  if (rest === 'required' && words.length < 2 && !hasForm(name, flags)) throw missing(context, name);
  if (!mayAsk(name, words)) await requireCanAct(context);
  try {
    const board = flags.get('board');
    const isMovedAway = isAway(name, flags);
    const question = {
      words,
      rest,
      isArchived,
      fits: isMovedAway ? () => 1 : fits,
      ...(!isMovedAway && { board }),
    };
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

/** Quoted words that follow the card: Rocket.Chat has removed the quotes, and no line breaks are left. */
const betweenLines = (word: string, at: number): string => (at && /\s/.test(word) ? asQuoted(word) : word);

/** Whether it may turn out to be a question about the card: then rights are checked later. */
const mayAsk = (name: CardActName, [first = '', ...others]: string[]): boolean =>
  cardActs[name].show !== undefined && !(isCardReference(first) && others.length);

/**
 * Carries it out on the card in a button: an id that was ours once and is now untrusted.
 * @throws UserError if this person may not see it here, or if nothing was done
 */
export async function actOnKnown(
  context: ChatContext,
  {
    cardId,
    name,
    ...known
  }: { cardId: string; name: CardActName; rest: string; flags: ReadonlyMap<string, string> },
): Promise<Answer> {
  if (!cardActs[name].show) await requireCanAct(context);
  const card = await cardById(context, {
    id: cardId,
    isFromClick: true,
    ask: (trello, id) => trello.card(id),
  });
  return act(context, { ...known, name, card });
}

/** In a move, --board is the destination: the card is on this room's board, but the list is not. */
const isAway = (name: CardActName, flags: ReadonlyMap<string, string>): boolean =>
  name === 'move' && flags.has('board');

/** Whether a form can ask for the rest: it moves to no other board, and shares nothing. */
const hasForm = (name: CardActName, flags: ReadonlyMap<string, string>): name is CardActName & CardForm =>
  isCardForm(name) && !isAway(name, flags) && !flags.has('share');

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
  const { rest, show } = cardActs[name];
  if (show && isBlank(input.rest)) return show(context, input);
  if (rest === 'required' && isBlank(input.rest)) {
    const error = missing(context, name);
    if (input.rest || !hasForm(name, input.flags)) throw error;
    throw new CardAlone(error.message, name, input.card.id);
  }
  if (show) await requireCanAct(context);
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
    throw partly(context, { name, sofar, error });
  }
}

/** An error after something was done, which must not be done again. */
export function partly(
  context: ChatContext,
  { name, sofar, error }: { name: CardActName; sofar: string; error: unknown },
): UserError {
  const sentence = context.t('act.partly', { sofar, why: explainError(error, context, name) });
  return error instanceof NeedsAccountError
    ? new NeedsAccountError(sentence, false)
    : new UserError(sentence);
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
