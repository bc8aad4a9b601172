import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import {
  type Acting,
  ACTING,
  type Cell,
  cellsOf,
  isAllowed,
  people,
  placesOf,
  READING,
  type Reading,
  settings,
  sorts,
  standing,
} from '../testing/app/accessTable';
import { nothing, type Thing, undoClick, ways, withoutNames } from '../testing/app/accessWays';
import { makeRooms, makeThings, type Rooms, type Things } from '../testing/app/accessWorld';
import { plainly } from '../testing/app/cards';
import { connect } from '../testing/app/connect';
import { World } from '../testing/app/world';

const ONLY_SUBSCRIBED = 'Without your own Trello account, you can change only what this room follows';

describe('who may see and change what, from which room', function () {
  this.timeout(120_000);
  const held = World.forSuite();
  let rooms: Rooms;
  let things: Things;
  /** the app's answer about something that does not exist */
  const missed = new Map<string, string>();
  let wrong: string[];

  before(async () => {
    const { world } = held;
    await world.setUp({ routes: '', linkRights: 'members' });
    things = makeThings(world);
    rooms = await makeRooms(world, things);
  });
  beforeEach(() => {
    wrong = [];
    missed.clear();
  });

  /** Keeps the changes below from being posted in the rooms. */
  const set = async (values: Parameters<World['save']>[0]): Promise<void> => {
    await held.world.save(values);
    held.world.trello.state.webhooks.clear();
  };

  /** The result of a command or a click: private answers, or what the room sees. */
  const attempt = async (op: Reading | Acting, cell: Cell, thing: Thing) => {
    const { world } = held;
    await world.restartIfBusy();
    const { host } = world;
    const { who, kind, subscribed } = cell;
    const room = rooms[kind][subscribed];
    const memberId = cell.isConnected ? world.sample.members.alan.id : undefined;
    const way =
      op === 'undo' ? await undoClick({ world, thing, user: who, room, memberId }) : ways[op](thing);
    const [notices, posts] = [host.noticeHistory().length, host.messages(room).length];
    if (typeof way === 'string') {
      await host.type(who, room, `/trello ${way}`);
    } else {
      const container = { type: 'message' as const, id: randomUUID() };
      await host.click({ user: who, room, container, ...way });
    }
    const answers = host.noticeHistory().slice(notices);
    const posted = host.messages(room).slice(posts);
    return {
      text: plainly([...answers, ...posted].map(({ msg }) => msg).join('\n')),
      isPosted: posted.length > 0,
    };
  };

  /** The answer about something that does not exist, as far as this person could see it. */
  const missing = async (op: Reading | Acting, cell: Cell): Promise<string> => {
    const rights = op in READING ? READING[op as Reading] : READING.card;
    const isBoardSeen = cell.target === 'U' && isAllowed(rights, { ...cell, target: 'L' });
    const reference = isBoardSeen ? { ...nothing, board: things.U.board } : nothing;
    const key = JSON.stringify([op, cell.who, cell.kind, cell.subscribed, reference.board.id]);
    const known = missed.get(key) ?? withoutNames((await attempt(op, cell, reference)).text, reference);
    missed.set(key, known);
    return known;
  };

  const tryReading = async (op: Reading, cell: Cell): Promise<void> => {
    const wanted = isAllowed(READING[op], cell);
    if (wanted === undefined) return;
    const thing = things[cell.target];
    const { text, isPosted } = await attempt(op, cell, thing);
    const isSeen = text.includes(`|${thing.card.name}>`);
    const name = `${op} ${JSON.stringify(cell)}: ${text}`;
    if (isSeen !== wanted) wrong.push(`${wanted ? 'refused' : 'allowed'}: ${name}`);
    const mayPost = op.endsWith('Shared') && standing(cell) === 'member';
    if (isPosted ? !mayPost : mayPost && wanted) wrong.push(`posted or not: ${name}`);
    if (wanted || isSeen) return;
    const other = await missing(op, cell);
    if (withoutNames(text, thing) !== other) wrong.push(`told apart (${other}): ${name}`);
  };

  /** Why somebody is refused: without the right to change anything, before anything is looked up. */
  const whyNot = async (op: Acting, cell: Cell, isOn: boolean): Promise<string> => {
    if (!cell.isConnected && !isOn) return 'To change cards from here, connect';
    if (!cell.isConnected && standing(cell) !== 'member') return 'Without your own Trello account, you can';
    const isSeen = isAllowed(READING[op === 'choiceComment' || op === 'undo' ? 'choice' : 'card'], cell);
    if (!isSeen) return missing(op, cell);
    // The room sees only the labels of that card.
    if (op === 'label' && cell.subscribed === 'card') return 'The board has no label called';
    return cell.isConnected ? 'Your Trello account Alan Turing (@alan) is not allowed' : ONLY_SUBSCRIBED;
  };

  const tryActing = async (op: Acting, cell: Cell, isOn: boolean): Promise<void> => {
    const isTried = isAllowed(ACTING[op], cell);
    if (isTried === undefined) return;
    const wanted = isTried && (isOn || cell.isConnected);
    const { trello, sample } = held.world;
    const before = trello.state.actions.length;
    const thing = things[cell.target];
    const { text } = await attempt(op, cell, thing);
    const [first] = trello.state.actions.slice(before);
    undo(held.world, things);
    const actor = cell.isConnected ? sample.members.alan : sample.members.ada;
    const name = `${op} ${isOn ? 'on' : 'off'} ${JSON.stringify(cell)}: ${text}`;
    if (Boolean(first) !== wanted) wrong.push(`${wanted ? 'refused' : 'allowed'}: ${name}`);
    if (first && first.idMemberCreator !== actor.id) wrong.push(`as somebody else: ${name}`);
    if (wanted || first) return;
    const why = await whyNot(op, cell, isOn);
    if (!withoutNames(text, thing).startsWith(why)) wrong.push(`told otherwise (${why}): ${name}`);
  };

  for (const isConnected of [false, true]) {
    const whose = isConnected ? 'connected' : 'not connected';
    for (const readAccess of settings) {
      it(`answers ${whose} with readAccess ${readAccess}`, async () => {
        await (isConnected ? connectAll : disconnectAll)(held.world, rooms);
        const cells = cellsOf(readAccess, isConnected);
        await set({ readAccess, workspaceActs: true });
        for (const cell of cells) {
          for (const op of Object.keys(READING) as Reading[]) await tryReading(op, cell);
          for (const op of Object.keys(ACTING) as Acting[]) await tryActing(op, cell, true);
        }
        await set({ workspaceActs: false });
        for (const cell of cells.filter(({ subscribed }) => subscribed === 'board')) {
          for (const op of Object.keys(ACTING) as Acting[]) await tryActing(op, cell, false);
        }
        expect(wrong).to.deep.equal([]);
      });
    }

    it(`answers ${whose} in every kind of room`, async () => {
      await (isConnected ? connectAll : disconnectAll)(held.world, rooms);
      await set({ readAccess: 'linked', workspaceActs: true });
      for (const cell of placesOf(isConnected)) {
        for (const op of sorts.reading) await tryReading(op, cell);
        for (const op of sorts.acting) await tryActing(op, cell, true);
      }
      expect(wrong).to.deep.equal([]);
    });
  }
});

/** Removes labels, items and cards that would change the following answers. */
function undo({ trello: { state } }: World, things: Things): void {
  for (const item of state.checkItems.values()) {
    if (item.name === 'Fresh') state.checkItems.delete(item.id);
    if (item.name === 'Oil') item.state = 'incomplete';
    if (item.name === 'Wick') item.state = 'complete';
  }
  for (const { card } of Object.values(things)) state.card(card.id).idLabels = [];
  for (const { id, name } of state.cards.values()) if (name === 'Fresh') state.cards.delete(id);
}

async function connectAll(world: World, { channel: { list: room } }: Rooms): Promise<void> {
  for (const user of people) await connect(world, world.sample.members.alan, { user, room });
}

async function disconnectAll(world: World, { channel: { list: room } }: Rooms): Promise<void> {
  for (const user of people) await world.ask('/trello disconnect', { user, room: room._id });
}
