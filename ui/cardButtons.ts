import type { TextKey, Translate } from '../i18n/texts';
import { type Card, cardUrl, type FullCard } from '../trello/models';
import type { Block, Overflow } from './Answer';
import { buttons, encodeModel, encodeWord, option, overflow } from './elements';

/** The actions, in the order of the buttons. */
export const clickWords = [
  'comment',
  'move',
  'assign',
  'unassign',
  'due',
  'checklists',
  'done',
  'undone',
  'archive',
  'restore',
  'watch',
  'unwatch',
] as const;
export type ClickWord = (typeof clickWords)[number];

export const isClickWord = (word: string): word is ClickWord => clickWords.some((each) => each === word);

/** Action ids of the buttons and of the menu. */
export const cardAction = (
  word: 'comment' | 'move' | 'assign' | 'unassign' | 'due' | 'checklists' | 'open',
): string => `card.${word}`;
export const MENU_ACTION = 'card.more';

export interface CardButtons {
  t: Translate;
  appId: string;
  threadId?: string;
  /** the Trello member id of the only person who sees them, if known: then they fit that person, too */
  readerId?: string;
  card: ButtonCard;
}

type ButtonCard = Pick<FullCard, 'id' | 'shortLink' | 'closed' | 'idMembers' | 'dueComplete' | 'subscribed'>;

/** An archived card can only be read and commented on until it is restored. */
export function cardButtons(blockId: string, { t, appId, threadId, readerId, card }: CardButtons): Block {
  const value = encodeModel({ modelId: card.id, threadId });
  const words = card.closed
    ? (['comment'] as const)
    : (['comment', 'move', memberWord(card, readerId), 'due'] as const);
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
  const { t, appId, threadId, card } = about;
  const options = menuWords(about).map((word) =>
    option(encodeWord({ word, modelId: card.id, threadId }), t(`button.${word}` satisfies TextKey)),
  );
  return overflow(blockId, { appId, actionId: MENU_ACTION, options });
}

/** Of what is personal, several people get both words. */
function menuWords({ card, readerId }: CardButtons): ClickWord[] {
  const isShared = readerId === undefined;
  const watching: ClickWord[] = isShared ? ['watch', 'unwatch'] : [card.subscribed ? 'unwatch' : 'watch'];
  if (card.closed) return ['restore', ...watching];
  const leaving: ClickWord[] = isShared && card.idMembers?.length ? ['unassign'] : [];
  return ['checklists', doneWord(card), 'archive', ...leaving, ...watching];
}

/** @param readerId the Trello member who sees it; undefined if unknown, or if there are several */
export const memberWord = ({ idMembers }: Pick<Card, 'idMembers'>, readerId?: string) =>
  readerId !== undefined && idMembers?.includes(readerId) ? 'unassign' : 'assign';

export const doneWord = ({ dueComplete }: Pick<Card, 'dueComplete'>) => (dueComplete ? 'undone' : 'done');
