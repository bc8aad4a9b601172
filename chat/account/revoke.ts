import { TrelloError } from '../../trello/TrelloError';
import type { AppContext } from '../AppContext';
import { openTrelloAs } from '../trelloClient';
import { logError } from '../explainError';

/** revoked: at Trello, by us or before; shared: the settings hold the same one; left: the person has to do it */
export type Revoked = 'revoked' | 'shared' | 'left';

/**
 * Revokes a person's token at Trello.
 * @param token undefined where it cannot be read any more
 * @returns never rejects: by then the person's account was changed, or is about to be
 */
export async function revoke(
  context: AppContext,
  token: string | undefined,
  patience?: number,
): Promise<Revoked> {
  if (token === undefined) return 'left';
  try {
    if (token === (await context.settings()).apiToken) return 'shared';
    await (await openTrelloAs(context, token, patience)).revokeToken();
    return 'revoked';
  } catch (error) {
    if (error instanceof TrelloError && error.kind === 'unauthorizedToken') return 'revoked';
    logError(error, context, 'revoke');
    return 'left';
  }
}
