import type { settingIds } from '../../rocketchat/settings';
import type { Board } from '../trello/models';
import { restoreAfterEach } from './asBefore';
import { World } from './world';

export interface ShownButton {
  actionId: string;
  blockId: string;
  value: string;
  text: { text: string };
}

/** The buttons of the latest private message. */
export function buttons({ host }: World): ShownButton[] {
  const [notice] = host.noticeHistory().slice(-1);
  return (notice!.blocks ?? []).flatMap(({ type, elements }) =>
    type === 'actions' ? (elements as ShownButton[]) : [],
  );
}

export interface Pressing {
  user?: string;
  room?: string;
  value?: string;
}

/** Presses a button in the latest private message. @returns the resulting private message, if any */
export async function press(
  world: World,
  { actionId, blockId, value }: Pick<ShownButton, 'actionId' | 'blockId' | 'value'>,
  pressing: Pressing = {},
): Promise<string | undefined> {
  const { host } = world;
  const before = host.noticeHistory();
  const container = { type: 'message' as const, id: before[before.length - 1]?._id ?? 'none' };
  const click = { user: 'grace', room: 'crew', container, actionId, blockId, value };
  await host.click({ ...click, ...pressing });
  const [notice, ...others] = host.noticeHistory().slice(before.length);
  if (others.length) throw new Error(`${others.length + 1} answers to a click`);
  return notice?.msg;
}

/** Removes everything that people have linked in rooms. */
export async function unlinkAll(world: World): Promise<void> {
  for (const user of ['grace', 'admin']) {
    for (const room of await linkedRooms(world)) {
      await world.ask('/trello links', { user, room });
      const unlinks = buttons(world).filter(({ actionId }) => actionId === 'link.unlink');
      for (const button of unlinks) await press(world, button, { user, room });
    }
  }
}

/** By id; not those that only the settings link. */
async function linkedRooms({ host }: World): Promise<Set<string>> {
  const records = (await host.workspace.database.find('persistence')).map(({ value }) => value);
  const own = records.filter(({ kind, source }) => kind === 'subscription' && source !== 'settings');
  return new Set(own.map(({ roomId }) => String(roomId)));
}

/** Key, secret, token and URL of the stand-in, no routes, and a private room owned by grace. */
export async function setUpCrew(
  world: World,
  values: Partial<Record<keyof typeof settingIds, unknown>> = {},
) {
  world.host.addRoom({ name: 'crew', type: 'p', owners: ['grace'], members: ['admin'] });
  await world.setUp({ routes: '', ...values });
}

/**
 * A world with a private room owned by grace, and a second board besides the sample's. Each test finds the room linked
 * to nothing.
 */
export function forCrew(values = {}): { world: World; shop: Board; ask: World['ask'] } {
  const held = World.forSuite() as ReturnType<typeof forCrew>;
  before(async () => {
    const { world } = held;
    held.shop = world.trello.addBoard({ name: 'Shop', permissionLevel: 'public' });
    world.trello.addList({ board: held.shop, name: 'Orders' });
    await setUpCrew(world, values);
  });
  afterEach(async () => {
    held.world.trello.clearFaults();
    await unlinkAll(held.world);
  });
  restoreAfterEach(held);
  held.ask = (text, asking) => held.world.ask(text, { room: 'crew', ...asking });
  return held;
}
