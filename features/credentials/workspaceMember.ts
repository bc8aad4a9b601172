import type { AppContext } from '../../rocketchat/AppContext';
import { logError } from '../../rocketchat/explainError';
import { openTrello } from './openTrello';

/** ms; the person is waiting for something else */
const TIMEOUT_MS = 2_000;

/**
 * The Trello member of the token in the settings: one request per process, until the settings are saved.
 * @returns undefined if Trello does not answer now
 */
export async function workspaceMember(context: AppContext): Promise<string | undefined> {
  try {
    const { id } = await context.caches.readWorkspaceMember(async () =>
      (await openTrello(context, TIMEOUT_MS)).me(),
    );
    return id;
  } catch (error) {
    logError(error, context, 'workspaceMember');
    return undefined;
  }
}
