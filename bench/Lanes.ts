import { associations } from '../storage/associations';
import type { EngineHost } from '../testing/engine/EngineHost';
import { timed } from './figures';

export const SENDERS = 16;
/** How often the host is cleared: what it records for tests is not the app's. */
const TIDY = 2_000;
/** Messages: the latest of each board. */
const KEPT = 200;

/** Sixteen senders without a pause, for as long as a cache takes to fill. */
export class Lanes {
  /** over all runs */
  seconds = 0;

  constructor(
    private readonly host: EngineHost,
    private readonly send: () => Promise<unknown>,
  ) {}

  async run(count: number): Promise<void> {
    let started = 0;
    const lane = async (): Promise<void> => {
      while (started < count) {
        started += 1;
        if (started % TIDY === 0) await this.tidy();
        await this.send();
      }
    };
    this.seconds += (await timed(() => Promise.all(Array.from({ length: SENDERS }, lane)))) / 1000;
    await this.tidy();
  }

  /** The app deletes its old records by itself, but only after minutes, and these come too fast for that. */
  private async tidy(): Promise<void> {
    const { host } = this;
    host.forget();
    for (const { _id } of host.messages().slice(0, -KEPT)) host.workspace.messages.remove(_id);
    const { database } = host.workspace;
    const posted = await database.find('persistence', { keys: JSON.stringify(associations.activity()) });
    for (const { id } of posted.slice(0, -TIDY)) await database.remove('persistence', id);
  }
}
