import { expect } from 'chai';
import { FakeClock } from '../../../testing/FakeClock';
import { LIMITS, RateLimiter } from '../../../trello/rest/RateLimiter';
import { ReadCache } from '../../../trello/rest/ReadCache';
import type { RestOptions } from '../../../trello/rest/Rest';
import type { TransportAnswer, TransportRequest } from '../../../trello/rest/transport';
import { TrelloClient } from '../../../trello/TrelloClient';
import { TrelloError } from '../../../trello/TrelloError';

const credentials = { key: 'k'.repeat(32), token: `ATTA${'t'.repeat(72)}`, baseUrl: 'https://trello.test/1' };
type Reply = TransportAnswer | Error | 'never';

const ok = { status: 200, body: '[{"id":"b","name":"Board","shortLink":"s"}]' };
const board = { status: 200, body: '{"id":"b","name":"Board","shortLink":"s"}' };
const down = { status: 503, body: 'x' };
const limited = (headers: Record<string, string>): Reply => ({ status: 429, body: '', headers });

/** Clients of one process on a clock set by the test; replies come in turn, the last one for ever. */
function world(...replies: Reply[]) {
  const clock = new FakeClock();
  const start = clock.now();
  const rateLimiter = new RateLimiter(clock);
  const cache = new ReadCache(clock);
  const sent: { at: number; method: string; timeout: number }[] = [];
  const transport = ({ method, timeout }: TransportRequest): Promise<TransportAnswer> => {
    sent.push({ at: clock.now() - start, method, timeout });
    const reply = replies[Math.min(sent.length, replies.length) - 1]!;
    if (reply === 'never') return new Promise(() => {});
    return reply instanceof Error ? Promise.reject(reply) : Promise.resolve(reply);
  };
  const ended: [unknown, number][] = [];
  /** The outcome, and after how many ms. */
  const note = (work: Promise<unknown>): void => {
    const end = (what: unknown) => ended.push([what, clock.now() - start]);
    work.then(
      () => end('done'),
      (error: unknown) => end(error instanceof TrelloError ? error.kind : error),
    );
  };
  const client = (options: RestOptions = {}, token = credentials.token) =>
    new TrelloClient(transport, { ...credentials, token }, { clock, rateLimiter, cache, ...options });
  const person = (ms = 9_000): RestOptions => ({ deadline: clock.now() + ms, isCached: true });
  return { clock, start, sent, ended, note, client, person, times: () => sent.map(({ at }) => at) };
}

describe('the timeout of TrelloClient', () => {
  it('allows a retry one second after a temporary fault', async () => {
    for (const first of [down, new Error('ECONNRESET'), limited({}), { status: 408, body: '' }]) {
      const { clock, note, client, ended, times } = world(first, ok);
      note(client().boards());
      await clock.pass(9_000);
      expect(times()).to.deep.equal([0, 1_000]);
      expect(ended).to.deep.equal([['done', 1_000]]);
      expect(clock.waiting).to.equal(0);
    }
  });

  it('allows the wait that Trello asks for', async () => {
    const full = { 'x-rate-limit-api-token-remaining': '0', 'x-rate-limit-api-token-interval-ms': '3000' };
    const cases: [Record<string, string>, number[]][] = [
      [{ 'Retry-After': '4' }, [0, 4_000]],
      [full, [0, 3_000]],
      [{ ...full, 'retry-after': '2' }, [0, 2_000]],
      // The length of a window that has partly passed: as late as leaves time for an answer.
      [{ ...full, 'x-rate-limit-api-token-interval-ms': '10000' }, [0, 8_000]],
      // A window that is not used up is not the reason.
      [{ ...full, 'x-rate-limit-api-token-remaining': '7' }, [0, 1_000]],
      [{ 'X-Rate-Limit-Api-Key-Remaining': '0', 'X-Rate-Limit-Api-Key-Interval-Ms': '5000' }, [0, 5_000]],
      [{ 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }, [0, 1_000]],
      // Of no use: nobody is there any more.
      [{ 'retry-after': '60' }, [0]],
    ];
    for (const [headers, expected] of cases) {
      const { clock, note, client, ended, times } = world(limited(headers), ok);
      note(client().boards());
      await clock.pass(9_000);
      expect(times(), JSON.stringify(headers)).to.deep.equal(expected);
      expect(ended[0]![0]).to.equal(expected.length === 2 ? 'done' : 'rateLimited');
    }
  });

  it('allows no retry if nobody waits', async () => {
    const { clock, note, client, person, ended, times } = world(down);
    note(client(person(1_500)).boards());
    await clock.pass(2_000);
    expect(times()).to.deep.equal([0]);
    expect(ended).to.deep.equal([['unavailable', 0]]);
  });

  it('ends all requests together with the person’s deadline, and is passed to the transport', async () => {
    const { clock, note, client, person, ended, sent } = world(ok, 'never');
    const trello = client(person());
    note(trello.boards());
    await clock.pass(5_000);
    note(trello.board('b'));
    await clock.pass(4_000);
    expect(ended).to.deep.equal([
      ['done', 0],
      ['slow', 9_000],
    ]);
    expect(sent.map(({ timeout }) => timeout)).to.deep.equal([9_000, 4_000]);
    expect(clock.waiting).to.equal(0);
  });

  it('is nine seconds by default', async () => {
    const { clock, note, client, ended } = world('never');
    note(client().boards());
    await clock.pass(10_000);
    expect(ended).to.deep.equal([['slow', 9_000]]);
  });

  it('allows no second write, and none that would come too late', async () => {
    const card = { status: 200, body: '{"id":"a","name":"n","idList":"l","shortLink":"s","idBoard":"b"}' };
    for (const reply of [
      down,
      new Error('ECONNRESET'),
      limited({ 'retry-after': '1' }),
      'never',
    ] as Reply[]) {
      const { clock, note, client, sent, ended } = world(reply, card);
      note(client().createCard({ idList: 'l', name: 'n' }));
      await clock.pass(20_000);
      expect(sent).to.have.length(1);
      expect(ended[0]![0]).to.match(/unknownOutcome|rateLimited/);
    }
    const { clock, note, client, person, sent, ended } = world(card);
    for (let i = 0; i < 91; i += 1) note(client(person()).createCard({ idList: 'l', name: 'n' }));
    await clock.pass(0);
    expect(sent).to.have.length(90);
    expect(ended.filter(([what]) => what === 'rateLimited')).to.have.length(1);
  });
});

describe('repeated requests', () => {
  it('are not sent to Trello within ten seconds; jobs read afresh', async () => {
    const { clock, client, person, sent } = world(ok);
    await client(person()).boards();
    await client(person()).boards();
    expect(sent).to.have.length(1);
    await client().boards();
    expect(sent).to.have.length(2);
    await clock.pass(10_001);
    await client(person()).boards();
    expect(sent).to.have.length(3);
  });

  it('are sent again after a write, successful or not', async () => {
    const { client, person, sent } = world(ok, down, ok, { status: 200, body: '{}' }, ok);
    await client(person()).boards();
    await client()
      .deleteWebhook('a')
      .catch(() => {});
    await client(person()).boards();
    await client({}, 'other').deleteWebhook('a');
    await client(person()).boards();
    expect(sent.map(({ method }) => method)).to.deep.equal(['get', 'delete', 'get', 'delete', 'get']);
  });

  it('are cached for one person alone', async () => {
    const { client, person, sent } = world(ok);
    const [mine] = await client(person()).boards();
    mine!.name = 'Changed';
    expect((await client(person()).boards())[0]!.name).to.equal('Board');
    await client(person(), 'other').boards();
    expect(sent).to.have.length(2);
  });

  it('are not cached if the answer has another shape or is an error', async () => {
    const { client, person, sent, note, ended, clock } = world(
      { status: 200, body: '{}' },
      { status: 404, body: '' },
      ok,
    );
    for (let i = 0; i < 3; i += 1) {
      note(client(person()).boards());
      await clock.pass(0);
    }
    expect(sent).to.have.length(3);
    expect(ended.map(([what]) => what)).to.deep.equal(['malformed', 'notFound', 'done']);
  });

  it('are always sent if they are about the token itself', async () => {
    const me = { status: 200, body: '{"id":"m","fullName":"Ada","username":"ada"}' };
    const { client, person, sent } = world(me);
    await client(person()).me();
    await client(person()).me();
    expect(sent).to.have.length(2);
  });

  it('share one request at the same time, each with its own deadline', async () => {
    const { clock, note, client, person, sent, ended } = world('never', board);
    note(client(person(3_000)).board('b'));
    note(client(person(2_000)).board('b'));
    note(client(person(9_000)).board('b'));
    await clock.pass(9_000);
    expect(sent.map(({ at }) => at)).to.deep.equal([0, 3_000]);
    expect(ended).to.deep.equal([
      ['slow', 2_000],
      ['slow', 3_000],
      ['done', 3_000],
    ]);
    expect(clock.waiting).to.equal(0);
  });

  it('has no request unanswered for ever, however each of them ended', async () => {
    const { clock, ended, note, client, person } = world('never', new Error('reset'), limited({}), down, ok);
    // More than may be unanswered at once, and within the limits of ten seconds.
    for (let count = 0; count < LIMITS.unanswered + 5; count += 1) {
      note(client(person(2_500), `token ${count}`).boards());
      await clock.pass(count < 4 ? 11_000 : 500);
    }
    expect(ended.slice(4).every(([what]) => what === 'done')).to.equal(true);
    expect(ended).to.have.length(LIMITS.unanswered + 5);
  });
});
