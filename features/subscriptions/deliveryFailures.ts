import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { Say } from '../../i18n/texts';
import type { Link } from '../../storage/records';
import { escapeMarkdown } from '../../trello/markdown/markdown';
import { wordModel } from '../../ui/linkWords';
import type { AppContext } from '../../rocketchat/AppContext';
import { logError } from '../../rocketchat/explainError';
import { findAdmins, tellAdmins } from '../../rocketchat/messages/notifyAdmins';
import { whyNotWritable } from '../../rocketchat/rooms/whyNotWritable';

/** Why nothing can be posted to a room until somebody changes it. */
export type RoomTrouble = 'gone' | 'archived' | 'encrypted' | 'readOnly' | 'muted';
/** What has become of the list or card that a room follows. */
type ModelTrouble = 'listGone' | 'cardGone' | 'cardMoved';
/** What only the admins can look into. */
type InnerTrouble = 'failing' | 'unchecked';
export type Trouble = RoomTrouble | ModelTrouble | InnerTrouble | 'removed' | 'boardGone' | 'boardClosed';

type RawRoom = IRoom & { _unmappedProperties_?: { muted?: unknown } };

/** @returns undefined for a room in which nothing stands in the app's way */
export async function findTrouble(context: AppContext, roomId: string): Promise<RoomTrouble | undefined> {
  const room = (await context.read.getRoomReader().getById(roomId)) as RawRoom | null | undefined;
  if (!room) return 'gone';
  const obstacle = await whyNotWritable(context, room);
  if (obstacle) return obstacle;
  const { muted } = room._unmappedProperties_ ?? {};
  if (Array.isArray(muted) && muted.includes((await context.appUser()).username)) return 'muted';
  return room.isReadOnly ? 'readOnly' : undefined;
}

/**
 * A link whose room is gone or wants no news ends, and so does one whose list or card is gone; every other stays
 * until the room can be written to again.
 * @param links of one room; of any where it is for the admins
 */
export async function reportTrouble(context: AppContext, links: Link[], trouble: Trouble): Promise<void> {
  const fresh = links.filter((link) => link.trouble !== trouble);
  if (isForAdmins(trouble)) {
    await reportToAdmins(context, fresh, trouble);
    return;
  }
  for (const link of fresh) {
    if (isOver(link, trouble)) await context.links.remove(link);
    // What the settings map to a room goes on there without the app being its member.
    else if (trouble !== 'removed') await context.links.change(link, { trouble });
  }
  for (const { user, links: theirs } of await keepersOf(context, fresh)) {
    const key = keyOf(theirs, trouble);
    await tellAdmins(context, [user], { text: wordTrouble(context.say, theirs, trouble), key });
  }
}

/** Where no admin can be reached either, nothing can be posted at all: that passes, and is no trouble of these rooms. */
async function reportToAdmins(context: AppContext, links: Link[], trouble: Trouble): Promise<void> {
  if (!links.length) return;
  const admins = await adminsOf(context);
  const text = wordTrouble(context.say, links, trouble);
  const isHeard = await tellAdmins(context, admins, { text, key: keyOf(links, trouble) });
  if (!isHeard && admins.length) return;
  for (const link of links) await context.links.change(link, { trouble });
}

/** What is told once a day. Where Trello is out of order, it is so for every room. */
function keyOf(links: Link[], trouble: Trouble): string {
  const day = Math.floor(Date.now() / 86_400_000);
  if (trouble === 'unchecked') return `${trouble} ${String(day)}`;
  const rooms = new Set(links.map(({ roomId }) => roomId));
  const models = new Set(links.map(({ model }) => model.id));
  return [trouble, ...[...rooms].sort(), ...[...models].sort(), day].join(' ');
}

function wordTrouble(say: Say, links: Link[], trouble: Trouble): string {
  const names = links.map((link) =>
    isOfModel(trouble) ? wordModel(say, link) : escapeMarkdown(link.boardName),
  );
  const rooms = links.map(({ roomName }) => escapeMarkdown(roomName));
  return say(`trouble.${trouble}`, { room: listed(rooms), what: listed(names) });
}

/** More than a reader takes in stands in `/trello status`. */
const MOST_NAMES = 20;

function listed(names: string[]): string {
  const different = [...new Set(names)];
  return [...different.slice(0, MOST_NAMES), ...(different.length > MOST_NAMES ? ['…'] : [])].join(', ');
}

/** The settings' lines stay as long as the admins leave them there. */
const isOver = ({ source }: Link, trouble: Trouble): boolean =>
  source === 'room' && (trouble === 'gone' || trouble === 'removed' || isOfModel(trouble));

export const isForAdmins = (trouble: Trouble): boolean => ['failing', 'unchecked'].includes(trouble);

const isOfModel = (trouble: Trouble): boolean => ['listGone', 'cardGone', 'cardMoved'].includes(trouble);

/** Forgets what was wrong with links that did what they are for. What cannot be forgotten now is forgotten later. */
export async function noteWell(context: AppContext, links: Link[]): Promise<void> {
  for (const link of links.filter(({ trouble }) => trouble)) {
    try {
      await context.links.change(link, { trouble: undefined });
    } catch (error) {
      logError(error, context, 'delivery');
    }
  }
}

interface Keeper {
  user: IUser;
  links: Link[];
}

async function adminsOf(context: AppContext): Promise<IUser[]> {
  const { adminId } = await context.setup.read();
  return (await findAdmins(context, adminId)).admins;
}

/** Everybody who looks after some of a room's links, with those. */
async function keepersOf(context: AppContext, links: Link[]): Promise<Keeper[]> {
  const keepers = new Map<string, Keeper>();
  for (const linkedBy of new Set(links.map((link) => link.linkedBy))) {
    const made = links.filter((link) => link.linkedBy === linkedBy);
    for (const user of made[0] ? await findKeepers(context, made[0]) : []) {
      const keeper = keepers.get(user.id) ?? { user, links: [] };
      keeper.links.push(...made);
      keepers.set(user.id, keeper);
    }
  }
  return [...keepers.values()];
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
  return adminsOf(context);
}

/** Of a room that is gone nobody can be asked for. */
async function peopleOf(asked: Promise<IUser[]>): Promise<IUser[]> {
  try {
    return (await asked).filter(({ isEnabled }) => isEnabled);
  } catch {
    return [];
  }
}
