import type { Say } from '../i18n/texts';
import { type Found, findByName, isSameName } from '../trello/find';
import { relayNumber } from '../trello/wording/pieces';
import { names, quoted } from './quoted';

type Titled = { name: string; shortLink: string; idShort: number };

/** Finds a card of a board by its number, its short link or words of its title. */
export function findOnBoard<T extends Titled>(
  cards: T[],
  typed: string,
): Found<T> | { none: true; isNumber: true } {
  const numbered = byNumber(cards, typed);
  if (numbered) return { one: numbered };
  if (isNumber(typed)) return { none: true, isNumber: true };
  const linked = cards.find(({ shortLink }) => shortLink === typed);
  return linked ? { one: linked } : findByName(cards, typed);
}

/** A number without its sign may be a title as well. */
function byNumber<T extends Titled>(cards: T[], typed: string): T | undefined {
  const [, sign, number] = /^(#?)(\d{1,7})$/.exec(typed) ?? [];
  if (!number || (!sign && cards.some(({ name }) => isSameName(name, typed)))) return undefined;
  return cards.find(({ idShort }) => idShort === Number(number));
}

const isNumber = (typed: string): boolean => /^#\d{1,7}$/.test(typed);

interface Missing {
  typed: string;
  board: { name: string };
  isArchived?: boolean;
  /** of cards that may have been meant */
  near?: { name: string }[];
}

/** What to say where a board has no such card. */
export function wordNoCard(say: Say, { typed, board, isArchived, near = [] }: Missing): string {
  const on = quoted(board.name);
  if (isNumber(typed)) {
    const parameters = { number: relayNumber(Number(typed.slice(1))), board: on };
    return isArchived ? say('card.noNumberArchived', parameters) : say('card.noNumber', parameters);
  }
  const parameters = { name: quoted(typed), board: on };
  const sentence = isArchived ? say('card.unknownArchived', parameters) : say('card.unknown', parameters);
  return near.length ? `${sentence} ${say('card.near', { names: names(near) })}` : sentence;
}
