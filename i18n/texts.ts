import { account } from './texts/account.en';
import { addForms } from './texts/addForms.en';
import { answers } from './texts/answers.en';
import { bar } from './texts/bar.en';
import { boardEvents } from './texts/boardEvents.en';
import { cardForms } from './texts/cardForms.en';
import { cards } from './texts/cards.en';
import { checklists } from './texts/checklists.en';
import { errors } from './texts/errors.en';
import { eventParts } from './texts/eventParts.en';
import { events } from './texts/events.en';
import { integrations } from './texts/integrations.en';
import { links } from './texts/links.en';
import { oauth } from './texts/oauth.en';
import { outgoing } from './texts/outgoing.en';
import { previews } from './texts/previews.en';
import { replies } from './texts/replies.en';
import { setup } from './texts/setup.en';
import { share } from './texts/share.en';
import { status } from './texts/status.en';

const en = {
  ...account,
  ...addForms,
  ...answers,
  ...bar,
  ...errors,
  ...events,
  ...eventParts,
  ...boardEvents,
  ...cards,
  ...cardForms,
  ...checklists,
  ...integrations,
  ...links,
  ...oauth,
  ...outgoing,
  ...previews,
  ...replies,
  ...setup,
  ...share,
  ...status,
};

export type TextKey = keyof typeof en;
export type Catalogue = Record<TextKey, string>;

/**
 * The placeholders of a sentence: `'{who} left {card}'` → `'who'
 * 'card'`.
 */
type Placeholders<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

export type Parameters<K extends TextKey> = Record<Placeholders<(typeof en)[K]>, string | number>;

/** Translates a key; the compiler requires exactly the sentence's placeholders. */
export type Translate = <K extends TextKey>(
  key: K,
  ...parameters: Placeholders<(typeof en)[K]> extends never ? [] : [Parameters<K>]
) => string;

export const DEFAULT_LANGUAGE = 'en';
export const catalogues: Record<string, Catalogue> = { en };

/** `pt` also serves `pt-BR`. */
export const isKnownLanguage = (language: string): boolean => catalogueOf(language) !== undefined;

function catalogueOf(language: string): Catalogue | undefined {
  const names = [language, language.replace(/-.*/, '')];
  const name = names.find((each) => Object.prototype.hasOwnProperty.call(catalogues, each));
  return name === undefined ? undefined : catalogues[name];
}

/** How commands are typed. */
export const COMMAND = '/trello';

/**
 * @param typedAs how people type commands there
 * @returns the sentences in a language, English if it has no catalogue
 */
export function translator(language: string, typedAs = COMMAND): Translate {
  const catalogue = catalogueOf(language) ?? en;
  return (key, ...parameters) => fill(retype(catalogue[key], typedAs), parameters[0] ?? {});
}

/** Replaces `/trello` by how commands are typed, but not within a URL. */
export const retype = (sentence: string, typedAs: string): string =>
  typedAs === COMMAND ? sentence : sentence.replace(/(^|[^\w.])\/trello(?= |`)/g, `$1${typedAs}`);

/** Inserts values into a sentence. Braces within a value stay: the sentence is parsed once. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : String(value);
  });
}

/** "3 cards", "1 card", "2,300 cards"; "1,000+ cards" if there may be more. */
export function countCards(t: Translate, count: number, hasMore = false): string {
  if (hasMore) return t('cards.atLeast', { count: groupDigits(count) });
  return count === 1 ? t('cards.one', { count }) : t('cards.other', { count: groupDigits(count) });
}

/** "2,300" */
export const groupDigits = (count: number): string => count.toLocaleString('en');

/** Turns the end of a sentence into a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
