import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { Place } from '../notifyUser';

type RawRoom = IRoom & { _unmappedProperties_?: { usernames?: string[] } };

/** The room's name in its address; direct rooms have none and go by their people. */
export function roomName({ room, user }: Place): string {
  const { usernames } = (room as RawRoom)._unmappedProperties_ ?? {};
  // Newer types say that there always is one.
  const slug = room.slugifiedName as string | undefined;
  return slug ?? (usernames?.length ? usernames : [user.username]).join(', ');
}
