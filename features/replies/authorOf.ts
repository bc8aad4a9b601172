import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { AppContext } from '../../rocketchat/AppContext';
import { ChatContext } from '../../rocketchat/ChatContext';
import { findRoom } from '../../rocketchat/rooms/findRooms';
import type { Reply } from '../../storage/records';

/** Who wrote a reply, in its thread. @returns undefined if the person or the room no longer exists */
export async function authorOf(
  context: AppContext,
  { userId, roomId, threadId }: Reply,
): Promise<ChatContext | undefined> {
  const [user, room] = await Promise.all([
    context.read.getUserReader().getById(userId) as Promise<IUser | null | undefined>,
    findRoom(context, roomId),
  ]);
  return user && room ? new ChatContext(context.caches, context, { user, room, threadId }) : undefined;
}
