import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import {
  type Acting,
  ACTING,
  type Cell,
  type Follows,
  follows,
  isAllowed,
  type Kind,
  kinds,
  people,
  READING,
  type Reading,
  settings,
  type Target,
  targets,
} from '../accessTable';
import { connect } from '../connect';
import type { RoomRecord } from '../engine/records';
import { buttons } from '../links';
import type { Board, Card, List } from '../trello/models';
import { World } from '../world';

const plainly = (text: string): string => text.replace(/\u2060/g, '');

/** What a command or a click is about. */
interface Thing {
  board: { id: string; name: string };
  list: { id: string; name: string };
  card: { id: string; name: string; url: string };
}

const nothing = { id: 'f'.repeat(24), name: 'Zzzzzz', url: 'https://trello.com/c/zzzzzzzz' };
const commands: Record<'list' | 'listShared' | 'card' | 'cardShared' | 'comment', (thing: Thing) => string> =
  {
    list: ({ board, list }) => `list "${list.name}" --board "${board.name}"`,
    listShared: ({ board, list }) => `list "${list.name}" --board "${board.name}" --share`,
    card: ({ card }) => `card ${card.url}`,
    cardShared: ({ card }) => `card ${card.url} --share`,
    comment: ({ card }) => `comment ${card.url} Hello`,
  };
const choice = (card: { id: string }, act: string, rest: string): { actionId: string; value: string } => ({
  actionId: 'card.choose.0',
  value: JSON.stringify([card.id, act, rest, [], '']),
});
/** Made up by a client: the room is whatever it says. */
const clicks: Record<
  'page' | 'choice' | 'choiceComment',
  (thing: Thing) => { actionId: string; value: string }
> = {
  page: ({ board, list }) => ({ actionId: 'list.page.next', value: `${board.id} ${list.id} 1 ` }),
  choice: ({ card }) => choice(card, 'card', ''),
  choiceComment: ({ card }) => choice(card, 'comment', 'Hello'),
};

describe('who may see and do what, where', function () {
  this.timeout(120_000);
  const held = World.forSuite();
  const rooms = {} as Record<Kind, Record<Follows, RoomRecord>>;
  const things = {} as Record<Target, Thing>;
  /** what the app says of what does not exist */
  const missed = new Map<string, string>();
  let wrong: string[];
  let counted = 0;

  before(async () => {
    const { world } = held;
    await world.setUp({ routes: '', linkRights: 'members' });
    makeThings(world, things);
    await makeRooms(world, rooms);
  });
  beforeEach(() => {
    wrong = [];
    missed.clear();
  });

  /** What is done below is nobody's news. */
  const set = async (values: Parameters<World['save']>[0]): Promise<void> => {
    await held.world.save(values);
    held.world.trello.state.webhooks.clear();
  };

  /** Trello takes a hundred requests of a token in ten seconds; a server that has just started has not counted. */
  const stayInLimits = async (): Promise<void> => {
    const { trello, host } = held.world;
    if (trello.requests.length - counted < 75) return;
    counted = trello.requests.length;
    await host.idle();
    await host.restart();
  };

  /** What comes of a command or a click: private messages, or what the room sees. */
  const attempt = async (op: Reading | Acting, { who, kind, follows: followed }: Cell, thing: Thing) => {
    await stayInLimits();
    const { host } = held.world;
    const room = rooms[kind][followed];
    const [notices, posts] = [host.noticeHistory().length, host.messages(room).length];
    if (op in commands) {
      await host.type(who, room, `/trello ${commands[op as keyof typeof commands](thing)}`);
    } else {
      const container = { type: 'message' as const, id: randomUUID() };
      await host.click({ user: who, room, container, ...clicks[op as keyof typeof clicks](thing) });
    }
    const told = host.noticeHistory().slice(notices);
    const posted = host.messages(room).slice(posts);
    return {
      text: plainly([...told, ...posted].map(({ msg }) => msg).join('\n')),
      isPosted: posted.length > 0,
    };
  };

  /** The same of something that does not exist, as far as it could be seen. */
  const reference = (cell: Cell, rights: (typeof READING)[Reading]): Thing => {
    const isBoardSeen = cell.target === 'U' && isAllowed(rights, { ...cell, target: 'L' });
    return { board: isBoardSeen ? things.U.board : nothing, list: nothing, card: nothing };
  };
  const words = (text: string, { board, list }: Thing): string =>
    text.replace(`“${board.name}”`, '“…”').replace(`“${list.name}”`, '“…”');

  const tryReading = async (op: Reading, cell: Cell): Promise<void> => {
    const rights = READING[op];
    const wanted = isAllowed(rights, cell);
    if (wanted === undefined) return;
    const thing = things[cell.target];
    const { text, isPosted } = await attempt(op, cell, thing);
    const isSeen = text.includes(thing.card.name);
    const name = `${op} ${JSON.stringify(cell)}: ${text}`;
    if (isSeen !== wanted) wrong.push(`${wanted ? 'refused' : 'allowed'}: ${name}`);
    if (isPosted !== (wanted && op.endsWith('Shared'))) wrong.push(`posted or not: ${name}`);
    if (wanted || isSeen) return;
    const missing = reference(cell, rights);
    const key = JSON.stringify([op, cell.who, cell.kind, cell.follows, missing.board.id]);
    const other = missed.get(key) ?? words((await attempt(op, cell, missing)).text, missing);
    missed.set(key, other);
    if (words(text, thing) !== other) wrong.push(`told apart (${other}): ${name}`);
  };

  const tryActing = async (op: Acting, cell: Cell, mode: 'off' | 'on'): Promise<void> => {
    const rights = ACTING[mode][op];
    const wanted = isAllowed(rights, cell);
    if (wanted === undefined) return;
    const { trello, sample } = held.world;
    const before = trello.state.actions.length;
    const { text } = await attempt(op, cell, things[cell.target]);
    const [first] = trello.state.actions.slice(before);
    const actor = cell.isConnected ? sample.members.alan : sample.members.ada;
    const name = `${op} ${mode} ${JSON.stringify(cell)}: ${text}`;
    if (Boolean(first) !== wanted) wrong.push(`${wanted ? 'refused' : 'allowed'}: ${name}`);
    if (first && first.idMemberCreator !== actor.id) wrong.push(`as somebody else: ${name}`);
    if (wanted || first) return;
    // Whoever can change nothing from here is told so before anything is looked for.
    if (!cell.isConnected && mode === 'off') {
      if (!text.startsWith('To change cards from here, connect')) wrong.push(`looked for: ${name}`);
      return;
    }
    const isSeen = isAllowed(READING[op === 'comment' ? 'card' : 'choice'], cell);
    const isUnseen = text === 'There is no such card that may be seen here. Please check the address.';
    if (isUnseen === isSeen) wrong.push(`told apart: ${name}`);
  };

  for (const isConnected of [false, true]) {
    for (const readAccess of settings) {
      it(`${isConnected ? 'connected' : 'not connected'}, readAccess ${readAccess}`, async () => {
        const { world } = held;
        if (isConnected) await connectAll(world, rooms.channel.board);
        // What a room follows counts only where the setting says so.
        const rows = readAccess === 'linked' ? follows : (['list'] as const);
        const cells = kinds.flatMap((kind) =>
          rows.flatMap((followed) =>
            people.flatMap((who) =>
              targets.map((target) => ({ who, kind, follows: followed, readAccess, isConnected, target })),
            ),
          ),
        );
        await set({ readAccess });
        for (const cell of cells) {
          for (const op of Object.keys(READING) as Reading[]) await tryReading(op, cell);
        }
        for (const mode of ['on', 'off'] as const) {
          await set({ workspaceActs: mode === 'on' });
          for (const cell of cells) {
            for (const op of Object.keys(ACTING.on) as Acting[]) await tryActing(op, cell, mode);
          }
        }
        expect(wrong).to.deep.equal([]);
      });
    }
  }
});

describe('who may see and do what: by other ways', () => {
  const held = World.forSuite();
  const ask: World['ask'] = async (text, asking) => plainly(await held.world.ask(text, asking));

  before(async () => {
    const { world } = held;
    await world.setUp({ routes: '', linkRights: 'members', workspaceActs: true });
    const { url } = world.sample.cards['Photos of the lamp room']!;
    world.host.addRoom({ name: 'crew', type: 'p', owners: ['grace'] });
    world.host.addRoom({ name: 'bench', type: 'p', owners: ['grace'] });
    await ask(`/trello link ${url}`, { room: 'crew' });
    await ask('/trello link "To do" --board "Lighthouse website"', { room: 'bench' });
  });

  it('a room that follows one card may have that card changed, and none added beside it', async () => {
    const { trello } = held.world;
    const cards = trello.state.cards.size;
    expect(await ask('/trello add Another --list "To do"', { room: 'crew' })).to.match(
      /only what this room follows/,
    );
    expect(trello.state.cards.size).to.equal(cards);
    expect(await ask('/trello comment Photos Hello', { room: 'crew' })).to.match(/^You commented/);
    expect(await ask('/trello add Another --list "To do"', { room: 'bench' })).to.match(/^You created/);
  });

  it('a short link is no way around what the room follows', async () => {
    const { world } = held;
    const { shortLink, name } = world.sample.cards['Old news pages redirect']!;
    expect(await ask(`/trello card ${shortLink}`, { room: 'bench' })).to.not.include(name);
    await connect(world, world.sample.members.alan, { room: 'bench' });
    expect(await ask(`/trello card ${shortLink}`, { room: 'bench' })).to.include(name);
    const posts = world.posts('bench').length;
    expect(await ask(`/trello card ${shortLink} --share`, { room: 'bench' })).to.not.include(name);
    expect(world.posts('bench')).to.have.length(posts);
  });

  it('whoever forges a click learns nothing of a room’s boards and silences nothing there', async () => {
    const { world } = held;
    world.host.addUser({ username: 'stan' });
    await connect(world, world.sample.members.grace, { user: 'stan', room: 'website' });
    const { id } = world.sample.cards['Photos of the lamp room']!;
    const container = { type: 'message' as const, id: 'none' };
    const before = world.host.noticeHistory().length;
    for (const value of [
      [id, 'move', 'Done', [['board', 'Zzzz']], ''],
      [id, 'comment', 'Hello', [], ''],
    ]) {
      const click = { actionId: 'card.choose.0', value: JSON.stringify(value) };
      await world.host.click({ user: 'stan', room: 'crew', container, ...click });
    }
    const told = world.host.noticeHistory().slice(before);
    expect(told.map(({ msg }) => msg)).to.deep.equal(
      Array(2).fill('There is no such card that may be seen here. Please check the address.'),
    );
  });
});

function makeThings({ trello, sample }: World, things: Record<Target, Thing>): void {
  const { ada, alan } = sample.members;
  const thing = (board: Board, list: List, name: string): Thing => {
    const card: Card = trello.addCard({ list, name });
    return { board, list, card };
  };
  const shop = trello.addBoard({ name: 'Shop', members: [ada] });
  const diary = trello.addBoard({ name: 'Diary', members: [alan] });
  things.L = thing(sample.board, sample.lists.todo, 'Lantern');
  things.U = thing(sample.board, sample.lists.done, 'Umbrella');
  things.O = thing(shop, trello.addList({ board: shop, name: 'Orders' }), 'Oilskin');
  things.P = thing(diary, trello.addList({ board: diary, name: 'Pages' }), 'Pencil');
}

async function makeRooms(world: World, rooms: Record<Kind, Record<Follows, RoomRecord>>): Promise<void> {
  const { host } = world;
  for (const username of [...people, 'second', 'third']) {
    host.addUser({ username, roles: username === 'admin' ? ['admin', 'user'] : ['user'] });
  }
  const links = {
    board: '"Lighthouse website"',
    list: '"To do" --board "Lighthouse website"',
    other: 'Shop',
  };
  const besides = { board: [], list: ['second'], other: ['third'] };
  for (const kind of kinds) {
    rooms[kind] = {} as Record<Follows, RoomRecord>;
    for (const followed of follows) {
      const room = host.addRoom({
        name: `${kind}-${followed}`,
        type: kind === 'channel' ? 'c' : kind === 'private' ? 'p' : 'd',
        owners: ['owner'],
        members: ['owner', 'member', ...besides[followed]],
      });
      rooms[kind][followed] = room;
      await host.type('owner', room, `/trello link ${links[followed]}`);
      const [confirm] = buttons(world);
      const container = { type: 'message' as const, id: 'none' };
      if (confirm) await host.click({ user: 'owner', room, container, ...confirm });
    }
  }
  const stored = await host.workspace.database.find('persistence');
  expect(stored.filter(({ value }) => value.kind === 'link')).to.have.length(9);
}

async function connectAll(world: World, room: RoomRecord): Promise<void> {
  for (const user of people) await connect(world, world.sample.members.alan, { user, room });
}
