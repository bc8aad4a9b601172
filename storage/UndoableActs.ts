import type { RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';
import { type Clock, isRecent, MINUTE_MS, systemClock } from '../trello/clock';
import { associations } from './associations';
import type { UndoableAct } from './cardChanges';
import type { RecordStore } from './RecordStore';

const UNDO_MS = 10 * MINUTE_MS;

/** What people did to cards in the last minutes, so that they can undo it on any server. */
export class UndoableActs {
  constructor(
    private readonly store: RecordStore,
    private readonly clock: Clock = systemClock,
  ) {}

  async add(act: Omit<UndoableAct, 'kind' | 'at'>): Promise<void> {
    await this.store.create({ kind: 'undoableAct', ...act, at: this.clock.now() }, ofKey(act.key));
  }

  /** @returns undefined if it is too old */
  async find(key: string): Promise<UndoableAct | undefined> {
    const [act] = await this.store.readAll('undoableAct', ofKey(key));
    return act && isRecent(act.at, this.clock.now(), UNDO_MS) ? act : undefined;
  }

  sweep(now: number): Promise<void> {
    return this.store.sweep('undoableAct', [associations.undoableActs()], ({ at, key }) =>
      isRecent(at, now, UNDO_MS) ? undefined : ofKey(key),
    );
  }
}

const ofKey = (key: string): RocketChatAssociationRecord[] => [
  associations.undoableActs(),
  associations.undoableAct(key),
];
