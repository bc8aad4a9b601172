import { type CardWorld, connect, forCards, plainly } from './cards';
import { elementsOf, lastNotice } from './clicks';
import { lastSurface } from './forms';

type Rendered = Record<string, any>;

/** A surface of the app that people can click in. */
export interface Stage {
  container: { type: 'message' | 'view'; id: string };
  room: string;
  elements: Rendered[];
}

/** What somebody gets for a click, a command or a form, without invisible characters. */
export interface Outcome {
  posted: string[];
  /** whole views that were opened or updated, and errors in forms */
  shown: string;
  written: string[];
}

/**
 * A world that can show everything the app renders: #crew has one board with plenty on it, #many has several. grace is
 * connected and owns both rooms, admin is in both without an account, reader's token is read-only, mallory is in
 * neither. #vault has admin alone, and one board is visible only to the workspace's account.
 */
export function forEverything(): CardWorld & { hidden: string[] } {
  const held = forCards() as ReturnType<typeof forEverything>;
  before(async () => {
    const { world, trello, sample } = held;
    world.host.addUser({ username: 'reader', utcOffset: 0 });
    world.host.addUser({ username: 'mallory', utcOffset: 0 });
    world.host.addRoom({ name: 'many', type: 'p', owners: ['grace'], members: ['admin', 'reader'] });
    world.host.addRoom({ name: 'open', owners: ['grace'], members: ['reader'] });
    world.host.addRoom({ name: 'porch', members: ['reader'] });
    const boards = Array.from({ length: 5 }, (_, index) =>
      trello.addBoard({ name: `Field ${index}`, members: [sample.members.ada, sample.members.grace] }),
    );
    for (const board of boards) trello.addList({ board, name: 'Rows' });
    for (let index = 0; index < 5; index += 1)
      trello.addList({ board: sample.board, name: `Stage ${index}` });
    for (let index = 0; index < 20; index += 1)
      trello.addCard({ list: sample.lists.todo, name: `Filler ${index}`, members: [sample.members.grace] });
    const secret = trello.addBoard({ name: 'Hidden board', members: [sample.members.ada] });
    const list = trello.addList({ board: secret, name: 'Hidden list' });
    held.hidden = [secret, list, trello.addCard({ list, name: 'Hidden card' })].map(({ id }) => id);
    world.host.addRoom({ name: 'vault', type: 'p', owners: ['admin'] });
    const routes = [sample.board, ...boards].map(({ shortLink }) => `${shortLink} -> #many`);
    await world.save({ routes: [`${sample.board.shortLink} -> #crew`, ...routes].join('\n') });
    await held.ask('/trello link "To do" --board Lighthouse', { room: 'crew' });
    await connect(world, { member: sample.members.alan, user: 'reader', room: 'porch', scopes: ['read'] });
  });
  return held;
}

/** The private answer to a command. */
export async function typed(held: CardWorld, text: string, room = 'crew'): Promise<Stage> {
  await held.ask(text, { room });
  return stageOfNotice(held, room);
}

/** The latest private message. */
export function stageOfNotice({ world }: CardWorld, room: string): Stage {
  const { id, blocks } = lastNotice(world);
  return { container: { type: 'message', id }, room, elements: elementsOf(blocks) };
}

/** The view that opens during the work. */
export async function opened(
  held: CardWorld,
  work: () => Promise<unknown>,
  room = 'crew',
): Promise<Stage & { view: Rendered }> {
  await work();
  const { view } = lastSurface(held.world);
  return { container: { type: 'view', id: view['id'] }, room, elements: elementsOf(view['blocks']), view };
}

export async function outcome(held: CardWorld, work: () => Promise<unknown>): Promise<Outcome> {
  const { host } = held.world;
  const [notices, surfaces] = [host.noticeHistory().length, host.surfaces().length];
  const written = await held.writes(work);
  return {
    posted: host
      .noticeHistory()
      .slice(notices)
      .map(({ msg }) => plainly(msg)),
    shown: plainly(JSON.stringify(host.surfaces().slice(surfaces))),
    written,
  };
}

export const press = (
  held: CardWorld,
  stage: Stage,
  click: { actionId: string; value: string; user: string },
) =>
  outcome(held, () => {
    const where = stage.container.type === 'view' ? {} : { room: stage.room };
    return held.world.host.click({ ...click, ...where, container: stage.container, blockId: 'any' });
  });
