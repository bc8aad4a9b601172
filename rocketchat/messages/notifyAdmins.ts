import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import { RoomType } from '@rocket.chat/apps-engine/definition/rooms/RoomType';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { AppContext } from '../AppContext';
import { logError } from '../explainError';
import { messageId } from './messageId';
import { postMessage } from './postMessage';

export interface Recipients {
  admins: IUser[];
  /** names in the setting without a user */
  unknown: string[];
}

/** The people named in the settings; otherwise the person who installed the app. */
export async function findAdmins(context: AppContext, adminId?: string): Promise<Recipients> {
  const { tell } = await context.settings();
  const users = context.read.getUserReader();
  const active = async (found: Promise<IUser | null | undefined>): Promise<IUser | undefined> => {
    const user = await found;
    return user?.isEnabled ? user : undefined;
  };
  const found = await Promise.all(tell.map((name) => active(users.getByUsername(name))));
  const named = found.filter((user) => user !== undefined);
  const installer = !named.length && adminId ? await active(users.getById(adminId)) : undefined;
  return {
    admins: installer ? [installer] : named,
    unknown: tell.filter((_, index) => !found[index]),
  };
}

/**
 * Sends a direct message: unlike an ephemeral one, it is still there when they come back.
 * @param key a message is sent only once under the same key
 * @returns whether anybody got it
 */
export async function notifyAdmins(
  context: AppContext,
  admins: IUser[],
  { text, key }: { text: string; key?: string },
): Promise<boolean> {
  let isForRoom = false;
  for (const admin of admins) {
    try {
      const roomId = await directRoomId(context, admin);
      await postMessage(context, { roomId, text, ...(key && { id: messageId(key, roomId) }) });
      isForRoom = true;
    } catch (error) {
      // An unreachable admin must not keep the others from being told.
      logError(error, context, 'notifyAdmins');
    }
  }
  return isForRoom;
}

async function directRoomId(context: AppContext, admin: IUser): Promise<string> {
  const appUser = await context.appUser();
  const usernames = [appUser.username, admin.username];
  const room = (await context.read.getRoomReader().getDirectByUsernames(usernames)) as
    IRoom | null | undefined;
  if (room) return room.id;
  const creator = context.modify.getCreator();
  return creator.finish(
    creator
      .startRoom()
      .setType(RoomType.DIRECT_MESSAGE)
      .setCreator(appUser)
      .setMembersToBeAddedByUsernames(usernames),
  );
}
