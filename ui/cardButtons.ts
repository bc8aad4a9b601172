import type { TextKey, Translate } from '../i18n/texts';
import { cardUrl } from '../trello/models';
import type { Block, Overflow } from './Answer';
import { buttons, encodeModel, encodeWord, option, overflow } from './elements';

/** The actions, in the order of the buttons. */
export const clickWords = [
  'comment',
  'move',
  'assign',
  'due',
  'checklists',
  'archive',
  'restore',
  'watch',
  'unwatch',
] as const;
export type ClickWord = (typeof clickWords)[number];

export const isClickWord = (word: string): word is ClickWord => clickWords.some((each) => each === word);

/** Action ids of the buttons and of the menu. */
export const cardAction = (word: 'comment' | 'move' | 'assign' | 'due' | 'checklists' | 'open'): string =>
  `card.${word}`;
export const MENU_ACTION = 'card.more';

interface CardButtons {
  t: Translate;
  appId: string;
  threadId?: string;
  card: { id: string; shortLink: string; closed?: boolean };
}

/** An archived card can only be read and commented on until it is restored. */
export function cardButtons(blockId: string, { t, appId, threadId, card }: CardButtons): Block {
  const value = encodeModel({ modelId: card.id, threadId });
  const words = card.closed ? (['comment'] as const) : (['comment', 'move', 'assign', 'due'] as const);
  const acts = words.map((word) => ({
    appId,
    actionId: cardAction(word),
    text: t(`button.${word}`),
    value,
  }));
  const open = {
    appId,
    actionId: cardAction('open'),
    text: t('button.open'),
    value,
    url: cardUrl(card.shortLink),
  };
  return buttons(blockId, [...acts, open]);
}

/** The others, in the overflow menu. */
export function cardMenu(blockId: string, about: CardButtons): Overflow {
  return describeMenu(blockId, about, {
    actionId: MENU_ACTION,
    words: [
      ...(about.card.closed ? (['restore'] as const) : (['checklists', 'archive'] as const)),
      'watch',
      'unwatch',
    ],
  });
}

/** A menu of a card's actions, for where there is no room for buttons. */
export function describeMenu(
  blockId: string,
  { t, appId, threadId, card }: CardButtons,
  { actionId, words }: { actionId: string; words: ClickWord[] },
): Overflow {
  const options = words.map((word) =>
    option(encodeWord({ word, modelId: card.id, threadId }), t(`button.${word}` satisfies TextKey)),
  );
  return overflow(blockId, { appId, actionId, options });
}
