import { expect } from 'chai';
import { decryptToken } from '../../features/accounts/tokenCipher';
import { ActivityLog, Buckets } from '../../storage/ActivityLog';
import { IdempotencyKeys } from '../../storage/IdempotencyKeys';
import { Members } from '../../storage/Members';
import { currentVersion, kindOf, steps, versionOf } from '../../storage/migrations';
import { PostAttempts } from '../../storage/PostAttempts';
import type { Kind } from '../../storage/records';
import type { RecordStore } from '../../storage/RecordStore';
import { Setup } from '../../storage/Setup';
import { Subscriptions } from '../../storage/Subscriptions';
import { openDatabase, recordStoreIn } from '../../testing/app/recordStore';
import type { Database } from '../../testing/engine/Database';
import { earlierVersions, fill, storedBy } from '../../testing/fixtures/stored';

type Raw = Record<string, any>;

const DAY = 24 * 60 * 60_000;

for (const version of earlierVersions) {
  describe(`the records of ${version}`, () => {
    const fixture = storedBy(version);
    /** The records of a kind as this version wrote them. */
    const all = (kind?: string): Raw[] =>
      fixture.records.map(({ value }) => value).filter((value) => value['kind'] === kind);
    const raw = (kind?: string): Raw => all(kind)[0]!;
    const { boardId } = raw('webhook') as { boardId: string };
    let database: Database;
    let store: RecordStore;

    beforeEach(async () => {
      database = await openDatabase();
      await fill(database, fixture);
      store = recordStoreIn(database);
    });

    const kept = async (): Promise<Raw[]> =>
      (await database.find('persistence')).map(({ value }) => value as Raw);

    it('are found and read completely, and nothing is written', async () => {
      const before = await kept();
      for (const { of, value } of fixture.records) {
        const { records, unreadable } = await store.read(of as never);
        expect(records.map(({ kind }) => kind)).to.include(kindOf(value));
        expect(unreadable).to.deep.equal([]);
      }
      expect(store.problems).to.deep.equal([]);
      expect(await kept()).to.deep.equal(before);
    });

    it('include subscriptions with their authors and failures, and a webhook with its settings', async () => {
      const { subscriptions, webhook } = await new Subscriptions(store).ofBoard(boardId);
      expect(subscriptions.map(({ subscribedBy, failure }) => [subscribedBy, failure])).to.deep.equal(
        all('link').map((link) => [link['linkedBy'], link['trouble'] ?? undefined]),
      );
      expect(subscriptions.map(({ subscribedBy }) => subscribedBy)).to.include(raw('member')['userId']);
      const [fromSettings, fromRoom] = subscriptions;
      expect(fromSettings!.labels).to.deep.equal(raw('link')['labels']);
      expect(fromRoom).to.not.have.any.keys('lists', 'labels', 'written', 'trouble');
      expect(webhook!.webhookId).to.equal(raw('webhook')['webhookId']);
      expect(webhook!.settings).to.deep.equal(raw('webhook')['voice']);
    });

    it('include what was posted, with its bucket', async () => {
      const { posted, failedTries, removed } = await new Subscriptions(store).ofBoard(boardId);
      const actions = all('told');
      expect(posted.map(({ bucket }) => bucket)).to.deep.equal(actions.map((value) => value['shelf']));
      const before = actions.map(({ packed }) => JSON.parse(String(packed)) as Raw);
      expect(posted.map(({ action }) => action)).to.deep.equal(before.map(({ action }) => action));
      const bulks = posted.flatMap(({ posts }) => posts.map(({ bulk }) => bulk));
      expect(bulks).to.deep.equal(before.flatMap(({ posts }) => posts.map((post: Raw) => post['burst'])));
      expect(bulks.some(Boolean)).to.equal(true);
      for (const entry of [...failedTries, ...removed]) expect(entry.bucket).to.match(/^merged:/);
    });

    it('include accounts and time zones: a token can be decrypted with the same API secret', async () => {
      const { userId, token: encrypted } = raw('member') as { userId: string; token: string };
      const members = new Members(store);
      const member = await members.ofUser(userId);
      expect(member!.token).to.equal(encrypted);
      expect(decryptToken(member!.token, { secret: fixture.apiSecret, userId })).to.match(/^ATTA/);
      expect(await members.timeZoneOf(userId)).to.equal(all('choices')[0]?.['timeZone']);
    });

    it('include the last report to the admins', async () => {
      const setup = await new Setup(store).read();
      const before = raw();
      expect(setup.reported).to.equal(before['told']);
      expect(setup.checkedAt).to.equal(before['lookedAt']);
      expect(setup.adminId).to.equal(before['adminId']);
    });

    it('include confirmed actions and posted messages, so that neither is repeated', async () => {
      const decided = raw('claim') as { key: string };
      expect(await new IdempotencyKeys(store).take(decided.key, 'another')).to.equal(false);
      for (const { key, messageId } of all('postClaim').filter((attempt) => attempt['messageId']))
        expect(await new PostAttempts(store).find(key as string)).to.equal(messageId);
    });

    it('are cleaned up like current ones', async () => {
      const now = Date.now() + 365 * DAY;
      await new ActivityLog(store, new Buckets('new')).sweep(now);
      await new IdempotencyKeys(store).sweep(now);
      await new PostAttempts(store).sweep(now);
      const left = new Set((await kept()).map((value) => kindOf(value)));
      expect([...left]).to.have.members([
        'setup',
        'subscription',
        'webhook',
        'member',
        ...all('choices').map(() => 'choices'),
      ]);
    });

    it('have a version once they are written again', async () => {
      const subscriptions = new Subscriptions(store);
      const [first] = await subscriptions.all();
      await subscriptions.change(first!, { style: 'compact' });
      await new Setup(store).change({ failures: 1 });
      const [setup] = await kept();
      expect(setup).to.include({ kind: 'setup', version: currentVersion('setup'), failures: 1 });
      expect(setup).to.not.have.any.keys('told', 'toldAt', 'lookedAt');
      const written = (await kept()).find(({ kind }) => kind === 'subscription');
      expect(written).to.include({ version: currentVersion('subscription'), style: 'compact' });
    });
  });
}

describe('migrations', () => {
  it('each have a record to test them', () => {
    const tried = new Set(
      earlierVersions.flatMap((version) =>
        storedBy(version).records.map(({ value }) => `${kindOf(value)!} ${String(versionOf(value))}`),
      ),
    );
    const needed = (Object.keys(steps) as Kind[]).flatMap((kind) =>
      steps[kind].map((_, index) => `${kind} ${String(index + 1)}`),
    );
    expect([...tried]).to.include.members(needed);
  });
});
