import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { Conversation } from '../ChatContext';

type RawRoom = IRoom & { _unmappedProperties_?: { usernames?: string[] } };

/** As people see it; direct rooms have no name and go by their people. */
export function roomName({ room, user }: Conversation): string {
  const { usernames } = (room as RawRoom)._unmappedProperties_ ?? {};
  return (
    room.displayName || room.slugifiedName || (usernames?.length ? usernames : [user.username]).join(', ')
  );
}
