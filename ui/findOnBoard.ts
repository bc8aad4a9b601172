import type { Translate } from '../i18n/texts';
import { numberOf } from '../trello/describe/pieces';
import { findByName, type Found, isSameName } from '../trello/findByName';
import type { CardsRead } from '../trello/models';
import { names, quoted } from './naming';

type Titled = { name: string; shortLink: string; idShort: number };

/** Finds a card of a board by number, short link or words of its title; none if it is ambiguous. */
export function findOnBoard<T extends Titled>(
  cards: T[],
  typed: string,
): Found<T> | { none: true; isNumber: true } {
  const numbered = cards.find(({ idShort }) => idShort === numberIn(typed));
  if (isNumber(typed)) return numbered ? { one: numbered } : { none: true, isNumber: true };
  if (numbered) return byBareNumber(cards, numbered, typed);
  const linked = cards.find(({ shortLink }) => shortLink === typed);
  return linked ? { one: linked } : findByName(cards, typed, { isSure: true });
}

const numberIn = (typed: string): number => Number(/^#?(\d{1,7})$/.exec(typed)?.[1] ?? NaN);

/** A number without its # may be a title as well, or part of one. */
function byBareNumber<T extends Titled>(cards: T[], numbered: T, typed: string): Found<T> {
  if (cards.some(({ name }) => isSameName(name, typed))) return findByName(cards, typed);
  const others = cards.filter((card) => card !== numbered && card.name.split(/\D+/).includes(typed));
  return others.length ? { several: [numbered, ...others] } : { one: numbered };
}

/** Whether the input identifies exactly this card: by number, short link or complete title. */
export const isNamedBy = ({ name, shortLink, idShort }: Titled, typed: string): boolean =>
  shortLink === typed || typed.replace(/^#/, '') === String(idShort) || isSameName(name, typed);

const isNumber = (typed: string): boolean => /^#\d{1,7}$/.test(typed);

interface Missing {
  typed: string;
  board: CardsRead & { name: string };
  isArchived?: boolean;
  /** the cards that may have been meant */
  near?: { name: string }[];
}

/** The answer if a board has no such card. */
export function describeNoCard(t: Translate, { typed, board, isArchived, near = [] }: Missing): string {
  const on = quoted(board.name);
  if (board.hasMoreCards) return t('card.notRead', { typed: quoted(typed), board: on });
  if (isNumber(typed)) {
    const parameters = { number: numberOf(Number(typed.slice(1))), board: on };
    return isArchived ? t('card.noNumberArchived', parameters) : t('card.noNumber', parameters);
  }
  const parameters = { name: quoted(typed), board: on };
  const sentence = isArchived ? t('card.unknownArchived', parameters) : t('card.unknown', parameters);
  return near.length ? `${sentence} ${t('card.near', { names: names(near) })}` : sentence;
}
