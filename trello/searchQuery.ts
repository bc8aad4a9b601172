import { straighten } from './quotes';

/** Operators of Trello's search that take a name or words, so that several words need quotes. */
const NAMED = 'board|list|label|member|name|desc|description|checklist|comment';

/** Rocket.Chat takes straight quotes away and leaves their spaces: so a word with a space in it was quoted. */
const UNQUOTED = new RegExp(`^(-?(?:(?:${NAMED}):|[@#]))([^"“”«»„]*\\s[^]*)$`, 'i');
const SINGLE = new RegExp(`(^|\\s)(-?(?:(?:${NAMED}):|[@#]))'([^']*)'(?=\\s|$)`, 'gi');

/**
 * What was typed as Trello's search reads it, where `label:"no colour"` needs its quotes.
 * @param words as Rocket.Chat split them
 */
export function toQuery(words: readonly string[]): string {
  const query = words.map((word) => word.replace(UNQUOTED, quote)).join(' ');
  return straighten(query)
    .replace(SINGLE, '$1$2"$3"')
    .replace(/(^|\s)(-?)@(?=")/g, '$1$2member:')
    .replace(/(^|\s)(-?)#(?=")/g, '$1$2label:');
}

/** Words without what would make operators of them. */
export const wordsOnly = (text: string): string => text.replace(/[@#:"\s]+|(?<!\S)-+/g, ' ').trim();

const quote = (_: string, operator: string, value: string): string =>
  `${operator}"${value.replace(/"/g, '').trim()}"`;

/** A word, or an operator with its value. */
const TERM = /-?(?:[a-z]+:|[@#])?(?:"[^"]*"|\S+)/gi;
const ME = /^(-?)(?:@|member:)(?:me|"me")$/i;

/** Whether a search is about whoever the token belongs to. */
export const mentionsMe = (query: string): boolean => nameMe(query, '') !== query;

/** The same by the user name on Trello, for a token that is somebody else's. */
export const nameMe = (query: string, username: string): string =>
  query.replace(TERM, (term) => term.replace(ME, `$1@${username}`));
