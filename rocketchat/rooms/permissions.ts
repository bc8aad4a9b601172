import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import { RoomType } from '@rocket.chat/apps-engine/definition/rooms/RoomType';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { AppContext } from '../AppContext';
import type { ChatContext } from '../ChatContext';
import { UserError } from '../UserError';

/** The team is a field in newer servers, and among the unmapped properties in 7.0. */
type TeamRoom = IRoom & { teamId?: unknown; _unmappedProperties_?: { teamId?: unknown } };

/**
 * Everybody except guests may read a channel that belongs to no team; every other room is for its members. Writing or
 * acting there requires `isMember`.
 */
export async function isInRoom(context: ChatContext): Promise<boolean> {
  return (isOpen(context.room) && !isGuest(context.user)) || isMember(context);
}

/**
 * The same for a command, whose room is untrusted as well. Membership is cached for a while, so that not every command
 * reads the room's members.
 */
export async function mayTypeIn(context: ChatContext): Promise<boolean> {
  const { memberships } = context.caches;
  const key = `${context.user.id} ${context.room.id}`;
  if (memberships.get(key) || (isOpen(context.room) && !isGuest(context.user))) return true;
  if (!(await isMember(context))) return false;
  memberships.set(key, true);
  return true;
}

/**
 * The room of a click, a menu or a form is untrusted.
 * @throws UserError if the person may not read it
 */
export async function requireInRoom(context: ChatContext): Promise<void> {
  if (!(await isInRoom(context))) throw new UserError(context.t('error.joinFirst'));
}

/** A private team's channels are closed to others, and no app can ask whether a team is private. */
const isOpen = (room: TeamRoom): boolean =>
  room.type === RoomType.CHANNEL && !room.teamId && !room._unmappedProperties_?.teamId;

/** Who reads a room besides its members: everybody on the server in a channel, visitors in livechat rooms. */
export function outsidersIn({ type }: IRoom): 'everybody' | 'visitors' | undefined {
  if (type === RoomType.PRIVATE_GROUP || type === RoomType.DIRECT_MESSAGE) return undefined;
  return type === RoomType.CHANNEL ? 'everybody' : 'visitors';
}

/** Guests, with no other role, lack view-c-room by default. */
const isGuest = (user: IUser): boolean => rolesOf(user).every((role) => role === 'guest');

/**
 * Whether a person may link and configure. Checked for every command, click and form: the room named by a client is
 * untrusted, and roles change.
 */
export async function mayDecide(context: ChatContext): Promise<boolean> {
  const { linkRights } = await context.settings();
  if (isAdmin(context.user)) return isInRoom(context);
  if (linkRights === 'admins') return false;
  return linkRights === 'members' ? isMember(context) : isInCharge(context);
}

/** Whether a person may see how the app is set up, whoever may link. */
export async function mayOversee(context: ChatContext): Promise<boolean> {
  return isAdmin(context.user) ? isInRoom(context) : isInCharge(context);
}

async function isInCharge(context: ChatContext): Promise<boolean> {
  // Direct rooms have no owners.
  if (context.room.type === RoomType.DIRECT_MESSAGE) return isMember(context);
  const rooms = context.read.getRoomReader();
  const { id } = context.room;
  const people = await Promise.all([rooms.getOwners(id), rooms.getModerators(id), rooms.getLeaders(id)]);
  return people.flat().some((user) => user.id === context.user.id);
}

/** Of the whole workspace. */
export function isAdmin(user: IUser): boolean {
  return rolesOf(user).includes('admin');
}

/** Newer types claim that roles always exist; bots and old guests have none. */
const rolesOf = ({ roles }: { roles?: string[] }): string[] => roles ?? [];

/** @throws UserError saying who may, if this person may not link and configure */
export async function requireMayManage(context: ChatContext): Promise<void> {
  if (await mayDecide(context)) return;
  // All that an admin can lack.
  if (isAdmin(context.user)) throw new UserError(context.t('error.joinFirst'));
  const { linkRights } = await context.settings();
  throw new UserError(context.t(`link.rights.${linkRights}`));
}

export async function isMember(context: ChatContext): Promise<boolean> {
  const { user, room } = context;
  return (await membersOf(context, room.id)).some(({ id }) => id === user.id);
}

/** Per request, which may need them more than once. */
const asked = new WeakMap<AppContext, Map<string, Promise<IUser[]>>>();

function membersOf(context: AppContext, roomId: string): Promise<IUser[]> {
  const rooms = asked.get(context) ?? new Map<string, Promise<IUser[]>>();
  const members = rooms.get(roomId) ?? context.read.getRoomReader().getMembers(roomId);
  asked.set(context, rooms.set(roomId, members));
  return members;
}
