import { copy } from './copy';
import type { Database } from './Database';

/** Records in memory, in order of insertion, with every change also written to the database. */
export class Collection<T extends { _id: string }> {
  private readonly records = new Map<string, T>();

  constructor(
    private readonly database: Database,
    private readonly kind: string,
  ) {}

  async load(): Promise<void> {
    for (const { id, value } of await this.database.find(this.kind)) this.records.set(id, value);
  }

  all(): T[] {
    return [...this.records.values()];
  }

  get(id: string): T | undefined {
    return this.records.get(id);
  }

  find(test: (record: T) => boolean): T | undefined {
    return this.all().find(test);
  }

  /** Inserts or replaces, by _id. */
  put(record: T): T {
    const known = this.records.has(record._id);
    this.records.set(record._id, record);
    const kept = copy(record);
    this.database.later(() =>
      known
        ? this.database.replace(this.kind, kept._id, kept)
        : this.database.insert(this.kind, kept, {}, kept._id),
    );
    return record;
  }

  remove(id: string): void {
    this.records.delete(id);
    this.database.later(() => this.database.remove(this.kind, id));
  }
}
