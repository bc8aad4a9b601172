import { expect } from 'chai';
import { setUpCrew } from '../../testing/app/links';
import { World } from '../../testing/app/world';
import type { FaultOptions } from '../../testing/trello/Faults';

const UNAVAILABLE = /^Trello cannot be reached right now/;
const SLOW = /^Trello did not answer within 9 seconds/;

/** Requests of this kind that reached Trello during the work. */
async function counted<T>(world: World, work: () => Promise<T>, method = /./): Promise<[number, T]> {
  const before = world.trello.requests.length;
  const result = await work();
  const requests = world.trello.requests.slice(before).filter((request) => method.test(request.method));
  return [requests.length, result];
}

describe('requests to Trello for a command', () => {
  const held = World.forSuite();
  const list = (): Promise<[number, string]> =>
    counted(held.world, () => held.world.ask('/trello list "To do"'));

  before(async () => {
    held.world.host.addRoom({ name: 'crew', type: 'p', owners: ['grace'], members: ['admin'] });
    await held.world.setUp();
  });
  beforeEach(() => held.world.outdate());
  afterEach(() => {
    held.world.trello.clearFaults();
  });

  it('are not repeated within ten seconds', async () => {
    const [first, answer] = await list();
    expect(first).to.equal(1);
    expect(await list()).to.deep.equal([0, answer]);
    // Another list of the board is in the same answer, for everybody who may see it.
    const other = (): Promise<string> => held.world.ask('/trello list Done', { user: 'admin' });
    expect((await counted(held.world, other))[0]).to.equal(0);
    const boards = (): Promise<string> => held.world.ask('/trello boards');
    expect((await counted(held.world, boards))[0]).to.equal(1);
    expect((await counted(held.world, boards))[0]).to.equal(0);
  });

  it('are repeated after a delivery, and return the change', async () => {
    const { trello, sample } = held.world;
    await list();
    await held.world.newPosts(() =>
      trello.as(sample.members.alan).createCard({ list: sample.lists.todo, name: 'Fresh paint' }),
    );
    const [requests, answer] = await list();
    expect(requests).to.equal(1);
    expect(answer).to.match(/Fresh paint/);
  });

  it('are not repeated after a forged delivery', async () => {
    const { trello } = held.world;
    await list();
    const [webhook] = trello.webhooks;
    const action = { id: 'e'.repeat(24), type: 'brandNew', date: new Date().toISOString(), data: {} };
    await trello.deliver(action, { webhook: webhook!, sign: 'wrong' });
    expect(trello.deliveries.slice(-1)[0]!.status).to.equal(401);
    expect((await list())[0]).to.equal(0);
  });

  it('are repeated after a write', async () => {
    const { trello } = held.world;
    const harbour = trello.addBoard({ name: 'Harbour', permissionLevel: 'public' });
    await list();
    expect(await held.world.ask(`/trello link ${harbour.url}`, { room: 'crew' })).to.match(/Harbour/);
    expect((await list())[0]).to.equal(1);
    expect((await list())[0]).to.equal(0);
    await held.world.ask('/trello unlink Harbour', { room: 'crew' });
    expect((await list())[0]).to.equal(1);
  });

  it('are shared by commands at the same time', async () => {
    const { host, trello } = held.world;
    trello.fail({ path: /boards/, hangMs: 300 });
    const notices = host.noticeHistory().length;
    const ask = (): Promise<unknown> => host.type('grace', 'website', '/trello list');
    const [requests] = await counted(held.world, () => Promise.all([ask(), ask(), ask()]));
    expect(requests).to.equal(1);
    const answers = host.noticeHistory().slice(notices);
    expect(answers.map(({ msg }) => /Open lists/.test(msg))).to.deep.equal([true, true, true]);
  });

  it('wait up to three seconds at the rate limit, and then succeed', async () => {
    held.world.trello.fail({ path: /boards/, rateLimit: { retryAfterMs: 3_000 } });
    const [requests, answer] = await list();
    expect(answer).to.match(/^\*To do\* on /);
    expect(requests).to.equal(2);
  });

  it('are tried twice at most, and failures are never cached', async () => {
    const faults: [FaultOptions, RegExp, number][] = [
      [{ html: true, times: 9 }, UNAVAILABLE, 2],
      [{ reset: true, times: 9 }, UNAVAILABLE, 2],
      [{ status: 429, times: 9 }, /too many requests/, 2],
      [{ dropMidBody: true, times: 9 }, SLOW, 1],
    ];
    for (const [fault, sentence, most] of faults) {
      held.world.trello.fail(fault);
      const [requests, answer] = await list();
      expect(answer).to.match(sentence);
      expect(requests, JSON.stringify(fault)).to.equal(most);
      held.world.trello.clearFaults();
      expect((await list())[1]).to.match(/^\*To do\* on /);
      await held.world.outdate();
    }
  });

  it('conform to Trello’s OpenAPI document, with no credentials in a URL', () => {
    expect(held.world.trello.violations()).to.deep.equal([]);
    expect(held.world.trello.exposures()).to.deep.equal([]);
  });
});

describe('a command that writes while something is wrong', () => {
  const held = World.forSuite();

  before(() => setUpCrew(held.world));
  afterEach(async () => {
    const { world } = held;
    world.trello.clearFaults();
    await world.ask('/trello unlink Lighthouse', { room: 'crew' });
    // Those of which the app had no answer.
    world.trello.state.webhooks.clear();
  });

  const faults: [string, FaultOptions, RegExp][] = [
    ['429 for three seconds', { rateLimit: { retryAfterMs: 3_000 } }, /too many requests/],
    ['502 with a proxy’s page', { html: true }, /did not confirm whether this was done/],
    ['a connection that is closed', { reset: true }, /did not confirm whether this was done/],
    ['half an answer', { dropMidBody: true }, /did not confirm whether this was done/],
    ['no answer in time', { hangMs: 12_000 }, /did not confirm whether this was done/],
  ];
  for (const [name, fault, sentence] of faults) {
    it(`answers in one sentence and writes only once: ${name}`, async () => {
      const { world } = held;
      world.trello.fail({ ...fault, method: 'POST', path: /webhooks/, times: 9 });
      const link = (): Promise<string> => world.ask('/trello link Lighthouse', { room: 'crew' });
      const [writes, answer] = await counted(world, link, /POST/);
      expect(answer).to.match(sentence);
      expect(writes).to.equal(1);
    });
  }
});
