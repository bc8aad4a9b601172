import type { Say } from '../../i18n/texts';
import type { Action, CardRef, Named, Person } from '../Action';
import { boardUrl, cardUrl } from '../models';
import { relay } from '../relay';

export interface Voice {
  say: Say;
  /** @param iso ISO 8601 */
  date: (iso: string) => string;
  /** the longest excerpt of a comment, in letters */
  excerpt: number;
}

/** The parts that sentences are made of, as finished markdown. */
export interface Pieces extends Voice {
  who: string;
  member: string;
  card: string;
  /** where the card is, if the action says so */
  list?: string;
  otherBoard: string;
}

export function makePieces(action: Action, voice: Voice): Pieces {
  const { say } = voice;
  return {
    ...voice,
    who: personName(action.creator) ?? say('event.someone'),
    member: personName(action.member) ?? say('event.aMember'),
    card: cardLink(action.card, say),
    list: action.list?.name && bold(action.list.name),
    otherBoard: action.otherBoard?.name ? bold(action.otherBoard.name) : say('event.aBoard'),
  };
}

/** `*name*`, or the bare words where there is nothing to make bold. */
export function bold(text: string): string {
  const safe = relay(text);
  return safe ? `*${safe}*` : safe;
}

export const listName = (list: Named | undefined, say: Say): string =>
  list?.name ? bold(list.name) : say('event.aList');

export function cardLink(card: CardRef | undefined, say: Say): string {
  const name = relay(card?.name ?? '');
  const number = card?.idShort;
  // Outside a link, "#7" would be a mention of a room.
  const fallback = number === undefined ? say('event.aCard') : relay(say('event.cardNumber', { number }));
  if (!card?.shortLink || !isShortLink(card.shortLink)) return name ? `*${name}*` : fallback;
  return `[${name || fallback}](${cardUrl(card.shortLink)})`;
}

export function boardLink(board: Named & { shortLink?: string }, say: Say): string {
  const name = relay(board.name ?? '');
  if (!name) return say('event.aBoard');
  return board.shortLink && isShortLink(board.shortLink)
    ? `[${name}](${boardUrl(board.shortLink)})`
    : `*${name}*`;
}

/** Trello's short links are 8 letters and digits; anything else would not be an address of Trello. */
const isShortLink = (text: string): boolean => /^[A-Za-z0-9]{1,16}$/.test(text);

function personName(person: Person | undefined): string | undefined {
  return bold(person?.name ?? person?.username ?? '') || undefined;
}
