import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import { RoomType } from '@rocket.chat/apps-engine/definition/rooms/RoomType';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { AppContext } from '../AppContext';
import type { Place } from '../messages/notifyUser';
import { UserError } from '../UserError';

/** The team is a field in newer servers, and is left among the rest in 7.0. */
type TeamRoom = IRoom & { teamId?: unknown; _unmappedProperties_?: { teamId?: unknown } };

/**
 * Anybody but guests may read a channel that is no team's; every other room its members. To write or act there takes
 * `isMember`.
 */
export async function isInRoom(context: AppContext, place: Place): Promise<boolean> {
  return (isOpen(place.room) && !isGuest(place.user)) || isMember(context, place);
}

/**
 * The same for who types a command: the room of that, too, is only a claim of the client's. Who was found in a room may
 * go on for a while, so that not every command asks for its people.
 */
export async function mayTypeIn(context: AppContext, place: Place): Promise<boolean> {
  const { presence } = context.memory;
  const key = `${place.user.id} ${place.room.id}`;
  if (presence.isFresh(key) || (isOpen(place.room) && !isGuest(place.user))) return true;
  if (!(await isMember(context, place))) return false;
  presence.note(key);
  return true;
}

/**
 * The room of a click, of a menu, of a form that is drawn anew or handed in is a claim of the client's.
 * @throws UserError for who may not read it
 */
export async function requireInRoom(context: AppContext, place: Place): Promise<void> {
  if (!(await isInRoom(context, place))) throw new UserError(context.say('error.joinFirst'));
}

/** The channels of a private team are closed to all others, and no app can ask whether a team is private. */
const isOpen = (room: TeamRoom): boolean =>
  room.type === RoomType.CHANNEL && !room.teamId && !room._unmappedProperties_?.teamId;

/** Who reads a room beside its members: all people of the server in a channel, visitors in rooms of the omnichannel. */
export function outsidersIn({ type }: IRoom): 'everybody' | 'visitors' | undefined {
  if (type === RoomType.PRIVATE_GROUP || type === RoomType.DIRECT_MESSAGE) return undefined;
  return type === RoomType.CHANNEL ? 'everybody' : 'visitors';
}

/** Whoever has no other role lacks view-c-room, as Rocket.Chat is delivered. */
const isGuest = (user: IUser): boolean => rolesOf(user).every((role) => role === 'guest');

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
  return rolesOf(user).includes('admin');
}

/** Newer types say that there always are some; bots and guests of old have none. */
const rolesOf = ({ roles }: { roles?: string[] }): string[] => roles ?? [];

/** @throws UserError saying who may, where this person may not decide what the room follows */
export async function requireDecision(context: AppContext, place: Place): Promise<void> {
  if (await mayDecide(context, place)) return;
  // All that an admin can lack.
  if (isAdmin(place.user)) throw new UserError(context.say('error.joinFirst'));
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
