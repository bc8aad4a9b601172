import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { AppContext } from '../../rocketchat/AppContext';
import { logError } from '../../rocketchat/explainError';
import { inParallel } from '../../rocketchat/inParallel';
import type { ConnectedMember } from '../../storage/records';
import { revokeAll } from './revokeAccount';

/** ms; engines allow an event at least ten seconds */
const TIMEOUT_MS = 8_000;

/** Cleans up after a deleted user, whose Trello account nobody could disconnect any more. */
export async function forgetMember(context: AppContext, userId: string): Promise<void> {
  const member = await context.members.ofUser(userId);
  if (member) await forget(context.withTimeout(TIMEOUT_MS), [member]);
  else await context.members.forget(userId);
}

/**
 * The same for everybody who can no longer log in: Rocket.Chat does not notify apps of deactivated users, nor of
 * anything while an app is disabled. Users who cannot be looked up now are checked the next time.
 */
export async function forgetLeavers(context: AppContext): Promise<void> {
  const members = await context.members.all();
  const users = context.read.getUserReader();
  const find = (id: string): Promise<Partial<IUser> | null | undefined> => users.getById(id);
  // An app without permission to read users finds nobody, which does not mean that they are gone.
  if (!members.length || !(await find((await context.appUser()).id))) return;
  const leavers: ConnectedMember[] = [];
  await inParallel(members, async (member) => {
    try {
      const user = await find(member.userId);
      if (!user || user.isEnabled === false) leavers.push(member);
    } catch (error) {
      logError(error, context, 'forgetMembers');
    }
  });
  if (leavers.length) await forget(context, leavers);
}

async function forget(context: AppContext, members: readonly ConnectedMember[]): Promise<void> {
  await revokeAll(context, members);
  await inParallel(members, async ({ userId }) => {
    try {
      await context.members.forget(userId);
    } catch (error) {
      logError(error, context, 'forgetMembers');
    }
  });
}
