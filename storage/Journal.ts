import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import { associations } from './associations';
import type { Told } from './records';

const MINUTE = 60_000;

/** ms; longer than Trello tries again (30, 60, 120 s and its time limits) and than a message grows. */
export const MEMORY = 15 * MINUTE;

const slotOf = (at: number): number => Math.floor(at / MEMORY);

/** What was told lately, board by board. Records are only added and never changed: no process loses another's. */
export class Journal {
  constructor(
    private readonly reader: IPersistenceRead,
    private readonly writer: IPersistence,
  ) {}

  async add(told: Told): Promise<void> {
    await this.writer.createWithAssociations(told, [
      associations.told(),
      associations.board(told.boardId),
      associations.toldIn(slotOf(told.at)),
    ]);
  }

  /** Forgets what is old among the entries given, whole stretches of time at once. */
  async forgetOld(entries: Told[], now: number): Promise<void> {
    const old = entries.filter(({ at }) => slotOf(at) < slotOf(now) - 1);
    const stretches = new Map(
      old.map(({ boardId, at }) => [`${boardId} ${String(slotOf(at))}`, { boardId, at }]),
    );
    for (const { boardId, at } of stretches.values()) {
      await this.writer.removeByAssociations([associations.board(boardId), associations.toldIn(slotOf(at))]);
    }
  }

  /** The same for all boards, also those that bring no news any more. */
  async sweep(now: number): Promise<void> {
    await this.forgetOld((await this.reader.readByAssociation(associations.told())) as Told[], now);
  }
}
