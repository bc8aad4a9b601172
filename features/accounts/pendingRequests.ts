import type { ChatContext } from '../../rocketchat/ChatContext';
import { UserError } from '../../rocketchat/UserError';
import type { PendingRequest } from '../../storage/UserRequest';
import { isRecent, MINUTE_MS } from '../../trello/clock';

/** After that, nobody expects it any more. */
const MAX_AGE_MINUTES = 10;

/** @returns undefined unless this person asked for it in this room: the id is untrusted */
export async function findRequest(context: ChatContext, id: string): Promise<PendingRequest | undefined> {
  const found = await context.pendingRequests.find(id);
  const isTheirs = found?.userId === context.user.id && found.roomId === context.room.id;
  return isTheirs ? found : undefined;
}

/** Whether the person has connected since they asked: several answers may have offered it. */
export async function isConnectedSince(context: ChatContext, id: string): Promise<boolean> {
  const [pending, member] = await Promise.all([
    findRequest(context, id),
    context.members.ofUser(context.user.id),
  ]);
  return pending !== undefined && member !== undefined && Date.parse(member.connectedAt) >= pending.at;
}

/** @throws UserError for what was asked too long ago */
export function requireRecent({ t, clock }: ChatContext, { at }: PendingRequest): void {
  if (isRecent(at, clock.now(), MAX_AGE_MINUTES * MINUTE_MS)) return;
  throw new UserError(t('connect.tooLate', { minutes: MAX_AGE_MINUTES }));
}
