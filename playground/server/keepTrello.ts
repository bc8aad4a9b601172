import { Database } from '../../testing/engine/Database';
import type { Saved } from '../../testing/trello/Saved';
import type { TrelloStandIn } from '../../testing/trello/TrelloStandIn';

const kind = 'trello';
const id = 'saved';

/** Each write appends the whole state to the file: after so many it is written anew. */
const writesUntilCompact = 10;

/** A file that holds the local Trello from one start to the next. */
export class KeptTrello {
  private timer: NodeJS.Timeout | undefined;
  private trello: TrelloStandIn | undefined;
  private written = '';
  private writes = 0;
  private isThere: boolean;
  private pending: Promise<void> = Promise.resolve();

  /** @param saved what was in the file, for `TrelloStandIn.start({ saved })`; undefined in a new one */
  private constructor(
    private readonly database: Database,
    readonly saved: Saved | undefined,
  ) {
    this.isThere = saved !== undefined;
  }

  /** @throws a sentence where the file cannot be read */
  static async open(file: string): Promise<KeptTrello> {
    const database = new Database(file);
    try {
      await database.open();
      const [found] = await database.find(kind);
      return new KeptTrello(database, found?.value as Saved | undefined);
    } catch (error) {
      throw new Error(
        `${file} cannot be read, so what was on the Trello board is lost: start with --fresh.`,
        {
          cause: error,
        },
      );
    }
  }

  /** From now on whatever changes is written, at most once in `everyMs`. */
  keep(trello: TrelloStandIn, everyMs = 300): void {
    this.trello = trello;
    this.timer = setInterval(() => {
      this.write();
    }, everyMs).unref();
  }

  /** Writes what is left to write, and the file anew without its history. */
  async close(): Promise<void> {
    clearInterval(this.timer);
    this.write();
    await this.pending;
    await this.database.close();
  }

  private write(): void {
    if (!this.trello) return;
    const mark = markOf(this.trello);
    if (mark === this.written) return;
    this.written = mark;
    const saved = this.trello.snapshot();
    this.pending = this.pending.then(() => this.put(saved));
  }

  private async put(saved: Saved): Promise<void> {
    if (this.isThere) await this.database.replace(kind, id, saved);
    else await this.database.insert(kind, saved, {}, id);
    this.isThere = true;
    this.writes += 1;
    // Its close() compacts, and leaves the database open.
    if (this.writes % writesUntilCompact === 0) await this.database.close();
  }
}

/** Changes with whatever may have changed the state, and costs next to nothing. */
function markOf({ state, actions, requests, deliveries }: TrelloStandIn): string {
  const { members, tokens, boards, lists, labels, cards, webhooks } = state;
  const sizes = [members, tokens, boards, lists, labels, cards, webhooks].map(({ size }) => size);
  // Not those under way: a new webhook's address is asked first.
  const writes = requests.filter(({ method, status }) => method !== 'GET' && status > 0).length;
  return [actions.at(-1)?.id, writes, deliveries.length, ...sizes].join();
}
