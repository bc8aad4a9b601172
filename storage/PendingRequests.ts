import type { RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';
import { type Clock, DAY_MS, isRecent, systemClock } from '../trello/clock';
import { associations } from './associations';
import type { PendingRequest } from './UserRequest';
import type { RecordStore } from './RecordStore';

/** ms; longer than they may run, so that what was typed can still be quoted */
const KEPT_MS = DAY_MS;

/** What people asked for before they connected their Trello account: any process may run it afterwards. */
export class PendingRequests {
  constructor(
    private readonly store: RecordStore,
    private readonly clock: Clock = systemClock,
  ) {}

  async add(pending: Omit<PendingRequest, 'kind' | 'at'>): Promise<void> {
    const record: PendingRequest = { ...pending, kind: 'pendingRequest', at: this.clock.now() };
    // Not by the user: what is stored for them is read with every change they make.
    await this.store.create(record, ofId(record.id));
  }

  async find(id: string): Promise<PendingRequest | undefined> {
    const [found] = await this.store.readAll('pendingRequest', ofId(id));
    return found;
  }

  sweep(now: number): Promise<void> {
    return this.store.sweep('pendingRequest', [associations.pendingRequests()], ({ at, id }) =>
      isRecent(at, now, KEPT_MS) ? undefined : ofId(id),
    );
  }
}

const ofId = (id: string): RocketChatAssociationRecord[] => [
  associations.pendingRequests(),
  associations.pendingRequest(id),
];
