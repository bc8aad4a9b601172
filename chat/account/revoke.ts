import { TrelloError } from '../../trello/TrelloError';
import type { AppContext } from '../AppContext';
import { openTrelloAs } from '../trelloClient';
import { UserError } from '../UserError';

/** revoked: at Trello, by us or before; shared: the settings hold the same one; left: the person has to do it */
export type Revoked = 'revoked' | 'shared' | 'left';

/**
 * Revokes a person's token at Trello.
 * @param token undefined where it cannot be read any more
 */
export async function revoke(
  context: AppContext,
  token: string | undefined,
  patience?: number,
): Promise<Revoked> {
  if (token === undefined) return 'left';
  if (token === (await context.settings()).apiToken) return 'shared';
  try {
    await (await openTrelloAs(context, token, patience)).revokeToken();
    return 'revoked';
  } catch (error) {
    if (error instanceof TrelloError) return error.kind === 'unauthorizedToken' ? 'revoked' : 'left';
    if (error instanceof UserError) return 'left';
    throw error;
  }
}
