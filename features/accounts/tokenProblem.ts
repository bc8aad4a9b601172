import type { Say } from '../../i18n/texts';
import { TrelloError } from '../../trello/TrelloError';
import { FORM_PATIENCE } from '../../rocketchat/surfaces/openModal';
import type { Settings } from '../../rocketchat/settings';

/** Signs that a header can carry. Shapes grew before, so the length is bounded generously. */
const ONE_WORD = /^[\w.~+/=-]{33,500}$/;

/** @returns a sentence about what was pasted, where it can be no person's token; never quotes it */
export function problemOfPasted(pasted: string, settings: Settings, say: Say): string | undefined {
  if (!pasted) return say('connect.field.empty');
  if (pasted === settings.apiKey) return say('connect.field.key');
  if (/^[0-9a-z]{32}$/i.test(pasted)) return say('connect.field.short');
  if (!ONE_WORD.test(pasted)) return say('connect.field.odd');
  // Whoever disconnected it would end it for everybody.
  return pasted === settings.apiToken ? say('connect.field.shared') : undefined;
}

/**
 * @returns a sentence about why Trello did not take what was pasted, or cannot say
 * @throws the error where the person can do nothing about it in the form
 */
export function problemOfChecked(error: unknown, pasted: string, say: Say): string {
  if (!(error instanceof TrelloError) || error.kind === 'unauthorizedKey') throw error;
  switch (error.kind) {
    case 'unauthorizedToken':
    case 'forbidden':
    case 'notFound':
    case 'invalid':
      // Old tokens look like secrets, so the shape alone says nothing.
      return say(/^[0-9a-f]{64}$/i.test(pasted) ? 'connect.field.secret' : 'connect.field.refused');
    case 'slow':
      return say('connect.field.slow', { seconds: FORM_PATIENCE / 1_000 });
    case 'rateLimited':
      return say('connect.field.busy');
    case 'memberLimit':
      return say('connect.field.spent');
    default:
      return say('connect.field.away');
  }
}
