import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { Link } from '../../storage/records';
import { relay } from '../../trello/relay';
import type { AppContext } from '../AppContext';
import { findAdmins, tellAdmins } from '../setup/tellAdmins';
import { whyNotWritable } from '../whyNotWritable';

/** Why nothing can be posted to a room until somebody changes it. */
export type RoomTrouble = 'gone' | 'archived' | 'encrypted' | 'readOnly' | 'muted';
export type Trouble = RoomTrouble | 'removed' | 'boardGone' | 'boardClosed';

type RawRoom = IRoom & { _unmappedProperties_?: { muted?: unknown } };

/** @returns undefined for a room in which nothing stands in the app's way */
export async function findTrouble(context: AppContext, roomId: string): Promise<RoomTrouble | undefined> {
  const room = (await context.read.getRoomReader().getById(roomId)) as RawRoom | null | undefined;
  if (!room) return 'gone';
  const obstacle = whyNotWritable(room);
  if (obstacle) return obstacle;
  const { muted } = room._unmappedProperties_ ?? {};
  if (Array.isArray(muted) && muted.includes((await context.appUser()).username)) return 'muted';
  return room.isReadOnly ? 'readOnly' : undefined;
}

/**
 * After a message was refused: whoever looks after the room is told why, once.
 * @param links all of one room
 * @returns false where the reason may pass by itself
 */
export async function noteTrouble(context: AppContext, links: Link[]): Promise<boolean> {
  const [first] = links;
  const trouble = first && (await findTrouble(context, first.roomId));
  if (!trouble) return false;
  await reportTrouble(context, links, trouble);
  return true;
}

/** A link whose room is gone or wants no news ends; every other stays until the room can be written to again. */
export async function reportTrouble(context: AppContext, links: Link[], trouble: Trouble): Promise<void> {
  const fresh = links.filter((link) => link.trouble !== trouble);
  const [first] = fresh;
  if (!first) return;
  for (const link of fresh) {
    if (isOver(link, trouble)) await context.links.remove(link);
    else await context.links.change(link, { trouble });
  }
  const boards = [...new Set(fresh.map(({ boardName }) => relay(boardName)))].join(', ');
  const text = context.say(`trouble.${trouble}`, { room: relay(first.roomName), boards });
  const day = Math.floor(Date.now() / 86_400_000);
  await tellAdmins(context, await findKeepers(context, first), {
    text,
    key: `${trouble} ${first.roomId} ${String(day)}`,
  });
}

/** The settings' lines stay as long as the admins leave them there. */
const isOver = ({ source }: Link, trouble: Trouble): boolean =>
  source === 'room' && (trouble === 'gone' || trouble === 'removed');

/** After a message got through. */
export async function noteWell(context: AppContext, links: Link[]): Promise<void> {
  for (const link of links.filter(({ trouble }) => trouble)) {
    await context.links.change(link, { trouble: undefined });
  }
}

/** Who made the link, if still in the room; else the room's owners; else the admins. */
async function findKeepers(context: AppContext, { linkedBy, roomId }: Link): Promise<IUser[]> {
  const rooms = context.read.getRoomReader();
  const [members, owners] = await Promise.all([
    linkedBy ? peopleOf(rooms.getMembers(roomId)) : [],
    peopleOf(rooms.getOwners(roomId)),
  ]);
  const maker = members.find(({ id }) => id === linkedBy);
  if (maker) return [maker];
  if (linkedBy && owners.length) return owners;
  const { adminId } = await context.setup.read();
  return (await findAdmins(context, adminId)).admins;
}

/** Of a room that is gone nobody can be asked for. */
async function peopleOf(asked: Promise<IUser[]>): Promise<IUser[]> {
  try {
    return (await asked).filter(({ isEnabled }) => isEnabled);
  } catch {
    return [];
  }
}
