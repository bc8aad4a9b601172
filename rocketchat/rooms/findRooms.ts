import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import { RoomType } from '@rocket.chat/apps-engine/definition/rooms/RoomType';
import { distinct } from '../../trello/collections';
import { isSameText, wholeMatches } from '../../trello/find';
import type { AppContext } from '../AppContext';
import { logError } from '../explainError';
import { slugsOf } from './roomSlugs';

/** Channels and groups of this name, be it the one people see or the one in the address. */
export async function findRooms(context: AppContext, name: string): Promise<IRoom[]> {
  const found = (await Promise.all(slugsOf(name).map((slug) => findNumbered(context, slug)))).flat();
  const named = distinct(found).flatMap((room) => namesOf(room).map((each) => ({ name: each, room })));
  return distinct(wholeMatches(named, name).map(({ room }) => room));
}

/** Most rooms of one address that differ by a number. */
const MAX_NUMBERED = 10;

/** Rocket.Chat puts a number behind an address that another room has. */
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
  // No line of the settings brings a board to the visitors of an omnichannel room.
  return room?.type === RoomType.CHANNEL || room?.type === RoomType.PRIVATE_GROUP ? room : undefined;
}

export const isNamed = (room: IRoom, name: string): boolean =>
  namesOf(room).some((each) => isSameText(each, name));

/** Newer types say that rooms always have both. */
const namesOf = ({ slugifiedName, displayName }: Partial<IRoom>): string[] =>
  [slugifiedName, displayName].filter((name): name is string => Boolean(name));

/** As several rooms of nearly the same name are told apart. */
export function describeRoom(room: IRoom): string {
  const [slug = '', display = slug] = namesOf(room);
  return display === slug ? slug : `${display} (${slug})`;
}

/** @returns undefined where there is none, or it could not be read */
export async function findRoom(context: AppContext, roomId: string): Promise<IRoom | undefined> {
  try {
    return (await context.read.getRoomReader().getById(roomId)) ?? undefined;
  } catch (error) {
    logError(error, context, 'room');
    return undefined;
  }
}
