import type { AppContext } from '../../rocketchat/AppContext';
import type { ChatContext } from '../../rocketchat/ChatContext';
import { UserError } from '../../rocketchat/UserError';
import type { Change } from '../../storage/cardChanges';
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
import { type ActResult, PartlyDone } from './PartlyDone';
import { shareAct } from './shareAct';
import { answerDone } from './undo/offerUndo';

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
    return await answer(context, { ...found, name, flags });
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

interface KnownAct {
  cardId: string;
  name: CardActName;
  rest: string;
  flags: ReadonlyMap<string, string>;
}

/**
 * Carries it out on the card in a button: an id that was ours once and is now untrusted.
 * @throws UserError if this person may not see it here, or if nothing was done
 */
export async function actOnKnown(context: ChatContext, known: KnownAct): Promise<Answer> {
  if (!cardActs[known.name].show) await requireCanAct(context);
  return answer(context, { ...known, card: await knownCard(context, known) });
}

/** The same without an answer. @throws PartlyDone */
export async function doToKnown(context: ChatContext, known: KnownAct): Promise<ActResult> {
  await requireCanAct(context);
  return act(context, { ...known, card: await knownCard(context, known) });
}

const knownCard = (context: ChatContext, { cardId }: KnownAct): Promise<CardBrief> =>
  cardById(context, { id: cardId, isFromClick: true, ask: (trello, id) => trello.card(id) });

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

/** What was done, or what was asked about the card. */
async function answer(context: ChatContext, input: Input): Promise<Answer> {
  const { show } = cardActs[input.name];
  if (show && isBlank(input.rest)) return show(context, input);
  if (show) await requireCanAct(context);
  return answerDone(context, { where: input.name, work: () => act(context, input) });
}

/** @throws PartlyDone if not all of it was carried out */
async function act(context: ChatContext, { name, ...input }: Input): Promise<ActResult> {
  const { rest } = cardActs[name];
  if (rest === 'required' && isBlank(input.rest)) {
    const error = missing(context, name);
    if (input.rest || !hasForm(name, input.flags)) throw error;
    throw new CardAlone(error.message, name, input.card.id);
  }
  const progress: { result?: ActResult } = {};
  try {
    return await asActor(context, {
      subject: input.card,
      work: (actor) => carryOut({ ...input, context, actor }, { name, progress }),
    });
  } catch (error) {
    throw progress.result ? new PartlyDone(progress.result, error) : error;
  }
}

/** @param progress says what was done after each completed step */
async function carryOut(
  acting: Acting,
  { name, progress }: { name: CardActName; progress: { result?: ActResult } },
): Promise<ActResult> {
  const { context, actor, card, flags } = acting;
  const { t } = context;
  const { steps, done: word } = await cardActs[name].plan(acting);
  const changes: Change[] = [];
  const describe = (self: 'act.yourself' | 'act.themself', count: number): string => {
    const names = steps.slice(0, count).map((step) => (step.isSelf ? t(self) : (step.name ?? '')));
    return word(listing(names, t));
  };
  const resultOf = (count: number): ActResult => {
    const sentence = t('act.you', { done: describe('act.yourself', count) });
    return { cardId: card.id, memberId: actor.memberId, changes, sentence, text: sentence };
  };
  for (const [index, step] of steps.entries()) {
    changes.push(...(await step.write()));
    progress.result = resultOf(index + 1);
  }
  const { length } = steps;
  const result = resultOf(length);
  const text = await addAttributionComment(context, { ...result, actor });
  if (!flags.has('share')) return { ...result, text };
  const { event } = cardActs[name];
  const problem = await shareAct(context, { actor, card, event, done: describe('act.themself', length) });
  return { ...result, text: [text, problem].filter(Boolean).join('\n') };
}
