import { expect } from 'chai';
import { FakeClock } from '../../../testing/FakeClock';
import { RateLimiter } from '../../../trello/rest/RateLimiter';
import { TrelloError } from '../../../trello/TrelloError';

/** Requests slots and records when each came, in ms from the start, or why not. */
function asking(limits?: ConstructorParameters<typeof RateLimiter>[1]) {
  const clock = new FakeClock();
  const start = clock.now();
  const rateLimiter = new RateLimiter(clock, limits);
  const turns: (number | string)[] = [];
  const ask = (token: string, timeoutMs = 9_000, { key = 'k', isForMember = false } = {}): void => {
    rateLimiter.turn({ key, token }, clock.now() + timeoutMs, isForMember).then(
      () => {
        turns.push(clock.now() - start);
        rateLimiter.answered({ key, token });
      },
      (error: unknown) => turns.push(error instanceof TrelloError ? error.kind : String(error)),
    );
  };
  return { clock, rateLimiter, turns, ask };
}

/** The largest number within any ten seconds. */
const most = (times: number[]): number =>
  Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + 10_000).length));

describe('RateLimiter', () => {
  it('allows at once what Trello allows, and stays below its limits', async () => {
    const { clock, turns, ask } = asking();
    for (let i = 0; i < 100; i += 1) ask('a');
    await clock.pass(0);
    expect(turns.filter((turn) => turn === 0)).to.have.length(90);
    expect(turns.filter((turn) => turn === 'rateLimited')).to.have.length(10);
    for (const token of ['b', 'c', 'd']) for (let i = 0; i < 90; i += 1) ask(token);
    // So many at once, as each may be refused: a key with too many refusals is blocked.
    await clock.pass(0);
    expect(turns.filter((turn) => turn === 0)).to.have.length(100);
    await clock.pass(2_000);
    expect(turns.filter((turn) => typeof turn === 'number')).to.have.length(270);
  });

  it('makes requests wait for their slot, in order', async () => {
    const { clock, turns, ask } = asking({ key: 4, token: 2 });
    ask('a');
    await clock.pass(3_000);
    for (let i = 0; i < 3; i += 1) ask('a');
    await clock.pass(6_999);
    expect(turns).to.deep.equal([0, 3_000, 'rateLimited']);
    await clock.pass(1);
    expect(turns).to.deep.equal([0, 3_000, 'rateLimited', 10_000]);
  });

  it('fails at once if a slot would leave no time for an answer, and uses up none', async () => {
    const { clock, turns, ask } = asking({ key: 4, token: 1 });
    ask('a');
    await clock.pass(5_000);
    ask('a', 5_999);
    await clock.pass(0);
    expect(turns).to.deep.equal([0, 'rateLimited']);
    expect(clock.waiting).to.equal(0);
    ask('a', 6_000);
    await clock.pass(5_000);
    expect(turns).to.deep.equal([0, 'rateLimited', 10_000]);
  });

  it('counts tokens and keys separately', async () => {
    const { clock, turns, ask } = asking({ key: 3, token: 2 });
    for (const token of ['a', 'a', 'a', 'b', 'b']) ask(token, 12_000);
    ask('c', 12_000, { key: 'other' });
    await clock.pass(0);
    expect(turns).to.deep.equal([0, 0, 0, 0]);
    await clock.pass(10_000);
    expect(turns).to.deep.equal([0, 0, 0, 0, 10_000, 10_000]);
  });

  it('never allows more within ten seconds, however requests arrive', async () => {
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 16_807) % 2_147_483_647) % below;
    const limits = { key: 9, token: 4 };
    const { clock, rateLimiter } = asking(limits);
    const sent: { token: string; at: number }[] = [];
    for (let i = 0; i < 400; i += 1) {
      const token = 'abcd'[random(4)]!;
      const until = clock.now() + 1_000 + random(30_000);
      rateLimiter.turn({ key: 'k', token }, until).then(
        () => {
          expect(clock.now()).to.be.at.most(until - 1_000);
          sent.push({ token, at: clock.now() });
          rateLimiter.answered({ key: 'k', token });
        },
        () => {},
      );
      await clock.pass(random(1_000));
    }
    await clock.pass(40_000);
    expect(sent.length).to.be.greaterThan(120);
    expect(most(sent.map(({ at }) => at))).to.equal(limits.key);
    for (const token of 'abcd') {
      expect(most(sent.filter((each) => each.token === token).map(({ at }) => at))).to.be.at.most(4);
    }
  });

  it('keeps nothing about old requests, and no credential', async () => {
    const { clock, rateLimiter, ask } = asking();
    for (let i = 0; i < 50; i += 1) ask(`token ${i}`);
    await clock.pass(20_000);
    ask('secret-token', 9_000, { key: 'secret-key' });
    await clock.pass(0);
    const { windows } = rateLimiter as unknown as { windows: Map<string, { times: number[] }> };
    expect([...windows.values()].filter(({ times }) => times.length)).to.have.length(2);
    expect(JSON.stringify([...windows])).to.not.include('secret');
  });

  it('counts member requests separately, for a quarter of an hour across all tokens of a key', async () => {
    const { clock, turns, ask } = asking({ member: 3 });
    for (const token of ['a', 'b', 'c', 'd']) ask(token, 9_000, { isForMember: true });
    ask('a');
    ask('e', 9_000, { key: 'other', isForMember: true });
    await clock.pass(0);
    expect(turns).to.have.members([0, 0, 0, 0, 0, 'memberLimit']);
    await clock.pass(895_000);
    ask('d', 5_000, { isForMember: true });
    ask('d', 6_000, { isForMember: true });
    await clock.pass(5_000);
    expect(turns.slice(6)).to.deep.equal(['memberLimit', 900_000]);
  });

  it('waits while too many requests are unanswered, and fails if that leaves no time for an answer', async () => {
    const { clock, rateLimiter } = asking({ unanswered: 2 });
    const outcomes: string[] = [];
    const send = (token: string, timeoutMs: number): void => {
      rateLimiter.turn({ key: 'k', token }, clock.now() + timeoutMs).then(
        () => outcomes.push(token),
        (error: unknown) => outcomes.push(`${token} ${(error as TrelloError).kind}`),
      );
    };
    for (const token of ['a', 'b']) send(token, 9_000);
    send('c', 2_000);
    send('d', 9_000);
    await clock.pass(1_000);
    expect(outcomes).to.deep.equal(['a', 'b', 'c rateLimited']);
    rateLimiter.answered({ key: 'k', token: 'a' });
    await clock.pass(100);
    expect(outcomes.slice(3)).to.deep.equal(['d']);
    expect(clock.waiting).to.equal(0);
  });

  it('allows nothing after fifty refusals in ten seconds, except with other keys', async () => {
    const { clock, rateLimiter, turns, ask } = asking();
    for (let i = 0; i < 49; i += 1) rateLimiter.recordRefusal({ key: 'k', token: 'a' });
    ask('a');
    await clock.pass(4_000);
    rateLimiter.recordRefusal({ key: 'k', token: 'a' });
    ask('b', 6_999);
    ask('b', 7_000);
    ask('b', 9_000, { key: 'other' });
    await clock.pass(0);
    expect(turns).to.deep.equal([0, 'rateLimited', 4_000]);
    await clock.pass(6_000);
    expect(turns.slice(3)).to.deep.equal([10_000]);
  });

  for (const answerMs of [800, 4_000])
    it(`receives fewer than two hundred refusals in ten seconds, each after ${answerMs} ms`, async () => {
      const { clock, rateLimiter } = asking();
      const refused: number[] = [];
      let left = 0;
      for (let i = 0; i < 700; i += 1) {
        const keys = { key: 'k', token: `token ${i % 40}` };
        left += 1;
        const ask = async (): Promise<void> => {
          await rateLimiter.turn(keys, clock.now() + (i % 2 ? 9_000 : 20_000));
          // The time Trello takes to refuse.
          await new Promise<void>((resolve) => clock.after(answerMs, resolve));
          refused.push(clock.now());
          rateLimiter.recordRefusal(keys);
          rateLimiter.answered(keys);
        };
        ask().then(
          () => (left -= 1),
          () => (left -= 1),
        );
        if (i % 50 === 0) await clock.pass(300);
      }
      await clock.pass(60_000);
      expect(left).to.equal(0);
      expect(refused.length).to.be.greaterThan(100);
      expect(most(refused)).to.be.lessThan(200);
    });
});
