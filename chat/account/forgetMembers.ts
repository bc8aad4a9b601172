import type { AppContext } from '../AppContext';
import { revokeAll } from './revoke';

/** ms; engines give an event ten seconds at least */
const PATIENCE = 8_000;

/** Somebody was deleted on this server: nobody could disconnect their Trello account any more. */
export async function forgetMember(context: AppContext, userId: string): Promise<void> {
  const member = await context.members.ofUser(userId);
  if (!member) return;
  await revokeAll(context.within(PATIENCE), [member]);
  await context.members.remove(userId);
}
