import type { Say } from '../../i18n/texts';
import { UserError } from '../UserError';

/** Letters of a title, a description or a comment, as Trello's API document says. */
const LONGEST = 16_384;

/** What is looked for stands in an address, and those may not be long. */
const LONGEST_QUERY = 1_000;

/** @throws UserError for more than can be looked for */
export function requireShortQuery(say: Say, query: string): void {
  if (query.length > LONGEST_QUERY) {
    throw new UserError(say('search.tooLong', { length: query.length, most: LONGEST_QUERY }));
  }
}

/** @throws UserError for a text that Trello would refuse: said before anything is sent */
export function requireShort(say: Say, text: string): void {
  const reason = tooLong(say, text);
  if (reason) throw new UserError(reason);
}

/** @returns a sentence for a text that Trello would refuse */
export const tooLong = (say: Say, text: string): string | undefined =>
  text.length > LONGEST ? say('act.tooLong', { length: text.length, most: LONGEST }) : undefined;
