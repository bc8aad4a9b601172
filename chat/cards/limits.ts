import type { Say } from '../../i18n/texts';
import { UserError } from '../UserError';

/** Letters of a title, a description or a comment, as Trello's API document says. */
const LONGEST = 16_384;

/** @throws UserError for a text that Trello would refuse: said before anything is sent */
export function requireShort(say: Say, text: string): void {
  if (text.length > LONGEST) {
    throw new UserError(say('act.tooLong', { length: text.length, most: LONGEST }));
  }
}
