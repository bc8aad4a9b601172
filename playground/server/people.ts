import type { EngineHost } from '../../testing/engine/EngineHost';
import type { Person } from '../Scene';

/** The people to choose from. */
export const people: Person[] = [
  { username: 'grace', name: 'Grace Hopper', role: 'room owner', trelloUsername: 'grace' },
  { username: 'alan', name: 'Alan Turing', role: 'member', trelloUsername: 'alan' },
  { username: 'admin', name: 'Ada Admin', role: 'admin', trelloUsername: 'ada' },
];

/** The room that people see first. */
export const FIRST_ROOM = 'website';

export function addPeople(host: EngineHost): void {
  // Minutes behind UTC in browsers, hours ahead in Rocket.Chat.
  const utcOffset = -new Date().getTimezoneOffset() / 60;
  for (const { username, name, role } of people) {
    host.addUser({ username, name, utcOffset, roles: role === 'admin' ? ['admin', 'user'] : ['user'] });
  }
}

export function addRooms(host: EngineHost): void {
  const everybody = people.map(({ username }) => username);
  const room = { owners: ['grace'], members: everybody };
  host.addRoom({ ...room, name: FIRST_ROOM, type: 'p' });
  host.addRoom({ ...room, name: 'launch', type: 'p' });
  host.addRoom({ ...room, name: 'general', type: 'c' });
}
