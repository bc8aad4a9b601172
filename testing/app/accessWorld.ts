import { expect } from 'chai';
import type { RoomRecord } from '../engine/records';
import type { Board, List } from '../trello/models';
import { type Kind, kinds, people, type Subscribed, type Target } from './accessTable';
import type { Thing } from './accessWays';
import { buttons } from './links';
import type { World } from './world';

export type Things = Record<Target, Thing>;

/** The boards, lists and cards of the table. */
export function makeThings({ trello, sample }: World): Things {
  const { ada, alan } = sample.members;
  const thing = (board: Board, list: List, name: string): Thing => ({
    board,
    list,
    card: trello.addCard({ list, name }),
  });
  const shop = trello.addBoard({ name: 'Shop', members: [ada] });
  const diary = trello.addBoard({ name: 'Diary', members: [alan] });
  for (const board of [shop, diary]) trello.addLabel({ board, name: 'Bug', color: 'red' });
  const things: Things = {
    L: thing(sample.board, sample.lists.todo, 'Lantern'),
    U: thing(sample.board, sample.lists.review, 'Umbrella'),
    O: thing(shop, trello.addList({ board: shop, name: 'Orders' }), 'Oilskin'),
    P: thing(diary, trello.addList({ board: diary, name: 'Pages' }), 'Pencil'),
  };
  for (const { card } of Object.values(things))
    trello.addChecklist({ card, name: 'Care', items: ['Oil', 'x Wick'] });
  return things;
}

export type Rooms = Record<Kind, Record<Subscribed, RoomRecord>>;

/** Linked to the list: private rooms of every kind, two channels, one of them a team's, and a direct room. */
export async function makeRooms(world: World, things: Things): Promise<Rooms> {
  const { host } = world;
  for (const username of [...people, 'owner']) {
    host.addUser({ username, roles: username === 'admin' ? ['admin', 'user'] : ['user'] });
  }
  const links: Record<Subscribed, string | undefined> = {
    board: '"Lighthouse website"',
    list: '"To do" --board "Lighthouse website"',
    card: things.L.card.url,
    other: 'Shop',
    none: undefined,
  };
  const rooms: Rooms = { channel: {}, team: {}, private: {}, direct: {} } as Rooms;
  const letters = { channel: 'c', team: 'c', private: 'p', direct: 'd' } as const;
  for (const kind of kinds) {
    const wanted: readonly Subscribed[] =
      kind === 'private' ? (Object.keys(links) as Subscribed[]) : ['list'];
    for (const subscribed of wanted) {
      const room = host.addRoom({
        name: `${kind}-${subscribed}`,
        type: letters[kind],
        owners: ['owner'],
        members: ['owner', 'member'],
        ...(kind === 'team' && { teamId: 'private' }),
      });
      rooms[kind][subscribed] = room;
      if (!links[subscribed]) continue;
      await host.type('owner', room, `/trello link ${links[subscribed]}`);
      const [confirm] = buttons(world);
      const container = { type: 'message' as const, id: 'none' };
      if (confirm) await host.click({ user: 'owner', room, container, ...confirm });
    }
  }
  const stored = await host.workspace.database.find('persistence');
  expect(stored.filter(({ value }) => value.kind === 'subscription')).to.have.length(7);
  return rooms;
}
