import Nedb from '@seald-io/nedb';
import { deserialize, serialize } from 'node:v8';

interface Stored {
  _id: string;
  kind: string;
  seq: number;
  /** NeDB refuses dots and dollars in keys, which settings and translations may have: values are stored as strings. */
  body: string;
  [field: string]: unknown;
}

/** One NeDB, in memory or in a file, with values of several kinds in the order of their first insertion. */
export class Database {
  private readonly db: Nedb<any>;
  private seq = 0;
  private pending: Promise<unknown> = Promise.resolve();

  constructor(file?: string) {
    // A process killed while writing leaves half a line, which is a large share of a small file.
    this.db = new Nedb<any>(file ? { filename: file, corruptAlertThreshold: 0.5 } : { inMemoryOnly: true });
  }

  async open(): Promise<void> {
    await this.db.loadDatabaseAsync();
    // Not indexed by kind: removing one of thousands from an index would search all of them.
    for (const fieldName of ['keys', 'exact']) await this.db.ensureIndexAsync({ fieldName });
    const last: Stored[] = await this.db.findAsync({}).sort({ seq: -1 }).limit(1);
    this.seq = last[0]?.seq ?? 0;
  }

  /** Waits for pending writes, then rewrites the file without its history. */
  async close(): Promise<void> {
    await this.pending;
    await this.db.compactDatafileAsync();
  }

  async insert(kind: string, value: unknown, fields: Record<string, unknown>, id: string): Promise<void> {
    this.seq += 1;
    const doc: Stored = { ...fields, _id: `${kind}:${id}`, kind, seq: this.seq, body: pack(value) };
    await this.db.insertAsync(doc);
  }

  /** Values of a kind whose fields match a NeDB query, oldest first, with their ids. */
  async find(kind: string, query: Record<string, unknown> = {}): Promise<Array<{ id: string; value: any }>> {
    const docs: Stored[] = await this.db.findAsync({ ...query, kind }).sort({ seq: 1 });
    return docs.map((doc) => ({
      id: doc._id.slice(kind.length + 1),
      value: deserialize(Buffer.from(doc.body, 'base64')),
    }));
  }

  async replace(kind: string, id: string, value: unknown): Promise<void> {
    await this.db.updateAsync({ _id: `${kind}:${id}` }, { $set: { body: pack(value) } }, {});
  }

  async remove(kind: string, id: string): Promise<void> {
    await this.db.removeAsync({ _id: `${kind}:${id}` }, {});
  }

  /** Takes a write that nobody waits for, except close(). */
  later(write: () => Promise<void>): void {
    this.pending = this.pending.then(write);
  }
}

function pack(value: unknown): string {
  return serialize(value).toString('base64');
}
