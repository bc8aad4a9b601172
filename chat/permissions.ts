import { RoomType } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { AppContext } from './AppContext';
import type { Place } from './notifyUser';
import { UserError } from './UserError';

/** Anybody may read a channel; of other rooms only their members. To write or act there takes `isMember`. */
export async function isInRoom(context: AppContext, place: Place): Promise<boolean> {
  return place.room.type === RoomType.CHANNEL || isMember(context, place);
}

/**
 * Whether a person may decide what a room follows. Asked anew for every command, click and form: the room that a
 * client names is only a claim, and roles change.
 */
export async function mayDecide(context: AppContext, place: Place): Promise<boolean> {
  const { linkRights } = await context.settings();
  if (isAdmin(place.user)) return isInRoom(context, place);
  if (linkRights === 'admins') return false;
  return linkRights === 'members' ? isMember(context, place) : looksAfter(context, place);
}

/** Whether a person may know how the app is set up, whoever decides what rooms follow. */
export async function mayOversee(context: AppContext, place: Place): Promise<boolean> {
  return isAdmin(place.user) ? isInRoom(context, place) : looksAfter(context, place);
}

async function looksAfter(context: AppContext, place: Place): Promise<boolean> {
  // Direct rooms have no owners.
  if (place.room.type === RoomType.DIRECT_MESSAGE) return isMember(context, place);
  const rooms = context.read.getRoomReader();
  const { id } = place.room;
  const people = await Promise.all([rooms.getOwners(id), rooms.getModerators(id), rooms.getLeaders(id)]);
  return people.flat().some((user) => user.id === place.user.id);
}

/** Of the whole workspace. */
export function isAdmin(user: IUser): boolean {
  // Newer types say that there always are some; bots and guests of old have none.
  const roles = user.roles as string[] | undefined;
  return roles?.includes('admin') === true;
}

/** @throws UserError saying who may, where this person may not decide what the room follows */
export async function requireDecision(context: AppContext, place: Place): Promise<void> {
  if (await mayDecide(context, place)) return;
  const { linkRights } = await context.settings();
  throw new UserError(context.say(`link.rights.${linkRights}`));
}

export async function isMember(context: AppContext, { user, room }: Place): Promise<boolean> {
  return (await membersOf(context, room.id)).some(({ id }) => id === user.id);
}

/** By request, which may need them more than once. */
const asked = new WeakMap<AppContext, Map<string, Promise<IUser[]>>>();

function membersOf(context: AppContext, roomId: string): Promise<IUser[]> {
  const rooms = asked.get(context) ?? new Map<string, Promise<IUser[]>>();
  const members = rooms.get(roomId) ?? context.read.getRoomReader().getMembers(roomId);
  asked.set(context, rooms.set(roomId, members));
  return members;
}
