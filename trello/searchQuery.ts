import { straighten } from './quotes';

/** Operators of Trello's search with a name or words as value, so that several words need quotes. */
const NAMED = 'board|list|label|member|name|desc|description|checklist|comment';

/** Rocket.Chat removes straight quotes but keeps their spaces: a word with a space was quoted. */
const UNQUOTED = new RegExp(`^(-?(?:(?:${NAMED}):|[@#]))([^"“”«»„]*\\s[^]*)$`, 'i');
const SINGLE = new RegExp(`(^|\\s)(-?(?:(?:${NAMED}):|[@#]))'([^']*)'(?=\\s|$)`, 'gi');

/**
 * A typed query as Trello's search needs it, where `label:"no colour"` has quotes.
 * @param words as Rocket.Chat split them
 */
export function toQuery(words: readonly string[]): string {
  const query = words.map((word) => word.replace(UNQUOTED, quote)).join(' ');
  return straighten(query)
    .replace(SINGLE, '$1$2"$3"')
    .replace(/(^|\s)(-?)@(?=")/g, '$1$2member:')
    .replace(/(^|\s)(-?)#(?=")/g, '$1$2label:');
}

/** Words without the characters that would make them operators. */
export const wordsOnly = (text: string): string => text.replace(/[@#:"\s]+|(?<!\S)-+/g, ' ').trim();

const quote = (_: string, operator: string, value: string): string =>
  `${operator}"${value.replace(/"/g, '').trim()}"`;

/** A word, or an operator with its value. */
const TERM = /-?(?:[a-z]+:|[@#])?(?:"[^"]*"|\S+)/gi;
const ME = /^(-?)(?:@|member:)(?:me|"me")$/i;

/** Whether a search is about the token's member. */
export const mentionsMe = (query: string): boolean => nameMe(query, '') !== query;

/** The same with the person's username on Trello, for somebody else's token. */
export const nameMe = (query: string, username: string): string =>
  query.replace(TERM, (term) => term.replace(ME, `$1@${username}`));
