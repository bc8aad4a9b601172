import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';
import { currentVersion, kindOf, migrate, type Stored, versionOf } from './migrations';
import { pack, unpack } from './packed';
import type { AnyRecord, Kind, Records } from './records';
import { brokenFields } from './requiredFields';

/** Data in the store that neither this version of the app nor an earlier one wrote. */
export interface RecordProblem {
  /** newer records are used as far as they can be read */
  why: 'newer' | 'broken';
  /** for the log, without any of the record's content */
  text: string;
}

interface Read<T> {
  records: T[];
  /** kinds of the unreadable records */
  unreadable: Kind[];
}

/**
 * The app's persistence. Records are read in the current format, whichever version wrote them, and written with their
 * version. Reading writes nothing: an older record changes with the next ordinary write. An unreadable record stays
 * where it is, and affects no others.
 */
export class RecordStore {
  private readonly found = new Map<string, RecordProblem>();

  /** @param report called once per problem */
  constructor(
    private readonly reader: IPersistenceRead,
    private readonly writer: IPersistence,
    private readonly report: (problem: RecordProblem) => void = () => undefined,
  ) {}

  /** The problems so far. */
  get problems(): RecordProblem[] {
    return [...this.found.values()];
  }

  async read(of: RocketChatAssociationRecord[]): Promise<Read<AnyRecord>> {
    const result: Read<AnyRecord> = { records: [], unreadable: [] };
    for (const each of await this.reader.readByAssociations(of)) {
      const stored = (each as Stored | null) ?? {};
      const kind = kindOf(stored);
      const record = kind && this.restore(stored, kind);
      if (record) result.records.push(record);
      else if (kind) result.unreadable.push(kind);
      else this.note(stored['kind'] === undefined ? 'broken' : 'newer', 'A record is of no known kind');
    }
    return result;
  }

  /** Those of one kind. */
  async readAll<K extends Kind>(kind: K, of: RocketChatAssociationRecord[]): Promise<Records[K][]> {
    return ofKind((await this.read(of)).records, kind);
  }

  async create(record: AnyRecord, of: RocketChatAssociationRecord[]): Promise<void> {
    await this.writer.createWithAssociations(storable(record), of);
  }

  /** Replaces the first one with exactly these associations. @param isAdded whether to add it if there is none */
  async replace(record: AnyRecord, of: RocketChatAssociationRecord[], isAdded = true): Promise<void> {
    await this.writer.updateByAssociations(of, storable(record), isAdded);
  }

  async remove(of: RocketChatAssociationRecord[]): Promise<void> {
    await this.writer.removeByAssociations(of);
  }

  /**
   * Deletes what is too old to matter.
   * @param of the associations of all records of that kind
   * @param outdated the associations of one that goes; undefined for one that stays
   */
  async sweep<K extends Kind>(
    kind: K,
    of: RocketChatAssociationRecord[],
    outdated: (record: Records[K]) => RocketChatAssociationRecord[] | undefined,
  ): Promise<void> {
    for (const record of await this.readAll(kind, of)) {
      const own = outdated(record);
      if (own) await this.remove(own);
    }
  }

  private restore(stored: Stored, kind: Kind): AnyRecord | undefined {
    const [version, known] = [versionOf(stored), currentVersion(kind)];
    if (version > known)
      this.note(
        'newer',
        `A record of kind ${kind} has version ${String(version)}, and this app knows ${String(known)}`,
      );
    try {
      const record = withoutNulls(migrate(unpack(stored), kind));
      const broken = brokenFields(record, kind);
      if (!broken.length) return record as unknown as AnyRecord;
      this.note('broken', `A record of kind ${kind} has no proper ${broken.join(', ')}`);
    } catch {
      this.note('broken', `A record of kind ${kind} cannot be read`);
    }
    return undefined;
  }

  private note(why: RecordProblem['why'], text: string): void {
    if (this.found.has(text)) return;
    const problem = { why, text };
    this.found.set(text, problem);
    this.report(problem);
  }
}

export const ofKind = <K extends Kind>(records: readonly AnyRecord[], kind: K): Records[K][] =>
  records.filter((record): record is Records[K] => record.kind === kind);

/** 0.1.0 had the engine store undefined, which becomes null. */
const withoutNulls = (record: Stored): Stored =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));

/** A record from a newer version keeps its version, as it keeps the fields that only that version knows. */
function storable(record: AnyRecord): object {
  const { kind } = record;
  const version = Math.max(versionOf(record as unknown as Stored), currentVersion(kind));
  return JSON.parse(JSON.stringify(pack({ ...record, version }))) as object;
}
