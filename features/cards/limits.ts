import type { Say } from '../../i18n/texts';
import { queryTooLong } from '../../ui/searchAnswer';
import { UserError } from '../../rocketchat/UserError';

/** Letters of a title, a description or a comment, as Trello's API document says. */
const LONGEST = 16_384;

/** @throws UserError for more than can be looked for */
export function requireShortQuery(say: Say, query: string): void {
  const reason = queryTooLong(say, query);
  if (reason) throw new UserError(reason);
}

/** @throws UserError for a text that Trello would refuse: said before anything is sent */
export function requireShort(say: Say, text: string): void {
  const reason = tooLong(say, text);
  if (reason) throw new UserError(reason);
}

/** @returns a sentence for a text that Trello would refuse */
export const tooLong = (say: Say, text: string): string | undefined =>
  text.length > LONGEST ? say('act.tooLong', { length: text.length, most: LONGEST }) : undefined;
