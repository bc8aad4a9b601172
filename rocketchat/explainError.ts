import type { Translate } from '../i18n/texts';
import { REQUEST_TIMEOUT_MS } from '../trello/clock';
import { maskCredentials } from '../trello/echo';
import { TrelloError } from '../trello/TrelloError';
import type { AppContext } from './AppContext';
import { UserError } from './UserError';

/** A sentence for what went wrong. What is not known gets a general one, and a line in the app's log. */
export function explainError(error: unknown, context: AppContext, where: string): string {
  if (error instanceof UserError) return error.message;
  if (error instanceof TrelloError) return explainTrelloError(error, context.t);
  logError(error, context, where);
  return context.t('error.unexpected');
}

/** Where nobody is told of it: only what is no answer of Trello's and no sentence of ours is worth a line. */
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
 * Logs kind and place. Stacks stay out, and so does whatever looks like a credential: a message may quote an
 * address or a value.
 */
export function logError(error: unknown, context: AppContext, where: string): void {
  const { name, message } = error instanceof Error ? error : { name: 'Unknown', message: '' };
  context.logger.error({ where, name, message: mask(message) });
}

function mask(text: string): string {
  return maskCredentials(text.slice(0, 200)).replace(/https?:\/\/\S+/gi, '…');
}
