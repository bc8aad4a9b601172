import type { Translate } from '../../i18n/texts';
import type { Action, BoardRef, CardRef, Named, Person } from '../Action';
import { mirroredIn } from '../findByName';
import { bold, escapeMarkdown, link } from '../markdown/markdown';
import { boardUrl, cardUrl } from '../models';
import { oneLine } from '../oneLine';

export { bold };

export interface DescribeOptions {
  t: Translate;
  /** @param iso ISO 8601 */
  date: (iso: string) => string;
  /** the longest excerpt of a comment, in characters */
  excerpt: number;
}

/** How a sentence refers to author and card: in full, in a further line about the same card, or for many cards. */
export interface Stance {
  isIt?: boolean;
  /** "5 cards" */
  cards?: string;
  /** the card is deleted according to this message: its link would lead nowhere */
  isGone?: boolean;
}

/** The parts of sentences, as finished markdown. */
export interface Pieces extends DescribeOptions, Stance {
  /** the actions of the sentence, oldest first */
  all: readonly Action[];
  who: string;
  member: string;
  card: string;
  /** " on" and the card, empty if that is clear */
  on: string;
  board: string;
  otherBoard: string;
}

/** @param all actions in one sentence, which is about the last */
export function makePieces(
  all: readonly [...Action[], Action],
  options: DescribeOptions,
  stance: Stance = {},
): Pieces {
  const { t } = options;
  const action = all[all.length - 1] as Action;
  const { isIt = false, cards } = stance;
  const card = cards ?? cardNoun(action, t, stance);
  const { creator, app } = action;
  return {
    ...options,
    isIt,
    cards,
    all,
    who: isIt ? '' : (personName(creator) ?? (bold(app?.name ?? '') || t('event.someone'))),
    member: personName(action.member) ?? t('event.aMember'),
    card,
    on: isIt || !action.card ? '' : t('event.on', { card }),
    board: action.board.name ? boardLink(action.board, t) : t('event.theBoard'),
    otherBoard: action.otherBoard?.name ? bold(action.otherBoard.name) : t('event.aBoard'),
  };
}

/** A list with its preposition, " in *To do*"; empty without a list. */
export function listPhrase(
  key: 'event.inList' | 'event.fromList' | 'event.toList' | 'event.intoList',
  list: Named | undefined,
  t: Translate,
): string {
  const name = bold(list?.name ?? '');
  return name && t(key, { list: name });
}

/**
 * A card's title as plain text, if it is meaningful.
 * @param most characters
 */
export const cardTitle = (title: string | undefined, t: Translate, most = 120): string =>
  mirroredIn(title) === undefined ? oneLine(title ?? '', most) : t('event.aMirror');

/** @param address the link's destination, '' for none */
export function cardLink(card: CardRef | undefined, t: Translate, address = addressOf(card)): string {
  const name = cardTitle(card?.name, t);
  const number = card?.idShort;
  const fallback = number === undefined ? t('event.aCard') : t('event.cardNumber', { number });
  if (address) return link(name || fallback, address);
  return name && mirroredIn(card?.name) === undefined ? bold(name) : escapeMarkdown(name || fallback);
}

/** A card as a sentence names it. The link of a comment's sentence opens the comment, as long as it exists. */
export function cardNoun(action: Action, t: Translate, { isIt, isGone }: Stance): string {
  const { card, type, commentId } = action;
  const address = isGone ? '' : addressOf(card);
  const anchor = address && commentId && type !== 'deleteComment' ? `#comment-${commentId}` : '';
  if (!isIt) return cardLink(card, t, address + anchor);
  return anchor ? link(t('event.it'), address + anchor) : t('event.it');
}

/** "#7" as text: unescaped, it would mention a room. */
export const numberOf = (number: number): string => escapeMarkdown(`#${String(number)}`);

export function boardLink(board: BoardRef, t: Translate): string {
  const name = oneLine(board.name ?? '', 120);
  if (!name) return t('event.aBoard');
  return board.shortLink && isShortLink(board.shortLink) ? link(name, boardUrl(board.shortLink)) : bold(name);
}

/** "A, B and C"; for many, the first ten and the number of the others. */
export function listing(names: readonly string[], t: Translate): string {
  const different = [...new Set(names)];
  const shown = different.length > 11 ? different.slice(0, 10) : different;
  const more = different.length - shown.length;
  const parts = more ? [...shown, t('event.more', { count: more })] : shown;
  const before = parts.slice(0, -1).join(', ');
  const last = parts[parts.length - 1] ?? '';
  return before ? t('event.and', { before, last }) : last;
}

const addressOf = (card: CardRef | undefined): string =>
  card?.shortLink && isShortLink(card.shortLink) ? cardUrl(card.shortLink) : '';

/** Trello's short links have 8 letters and digits; anything else would not lead to Trello. */
const isShortLink = (text: string): boolean => /^[A-Za-z0-9]{1,16}$/.test(text);

/** @returns undefined if no name is known */
export function personName(person: Person | undefined): string | undefined {
  return bold(person?.name ?? '') || bold(person?.username ?? '') || undefined;
}
