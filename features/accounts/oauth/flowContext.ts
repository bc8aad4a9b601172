import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { AppContext } from '../../../rocketchat/AppContext';
import { ChatContext } from '../../../rocketchat/ChatContext';
import { findRoom } from '../../../rocketchat/rooms/findRooms';
import type { OAuthFlow } from '../../../storage/OAuthFlow';

/** Where a person began to connect. @returns undefined if they may not log in any more, or if the room is gone */
export async function flowContext(
  context: AppContext,
  { userId, roomId, threadId }: OAuthFlow,
): Promise<ChatContext | undefined> {
  const [user, room] = await Promise.all([
    context.read.getUserReader().getById(userId) as Promise<Partial<IUser> | null | undefined>,
    findRoom(context, roomId),
  ]);
  if (!user || user.isEnabled === false || !room) return undefined;
  return new ChatContext(context.caches, context, { user: user as IUser, room, threadId });
}
