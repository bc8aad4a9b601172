import type { EngineHost } from '../test/engine/EngineHost';
import { timed } from './figures';

const SENDERS = 16;
/** The host is tidied so often: what it keeps for tests is none of the app. */
const TIDY = 2_000;

/** Sixteen senders that never rest, for as long as a memory takes to fill. */
export class Lanes {
  /** of all runs */
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
        if (started % TIDY === 0) this.tidy();
        await this.send();
      }
    };
    this.seconds += (await timed(() => Promise.all(Array.from({ length: SENDERS }, lane)))) / 1000;
    this.tidy();
  }

  private tidy(): void {
    this.host.forget();
    const messages = this.host.messages();
    for (const { _id } of messages.slice(0, -200)) this.host.workspace.messages.remove(_id);
  }
}
