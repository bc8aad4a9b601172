import { expect } from 'chai';
import { plainly } from '../../../testing/app/cards';
import { setUpCrew } from '../../../testing/app/links';
import { World } from '../../../testing/app/world';

/** A version that no current app knows. */
const NEWER = { version: 99, mood: 'bright' };

describe('stored data that this version of the app cannot read completely', () => {
  const held = World.forSuite();
  let webhook: string;

  /** Changes the stored records of a kind, in one room or in all. */
  const spoil = async (kind: string, spoilt: (value: any) => unknown, room?: string): Promise<void> => {
    const { database } = held.world.host.workspace;
    for (const { id, value } of await database.find('persistence')) {
      if (value.kind === kind && (room === undefined || value.roomName === room))
        await database.replace('persistence', id, spoilt(value));
    }
  };
  const stored = async (kind: string): Promise<any[]> =>
    (await held.world.host.workspace.database.find('persistence'))
      .map(({ value }) => value)
      .filter((value) => value.kind === kind);
  const without =
    (field: string) =>
    (value: any): unknown => ({ ...value, [field]: undefined });
  let number = 0;
  /** How often a comment on Trello is posted in each room. */
  const comment = async (): Promise<number[]> => {
    const { trello, sample, host } = held.world;
    const text = `“Comment ${String((number += 1))}”`;
    trello.as(sample.members.alan).comment(sample.cards['Slow first page']!, text.slice(1, -1));
    await trello.settled();
    await host.idle();
    return ['crew', 'den'].map((room) => held.world.posts(room).filter((post) => post.includes(text)).length);
  };
  const statuses = (): unknown[] => held.world.trello.deliveries.slice(-1).map((attempt) => attempt.status);
  const webhooks = (): string[] => held.world.trello.webhooks.map(({ id }) => id);
  const status = async (): Promise<string> =>
    plainly(await held.world.ask('/trello status', { user: 'admin' }));
  const warnings = (): string[] =>
    held.world.host
      .logs()
      .stored.flatMap(({ entries }) =>
        entries.flatMap(({ args }) => args.map(String).filter((text) => text.includes('"storage"'))),
      );

  before(async () => {
    const { world } = held;
    await setUpCrew(world);
    world.host.addRoom({ name: 'den', type: 'p', owners: ['grace'], members: ['admin'] });
  });
  beforeEach(async () => {
    const { world } = held;
    await world.save({ mergeSeconds: 0 });
    for (const room of ['crew', 'den'])
      await world.ask(`/trello link ${world.sample.board.shortLink}`, { user: 'admin', room });
    await world.host.restart();
    [webhook] = webhooks() as [string];
  });
  afterEach(async () => {
    const { database } = held.world.host.workspace;
    for (const { id, value } of await database.find('persistence'))
      if (value.kind !== 'setup') await database.remove('persistence', id);
    held.world.trello.state.webhooks.clear();
  });

  it('silence only the room concerned, and admins see it in the status and, once, in the log', async () => {
    const before = warnings().length;
    await spoil('subscription', without('model'), 'crew');
    expect(await comment()).to.deep.equal([0, 1]);
    expect(await comment()).to.deep.equal([0, 1]);
    expect(await status()).to.match(/data cannot be read and is ignored; the app’s log shows more/);
    expect(await status()).to.not.match(/newer version/);
    expect(warnings()).to.have.length(before + 1);
    expect(warnings().slice(-1)[0]).to.match(/kind subscription has no proper model/);
  });

  it('lose no webhook, although no room of its board can be served, and are replaced by linking again', async () => {
    const { world } = held;
    await spoil('subscription', without('model'));
    expect(await comment()).to.deep.equal([0, 0]);
    expect(statuses()).to.deep.equal([200]);
    await world.nextDay();
    expect(webhooks()).to.deep.equal([webhook]);
    expect(await stored('subscription')).to.have.length(2);
    await world.ask(`/trello link ${world.sample.board.shortLink}`, { user: 'admin', room: 'crew' });
    expect(await comment()).to.deep.equal([1, 0]);
    expect(webhooks()).to.deep.equal([webhook]);
  });

  it('lead to adopting a webhook with an unreadable record, instead of creating another one', async () => {
    await spoil('webhook', without('settings'));
    expect(await comment()).to.deep.equal([1, 1]);
    await held.world.nextDay();
    expect(webhooks()).to.deep.equal([webhook]);
    const [record] = await stored('webhook');
    expect(record.webhookId).to.equal(webhook);
    expect(record.settings).to.include({ language: 'en' });
  });

  it('do not keep new actions from being posted', async () => {
    await held.world.save({ mergeSeconds: 600 });
    expect(await comment()).to.deep.equal([1, 1]);
    await held.world.host.restart();
    await spoil('posted', (value) => ({ ...value, packed: value.packed.slice(5) }));
    expect(await comment()).to.deep.equal([1, 1]);
    expect(statuses()).to.deep.equal([200]);
  });

  it('of a newer version are used, kept, and mentioned in the status', async () => {
    for (const kind of ['subscription', 'webhook', 'setup'])
      await spoil(kind, (value) => ({ ...value, ...NEWER }));
    expect(await comment()).to.deep.equal([1, 1]);
    expect(await status()).to.match(/data was stored by a newer version/);
    expect(await status()).to.not.match(/cannot be read/);
    await held.world.ask(`/trello link ${held.world.sample.board.shortLink} --style detailed`, {
      user: 'admin',
      room: 'crew',
    });
    await held.world.nextDay();
    for (const record of [...(await stored('subscription')), ...(await stored('setup'))])
      expect(record).to.include(NEWER);
    expect(webhooks()).to.deep.equal([webhook]);
    await spoil('setup', (value) => ({ ...value, version: 2, mood: undefined }));
  });
});
