import { isDeepStrictEqual } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import type { State } from '../trello/State';
import type { World } from './world';

/**
 * After each test, Trello's boards and the app's settings are as they were before it. What the app has stored since
 * then stays.
 */
export function restoreAfterEach(held: { world: World }): void {
  let restore: () => boolean;
  let settings: Record<string, unknown>;
  beforeEach(() => {
    restore = rememberBoards(held.world.trello.state);
    settings = settingsOf(held.world);
  });
  afterEach(async () => {
    const { world } = held;
    if (!isDeepStrictEqual(settingsOf(world), settings)) {
      await world.host.saveSettings(settings);
      await world.synced();
    }
    if (!restore()) return;
    // Deliveries of a board that nobody follows any more are refused.
    for (const { idModel } of world.trello.webhooks) await world.outdate(idModel).catch(() => undefined);
  });
}

const settingsOf = ({ host }: World): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(host.settings()).map(([id, { value, packageValue }]) => [id, value ?? packageValue]),
  );

/** @returns what brings them back, and says whether anything was different */
function rememberBoards(state: State): () => boolean {
  const { boards, lists, labels, cards, checklists, checkItems, attachments, actions } = state;
  const parts: Map<string, object>[] = [boards, lists, labels, cards, checklists, checkItems, attachments];
  const restores = parts.map(rememberRecords);
  const count = actions.length;
  return () => {
    actions.splice(count);
    return restores.map((restore) => restore()).includes(true);
  };
}

const copyOf = <T>(value: T): T => deserialize(serialize(value)) as T;

/** Tests hold the records themselves, so each is changed back in its place. */
function rememberRecords(records: Map<string, object>): () => boolean {
  const before = [...records].map(([id, record]) => ({ id, record, content: copyOf(record) }));
  return () => {
    const isSame = isDeepStrictEqual(
      [...records],
      before.map(({ id, content }) => [id, content]),
    );
    if (isSame) return false;
    records.clear();
    for (const { id, record, content } of before) {
      for (const key of Object.keys(record)) if (!(key in content)) Reflect.deleteProperty(record, key);
      records.set(id, Object.assign(record, content));
    }
    return true;
  };
}
