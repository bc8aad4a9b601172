import { Database } from '../../testing/engine/Database';
import type { Saved } from '../../testing/trello/Saved';
import type { TrelloStandIn } from '../../testing/trello/TrelloStandIn';

const kind = 'trello';
const id = 'saved';

/** Each write appends the whole state; after that many the file is rewritten. */
const writesUntilCompact = 10;

/** A file that keeps the local Trello between starts. */
export class KeptTrello {
  private timer: NodeJS.Timeout | undefined;
  private trello: TrelloStandIn | undefined;
  private written = '';
  private writes = 0;
  private isThere: boolean;
  private pending: Promise<void> = Promise.resolve();

  /** @param saved the file's content, for `TrelloStandIn.start({ saved })`; undefined for a new one */
  private constructor(
    private readonly database: Database,
    readonly saved: Saved | undefined,
  ) {
    this.isThere = saved !== undefined;
  }

  /** @throws a sentence if the file cannot be read */
  static async open(file: string): Promise<KeptTrello> {
    const database = new Database(file);
    try {
      await database.open();
      const [found] = await database.find(kind);
      return new KeptTrello(database, found?.value as Saved | undefined);
    } catch (error) {
      throw new Error(`${file} cannot be read, so the Trello board is lost. Start again with --fresh.`, {
        cause: error,
      });
    }
  }

  /** Writes changes from now on, at most once in `everyMs`. */
  keep(trello: TrelloStandIn, everyMs = 300): void {
    this.trello = trello;
    this.timer = setInterval(() => {
      this.write();
    }, everyMs).unref();
  }

  /** Writes what is left, and rewrites the file without its history. */
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
    // NeDB's own close() compacts, and leaves the database open.
    if (this.writes % writesUntilCompact === 0) await this.database.close();
  }
}

/** A cheap value that changes with everything that may change the state. */
function markOf({ state, actions, requests, deliveries }: TrelloStandIn): string {
  const { members, tokens, boards, lists, labels, cards, webhooks } = state;
  const sizes = [members, tokens, boards, lists, labels, cards, webhooks].map(({ size }) => size);
  // Pending ones do not count: a new webhook's URL is checked first.
  const writes = requests.filter(({ method, status }) => method !== 'GET' && status > 0).length;
  return [actions.at(-1)?.id, writes, deliveries.length, ...sizes].join();
}
