import { expect } from 'chai';
import { jobs } from '../../events/jobs';
import type { AppContext } from '../../rocketchat/AppContext';
import { ActivityLog, Buckets } from '../../storage/ActivityLog';
import { IdempotencyKeys } from '../../storage/IdempotencyKeys';
import { OAuthFlows } from '../../storage/OAuthFlows';
import { PendingRequests } from '../../storage/PendingRequests';
import { PostAttempts } from '../../storage/PostAttempts';
import { Replies } from '../../storage/Replies';
import type { PostedAction } from '../../storage/records';
import type { RecordStore } from '../../storage/RecordStore';
import { UndoableActs } from '../../storage/UndoableActs';
import { openDatabase, recordStoreIn } from '../../testing/app/recordStore';
import type { Database } from '../../testing/engine/Database';
import { FakeClock } from '../../testing/FakeClock';
import { act } from '../../testing/fixtures/events/actionsOf';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const BOARDS = 5;

/** The app's store on Rocket.Chat's, and the job that cleans it up, at a time set by the test. */
class Store {
  readonly clock = new FakeClock();
  readonly idempotencyKeys: IdempotencyKeys;
  readonly postAttempts: PostAttempts;
  readonly replies: Replies;
  readonly pendingRequests: PendingRequests;
  readonly undoableActs: UndoableActs;
  readonly oauthFlows: OAuthFlows;
  private readonly records: RecordStore;
  private readonly sweepJob = jobs.find(({ id }) => id === 'sweep-told')!;

  constructor(private readonly database: Database) {
    this.records = recordStoreIn(database);
    this.idempotencyKeys = new IdempotencyKeys(this.records, this.clock);
    this.postAttempts = new PostAttempts(this.records, this.clock);
    this.replies = new Replies(this.records);
    this.pendingRequests = new PendingRequests(this.records, this.clock);
    this.undoableActs = new UndoableActs(this.records, this.clock);
    this.oauthFlows = new OAuthFlows(this.records, this.clock);
  }

  static async open(): Promise<Store> {
    return new Store(await openDatabase());
  }

  /** Of a process that has just started. */
  activityLog(owner: string): ActivityLog {
    return new ActivityLog(this.records, new Buckets(owner));
  }

  async sweep(): Promise<void> {
    const { clock, idempotencyKeys, postAttempts, pendingRequests, replies, undoableActs, oauthFlows } = this;
    const activityLog = this.activityLog('sweeper');
    const stores = { activityLog, idempotencyKeys, postAttempts, pendingRequests, replies, undoableActs };
    const context = { ...stores, oauthFlows, clock };
    await this.sweepJob.run(context as unknown as AppContext);
  }

  async kept(): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const { value } of await this.database.find('persistence'))
      counts[value.kind] = (counts[value.kind] ?? 0) + 1;
    return counts;
  }

  posted(number: number): PostedAction {
    const boardId = `board${number % BOARDS}`;
    const action = act('commentCard', {}, { id: `action${number}` });
    const posts = [{ roomId: 'room', messageId: `message${number}` }];
    return { kind: 'posted', boardId, action, at: this.clock.now(), posts };
  }
}

describe('the store after a month', () => {
  const done = { userId: 'user', roomId: 'room', cardId: 'card', sentence: 'You moved it.', changes: [] };

  it('has no more records than after a day, and none once nothing happens', async function () {
    this.timeout(120_000);
    const store = await Store.open();
    const most: Record<string, number>[] = [];
    let number = 0;
    for (let day = 0; day < 30; day += 1) {
      // Two servers, restarted each day, so that no process remembers their buckets.
      const servers = [store.activityLog(`a${day}`), store.activityLog(`b${day}`)];
      const today: Record<string, number> = {};
      for (let minute = 0; minute < 24 * 60; minute += 30) {
        for (let count = 0; count < 30; count += 1) {
          const posted = store.posted((number += 1));
          const server = servers[number % 2]!;
          await (number % 3 ? server.addFirst(posted) : server.addMerged(posted));
        }
        await servers[0]!.addRemoved({
          kind: 'removed',
          messageId: `message${number}`,
          boardId: 'board0',
          at: store.clock.now(),
        });
        await store.idempotencyKeys.take(`claim${number}`, 'somebody');
        await store.undoableActs.add({ ...done, key: `act${number}` });
        await store.postAttempts.add({ key: `post${number}`, owner: 'somebody' });
        await store.postAttempts.add({ key: `post${number}`, owner: 'somebody', messageId: `own${number}` });
        const request = { by: 'command' as const, words: ['mine'] };
        await store.pendingRequests.add({
          id: `pending${number}`,
          userId: 'somebody',
          roomId: 'room',
          request,
        });
        await store.clock.pass(30 * MINUTE);
        await store.sweep();
        for (const [kind, count] of Object.entries(await store.kept()))
          today[kind] = Math.max(today[kind] ?? 0, count);
      }
      most.push(today);
    }
    // A claim is kept for a day, so the first ones are deleted after two.
    for (const today of most.slice(2)) expect(today).to.deep.equal(most[1]);
    expect(most[1]!['posted']).to.be.at.most(2 * BOARDS * 8 + 90);
    expect(most[1]!['idempotencyKey']).to.be.at.most(50);
    expect(most[1]!['postAttempt']).to.be.at.most(100);
    expect(most[1]!['undoableAct']).to.equal(undefined);
    expect(most[1]!['pendingRequest']).to.be.at.most(50);
    await store.clock.pass(2 * DAY);
    await store.sweep();
    expect(await store.kept()).to.deep.equal({});
  });

  it('keeps recent records that share a bucket with old ones', async () => {
    const store = await Store.open();
    const activityLog = store.activityLog('one');
    await activityLog.addFirst(store.posted(0));
    await store.clock.pass(HOUR);
    await activityLog.addFirst(store.posted(BOARDS));
    await store.sweep();
    expect((await store.kept())['posted']).to.be.at.least(1);
  });
});
