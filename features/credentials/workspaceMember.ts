import type { AppContext } from '../../rocketchat/AppContext';
import { logError } from '../../rocketchat/explainError';
import { openTrello } from './openTrello';

/** ms; whoever waits has come for something else */
const TIMEOUT_MS = 2_000;

/**
 * The member of Trello whose token the settings hold: one request a process, until the settings are saved.
 * @returns undefined where Trello does not say now
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
