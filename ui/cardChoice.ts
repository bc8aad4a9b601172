import type { Translate } from '../i18n/texts';
import { bold, cardLink, cardTitle, numberOf } from '../trello/describe/pieces';
import type { Answer } from './Answer';
import { isId, isThread, joinParts, MAX_VALUE_LENGTH, splitParts } from './buttonValue';
import { buttons, numbered, section } from './elements';
import { quoted } from './naming';

/** What to do once it is clear which card is meant. Without an act, the card is shown. */
export interface ChoiceOptions {
  act: string;
  rest: string;
  /** name and value each */
  flags: [string, string][];
  threadId?: string;
}

export interface ChoiceState extends ChoiceOptions {
  cardId: string;
}

interface Choice {
  id: string;
  name: string;
  shortLink: string;
  idShort: number;
  list?: { name: string };
}

const MAX_CHOICES = 5;

/** Characters of a title on a button: phones cut longer ones. */
const MAX_TITLE_LENGTH = 30;

export const choiceActions = numbered('card.choose', MAX_CHOICES);

/** The question which card is meant, with a button each; only text if the command is too long for a button. */
export function choiceAnswer({
  t,
  appId,
  cards,
  guessedBy,
  options,
}: {
  t: Translate;
  appId: string;
  cards: Choice[];
  /** the input, if none of the titles contains it */
  guessedBy?: string;
  options: ChoiceOptions;
}): Answer {
  const question = cards.length === 1 ? t('card.chooseOne') : t('card.choose');
  const title = guessedBy === undefined ? question : t('card.textMatches', { name: quoted(guessedBy) });
  const shown = cards.slice(0, MAX_CHOICES);
  const lines = shown.map((card) => {
    const line = t('card.choice', { card: cardLink(card, t), number: numberOf(card.idShort) });
    return card.list ? `${line} · ${bold(card.list.name)}` : line;
  });
  // The titles are above; cards of several boards may have the same number.
  const areNumbered = new Set(shown.map(({ idShort }) => idShort)).size === shown.length;
  const inputs = shown.map((card, index) => ({
    appId,
    actionId: choiceActions[index] ?? '',
    text: areNumbered
      ? describeNumber(card)
      : `${describeNumber(card)} ${cardTitle(card.name, t, MAX_TITLE_LENGTH)}`,
    value: encodeChoice({ ...options, cardId: card.id }),
  }));
  const isTooLong = inputs.some(({ value }) => value.length > MAX_VALUE_LENGTH);
  if (isTooLong) lines.push(t('card.chooseTyping'));
  // The search for names stops there.
  else if (cards.length >= MAX_CHOICES) lines.push(t('card.chooseMore'));
  return {
    text: [title, ...lines].join('\n'),
    isQuestion: true,
    blocks: [section([title, ...lines].join('\n')), ...(isTooLong ? [] : [buttons('choice', inputs)])],
  };
}

const describeNumber = ({ idShort }: Choice): string => `#${String(idShort)}`;

const encodeChoice = ({ cardId, act, rest, flags, threadId }: ChoiceState): string =>
  joinParts(cardId, act, rest, flags, threadId ?? '');

/** @returns undefined unless it is from a button of ours: anybody can send a forged click */
export function decodeChoice(value: unknown): ChoiceState | undefined {
  const [cardId, act, rest, flags, threadId] = splitParts(value, 5) ?? [];
  const isRight =
    isId(cardId) &&
    typeof act === 'string' &&
    typeof rest === 'string' &&
    isThread(threadId) &&
    Array.isArray(flags) &&
    flags.every(isPair);
  if (!isRight) return undefined;
  return { cardId, act, rest, flags, ...(threadId && { threadId }) };
}

const isPair = (value: unknown): value is [string, string] =>
  Array.isArray(value) && value.length === 2 && value.every((each) => typeof each === 'string');
