import { expect } from 'chai';
import { associations } from '../../storage/associations';
import { currentVersion, steps } from '../../storage/migrations';
import { Setup } from '../../storage/Setup';
import { Subscriptions } from '../../storage/Subscriptions';
import { openDatabase, recordStoreIn } from '../../testing/app/recordStore';
import type { Database } from '../../testing/engine/Database';
import { fill, storedBy } from '../../testing/fixtures/stored';

const fixture = storedBy('2026-11-30');
const { boardId } = fixture.records.find(({ value }) => value['kind'] === 'webhook')!.value as {
  boardId: string;
};

/** Changes the stored records of a kind. */
async function spoil(database: Database, kind: string | undefined, spoilt: (value: any) => unknown) {
  for (const { id, value } of await database.find('persistence'))
    if (value.kind === kind) await database.replace('persistence', id, spoilt(value));
}

const without =
  (field: string) =>
  (value: any): unknown => ({ ...value, [field]: undefined });

const kept = async (database: Database): Promise<any[]> =>
  (await database.find('persistence')).map(({ value }) => value);

describe('the record store', () => {
  it('writes each record with its version, and reads it back unchanged', async () => {
    const [database, copy] = [await openDatabase(), await openDatabase()];
    await fill(database, fixture);
    const of = [associations.board(boardId)];
    const written = [];
    for (const association of fixture.records.map((each) => each.of[0]!)) {
      const { records } = await recordStoreIn(database).read([association as never]);
      for (const record of records) {
        written.push(record);
        await recordStoreIn(copy).create({ ...record, version: undefined } as never, of);
      }
    }
    for (const { kind, version } of await kept(copy)) expect(version).to.equal(currentVersion(kind));
    // Kinds that no released version has written have no steps yet.
    const older = Object.entries(steps).filter(([, each]) => each.length);
    expect(written.map(({ kind }) => kind)).to.include.members(older.map(([kind]) => kind));
    expect((await recordStoreIn(copy).read(of)).records).to.deep.equal(written);
  });
});

describe('the record store with an unreadable record', () => {
  let database: Database;

  beforeEach(async () => {
    database = await openDatabase();
    await fill(database, fixture);
  });

  for (const [what, kind, spoilt, report] of [
    ['of another type', 'told', () => [1, 2], /no known kind/],
    ['without its text', 'told', without('packed'), /kind posted cannot be read/],
    [
      'with half its text',
      'told',
      (value: any) => ({ ...value, packed: value.packed.slice(9) }),
      /kind posted/,
    ],
    ['with a text of nothing', 'told', (value: any) => ({ ...value, packed: 'null' }), /kind posted/],
    ['without a list', 'failedTry', without('missing'), /kind failedTry .* missing$/],
    ['with a text for a time', 'acted', (value: any) => ({ ...value, at: 'soon' }), /kind retired .* at$/],
    ['of no kind', 'removed', without('kind'), /no known kind/],
  ] as const) {
    it(`reads the others beside one ${what}, reports it once, and leaves it there`, async () => {
      await spoil(database, kind, spoilt);
      const before = await kept(database);
      const store = recordStoreIn(database);
      const board = await new Subscriptions(store).ofBoard(boardId);
      await new Subscriptions(store).ofBoard(boardId);
      expect(board.subscriptions).to.have.length(4);
      expect(board.webhook).to.exist;
      expect(store.problems).to.have.length(1);
      expect(store.problems[0]!.why).to.equal('broken');
      expect(store.problems[0]!.text).to.match(report);
      expect(store.problems[0]!.text).to.not.include(boardId);
      expect(await kept(database)).to.deep.equal(before);
    });
  }

  it('still says that a board has subscriptions if none of them can be read', async () => {
    await spoil(database, 'link', without('model'));
    const board = await new Subscriptions(recordStoreIn(database)).ofBoard(boardId);
    expect(board.subscriptions).to.deep.equal([]);
    expect(board.isSubscribed).to.equal(true);
    const none = await new Subscriptions(recordStoreIn(database)).ofBoard('0'.repeat(24));
    expect(none.isSubscribed).to.equal(false);
  });
});

describe('the record store with a record of a newer version of the app', () => {
  let database: Database;

  beforeEach(async () => {
    database = await openDatabase();
    await fill(database, fixture);
    await spoil(database, 'link', (value) => ({
      ...value,
      ...{ kind: 'subscription', version: 9, emoji: ':books:' },
    }));
  });

  it('uses the fields it knows, and reports it once', async () => {
    const store = recordStoreIn(database);
    const all = await new Subscriptions(store).all();
    expect(all).to.have.length(4);
    expect(store.problems).to.deep.equal([
      { why: 'newer', text: 'A record of kind subscription has version 9, and this app knows 2' },
    ]);
  });

  it('keeps the version and the unknown fields when something else changes', async () => {
    const subscriptions = new Subscriptions(recordStoreIn(database));
    for (const each of await subscriptions.all()) await subscriptions.change(each, { failure: 'readOnly' });
    for (const value of await kept(database)) {
      if (value.kind === 'subscription')
        expect(value).to.include({ version: 9, emoji: ':books:', failure: 'readOnly' });
    }
  });

  it('does not lose who installed the app if nothing else of the setup can be read', async () => {
    await spoil(database, undefined, ({ adminId }) => ({ kind: 'setup', version: 9, adminId, checks: [] }));
    const setup = new Setup(recordStoreIn(database));
    const { adminId } = await setup.read();
    await setup.change({ problems: ['Something'] });
    expect(adminId).to.be.a('string');
    expect(await setup.read()).to.deep.equal({
      ...{ kind: 'setup', version: 9, adminId },
      ...{ problems: ['Something'], checks: [] },
    });
  });

  it('leaves an unknown kind alone', async () => {
    const store = recordStoreIn(database);
    const of = [associations.board(boardId)];
    await fill(database, { ...fixture, records: [] });
    await database.insert(
      'persistence',
      { kind: 'poll', version: 1 },
      { appId: 'app', keys: of.map((each) => JSON.stringify(each)), exact: JSON.stringify(of) },
      'poll',
    );
    expect((await new Subscriptions(store).ofBoard(boardId)).subscriptions).to.have.length(4);
    expect(store.problems.map(({ why }) => why)).to.include('newer');
    expect((await kept(database)).map(({ kind }) => kind)).to.include('poll');
  });
});
