import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import { RoomType } from '@rocket.chat/apps-engine/definition/rooms/RoomType';
import { distinct } from '../../trello/collections';
import { isSameText, wholeMatches } from '../../trello/findByName';
import type { AppContext } from '../AppContext';
import { logError } from '../explainError';
import { slugsOf } from './roomSlugs';

/** Channels and groups of this name, either the displayed name or the slug. */
export async function findRooms(context: AppContext, name: string): Promise<IRoom[]> {
  const found = (await Promise.all(slugsOf(name).map((slug) => findNumbered(context, slug)))).flat();
  const named = distinct(found).flatMap((room) => namesOf(room).map((each) => ({ name: each, room })));
  return distinct(wholeMatches(named, name).map(({ room }) => room));
}

/** The maximum of rooms whose slugs differ only by a number. */
const MAX_NUMBERED = 10;

/** Rocket.Chat appends a number to a slug that is taken. */
async function findNumbered(context: AppContext, slug: string): Promise<IRoom[]> {
  const rooms: IRoom[] = [];
  for (let number = 0; number < MAX_NUMBERED; number += 1) {
    const room = await getByName(context, number ? `${slug}-${String(number)}` : slug);
    if (room) rooms.push(room);
    else if (number) break;
  }
  return rooms;
}

async function getByName(context: AppContext, slug: string): Promise<IRoom | undefined> {
  const room = (await context.read.getRoomReader().getByName(slug)) as IRoom | null | undefined;
  // No line of the settings links a board to a livechat room, which visitors read.
  return room?.type === RoomType.CHANNEL || room?.type === RoomType.PRIVATE_GROUP ? room : undefined;
}

export const isNamed = (room: IRoom, name: string): boolean =>
  namesOf(room).some((each) => isSameText(each, name));

/** Newer types claim that rooms always have both. */
const namesOf = ({ slugifiedName, displayName }: Partial<IRoom>): string[] =>
  [slugifiedName, displayName].filter((name): name is string => Boolean(name));

/** Distinguishes rooms of nearly the same name. */
export function describeRoom(room: IRoom): string {
  const [slug = '', display = slug] = namesOf(room);
  return display === slug ? slug : `${display} (${slug})`;
}

/** @returns undefined if there is none, or it could not be read */
export async function findRoom(context: AppContext, roomId: string): Promise<IRoom | undefined> {
  try {
    return (await context.read.getRoomReader().getById(roomId)) ?? undefined;
  } catch (error) {
    logError(error, context, 'room');
    return undefined;
  }
}
