import type { Translate } from '../../i18n/texts';
import { UserError } from '../../rocketchat/UserError';
import { queryTooLong } from '../../ui/searchAnswer';

/** Characters of a title, a description or a comment, according to Trello's API document. */
const MAX_TEXT_LENGTH = 16_384;

/** @throws UserError for a query that is too long */
export function requireShortQuery(t: Translate, query: string): void {
  const reason = queryTooLong(t, query);
  if (reason) throw new UserError(reason);
}

/** @throws UserError for a text that Trello would refuse, before anything is sent */
export function requireShort(t: Translate, text: string): void {
  const reason = tooLong(t, text);
  if (reason) throw new UserError(reason);
}

/** @returns a sentence if Trello would refuse the text */
export const tooLong = (t: Translate, text: string): string | undefined =>
  text.length > MAX_TEXT_LENGTH
    ? t('act.tooLong', { length: text.length, most: MAX_TEXT_LENGTH })
    : undefined;
