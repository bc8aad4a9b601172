import type { AppContext } from '../../../rocketchat/AppContext';
import { DAY_MS } from '../../../trello/clock';
import { TrelloError } from '../../../trello/TrelloError';
import { refreshAccess } from './refreshAccess';

/**
 * ms. Atlassian's refresh tokens end after 90 days without use
 * (https://developer.atlassian.com/cloud/oauth/getting-started/refresh-tokens/).
 */
const UNUSED_MS = 30 * DAY_MS;
/** Then Trello cannot be reached, most likely, and tomorrow is early enough. */
const MAX_FAILURES = 3;

/**
 * Refreshes the tokens of people who have not used them for a month, so that they need not connect again. Whoever has
 * to do so anyway is told at their next command.
 */
export async function keepAccess(context: AppContext): Promise<void> {
  if (!(await context.settings()).oauthClientId) return;
  const before = context.clock.now() - UNUSED_MS;
  const members = await context.members.all();
  let failures = 0;
  for (const member of members) {
    const { method, expiresAt = Infinity } = member;
    if (method !== 'oauth' || expiresAt > before) continue;
    try {
      await refreshAccess(context, member);
    } catch (error) {
      if (error instanceof TrelloError && error.kind === 'unauthorizedToken') continue;
      failures += 1;
      if (failures === MAX_FAILURES) return;
    }
  }
}
