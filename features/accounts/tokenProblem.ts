import type { Translate } from '../../i18n/texts';
import type { Settings } from '../../rocketchat/settings';
import { FORM_TIMEOUT_MS } from '../../rocketchat/surfaces/openModal';
import { TrelloError } from '../../trello/TrelloError';

/** Characters that a header can carry. Formats have changed before, so the length limit is generous. */
const ONE_WORD = /^[\w.~+/=-]{33,500}$/;

/** @returns a sentence about what was pasted, if it can be no person's token; never quotes it */
export function problemOfPasted(pasted: string, settings: Settings, t: Translate): string | undefined {
  if (!pasted) return t('connect.field.empty');
  if (pasted === settings.apiKey) return t('connect.field.key');
  if (/^[0-9a-z]{32}$/i.test(pasted)) return t('connect.field.short');
  if (!ONE_WORD.test(pasted)) return t('connect.field.malformed');
  // Disconnecting it would revoke it for everybody.
  return pasted === settings.apiToken ? t('connect.field.shared') : undefined;
}

/**
 * @returns a sentence about why Trello did not accept the token, or could not say
 * @throws the error if the person can do nothing about it in the form
 */
export function problemOfChecked(error: unknown, pasted: string, t: Translate): string {
  if (!(error instanceof TrelloError) || error.kind === 'unauthorizedKey') throw error;
  switch (error.kind) {
    case 'unauthorizedToken':
    case 'forbidden':
    case 'notFound':
    case 'invalid':
      // Old tokens look like secrets, so the format alone proves nothing.
      return t(/^[0-9a-f]{64}$/i.test(pasted) ? 'connect.field.secret' : 'connect.field.refused');
    case 'slow':
      return t('connect.field.timeout', { seconds: FORM_TIMEOUT_MS / 1_000 });
    case 'rateLimited':
      return t('connect.field.rateLimited');
    case 'memberLimit':
      return t('connect.field.memberLimit');
    default:
      return t('connect.field.unavailable');
  }
}
