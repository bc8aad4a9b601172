import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import { RoomType } from '@rocket.chat/apps-engine/definition/rooms/RoomType';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { UserType } from '@rocket.chat/apps-engine/definition/users/UserType';
import { messageType } from './messageType';

/** A field that Rocket.Chat passes and the engine's own message does not have. */
type RawMessage = Omit<IMessage, 'sender'> & {
  sender?: (Omit<IUser, 'roles'> & { roles?: string[] }) | null;
  _unmappedProperties_?: { bot?: unknown };
};

/**
 * Messages with a type are the system's, or encrypted. An integration's message has no sender of its own, but a flag. A
 * visitor of the website is no member of the room, whose rule allows them nothing.
 */
export function isOfPerson(message: RawMessage): boolean {
  const { sender, room, _unmappedProperties_: rest } = message;
  if (messageType(message) || rest?.bot || room.type === RoomType.LIVE_CHAT) return false;
  return sender?.type === UserType.USER && !sender.roles?.some((role) => role === 'bot' || role === 'app');
}
