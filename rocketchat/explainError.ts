import type { Translate } from '../i18n/texts';
import { REQUEST_TIMEOUT_MS } from '../trello/clock';
import { maskCredentials } from '../trello/echo';
import { TrelloError } from '../trello/TrelloError';
import type { AppContext } from './AppContext';
import { UserError } from './UserError';

/** A sentence about what went wrong. An unknown error gets a general one, and a line in the app's log. */
export function explainError(error: unknown, context: AppContext, where: string): string {
  if (error instanceof UserError) return error.message;
  if (error instanceof TrelloError) return explainTrelloError(error, context.t);
  logError(error, context, where);
  return context.t('error.unexpected');
}

/**
 * For errors that nobody is told of: only an unexpected one, neither from Trello nor a sentence of ours, is worth
 * logging.
 */
export function logUnexpected(error: unknown, context: AppContext, where: string): void {
  if (!(error instanceof TrelloError) && !(error instanceof UserError)) logError(error, context, where);
}

export function explainTrelloError(error: TrelloError, t: Translate): string {
  switch (error.kind) {
    case 'slow':
      return t('error.slow', { seconds: REQUEST_TIMEOUT_MS / 1000 });
    case 'webhookExists':
    case 'callbackUnreachable':
      return t('error.invalid');
    default:
      return t(`error.${error.kind}`);
  }
}

/**
 * Logs kind and origin. Stacks are omitted, and so is anything that looks like a credential: a message may quote a URL
 * or a value.
 */
export function logError(error: unknown, context: AppContext, where: string): void {
  const { name, message } = error instanceof Error ? error : { name: 'Unknown', message: '' };
  context.logger.error({ where, name, message: mask(message) });
}

function mask(text: string): string {
  return maskCredentials(text.slice(0, 200)).replace(/https?:\/\/\S+/gi, '…');
}
