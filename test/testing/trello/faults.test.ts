import { expect } from 'chai';
import fetch from 'node-fetch';
import { get } from 'node:http';
import { TrelloStandIn } from '../../../testing/trello/TrelloStandIn';
import { useTrello } from '../../../testing/trello/useTrello';

/** node-fetch 2 waits for ever if half a body of known length arrives; plain http notices. */
function outcome(url: string): Promise<'answered' | 'dropped'> {
  return new Promise((resolve) => {
    const dropped = (): void => {
      resolve('dropped');
    };
    get(url, (res) => {
      res.resume();
      res.on('error', dropped).on('end', () => {
        resolve('answered');
      });
    }).on('error', dropped);
  });
}

describe('Trello stand-in: faults', () => {
  const setup = useTrello();
  const me = () => setup.raw('GET', '/members/me');

  it('a status with a body, a given number of times', async () => {
    const fault = setup.trello.fail({ status: 503, body: 'down', times: 2 });
    const answers = [await me(), await me(), await me()];
    expect(answers.map((each) => each.status)).to.deep.equal([503, 503, 200]);
    expect(answers[0]!.text).to.equal('down');
    expect(fault.hits).to.equal(2);
    expect(setup.trello.requests.map((each) => each.status)).to.deep.equal([503, 503, 200]);
  });

  it('for one method and path only', async () => {
    setup.trello.fail({
      method: 'GET',
      path: /^\/boards\//,
      status: 401,
      body: 'invalid token',
      times: Infinity,
    });
    const { id } = setup.trello.addBoard({ name: 'x' });
    expect((await me()).status).to.equal(200);
    expect((await setup.raw('PUT', `/boards/${id}`, { body: { name: 'y' } })).status).to.equal(200);
    expect((await setup.raw('GET', `/boards/${id}`)).text).to.equal('invalid token');
    setup.trello.clearFaults();
    expect((await setup.raw('GET', `/boards/${id}`)).status).to.equal(200);
  });

  it("a proxy's page", async () => {
    setup.trello.fail({ html: true });
    const { status, type, text } = await me();
    expect([status, type.split(';')[0]]).to.deep.equal([502, 'text/html']);
    expect(text).to.contain('<html>');
  });

  it('JSON, and any content type', async () => {
    setup.trello.fail({ status: 449, body: { message: 'x' } });
    setup.trello.fail({ status: 200, body: '<b>', type: 'application/json' });
    expect((await me()).json).to.deep.equal({ message: 'x' });
    const odd = await fetch(`${setup.trello.url}/members/me`);
    expect(await odd.text()).to.equal('<b>');
  });

  it('429 for a while', async () => {
    setup.trello.fail({ rateLimit: { retryAfterMs: 120 } });
    const limited = await me();
    expect(limited.status).to.equal(429);
    expect(limited.json.message).to.equal('Rate limit exceeded');
    expect(limited.header('x-rate-limit-api-token-remaining')).to.equal('0');
    expect(Number(limited.header('x-rate-limit-api-token-interval-ms'))).to.be.within(1, 120);
    expect((await me()).status).to.equal(429);
    await new Promise((resolve) => setTimeout(resolve, 130));
    expect((await me()).status).to.equal(200);
  });

  it('hangs, then answers', async () => {
    setup.trello.fail({ hangMs: 80 });
    const started = Date.now();
    // A fault that only hangs ends in the real response.
    expect((await me()).status).to.equal(200);
    expect(Date.now() - started).to.be.at.least(75);
    setup.trello.fail({ hangMs: 10, status: 504 });
    expect((await me()).status).to.equal(504);
  });

  it('drops the connection, before and within the body', async () => {
    for (const input of [{ reset: true }, { dropMidBody: true }]) {
      setup.trello.fail(input);
      expect(await outcome(`${setup.trello.url}/members/me`)).to.equal('dropped');
    }
    expect((await me()).status).to.equal(200);
  });

  it('goes down and comes back at the same address', async () => {
    const { url } = setup.trello;
    await setup.trello.goDown();
    const code = await me().then(
      () => 'answered',
      (error: unknown) => (error as { code?: string }).code,
    );
    expect(code).to.equal('ECONNREFUSED');
    await setup.trello.comeBack();
    expect(setup.trello.url).to.equal(url);
    expect((await me()).status).to.equal(200);
  });

  it('counts requests in the headers', async () => {
    const [first, second] = [await me(), await me()];
    const remaining = (answer: typeof first, kind: string) =>
      answer.header(`x-rate-limit-api-${kind}-remaining`);
    expect([remaining(first, 'key'), remaining(second, 'key')]).to.deep.equal(['299', '298']);
    expect([remaining(first, 'token'), remaining(second, 'token')]).to.deep.equal(['99', '98']);
    expect(first.header('x-rate-limit-api-token-max')).to.equal('100');
  });
});

describe('Trello stand-in: settings', () => {
  it('enforces the limits on demand', async () => {
    const trello = await TrelloStandIn.start({ enforceLimits: true });
    const { apiKey, token, url } = trello;
    const ask = () => fetch(`${url}/members/me/boards?key=${apiKey}&token=${token}`);
    const statuses = (await Promise.all(Array.from({ length: 105 }, ask))).map((each) => each.status);
    expect(statuses.filter((status) => status === 429)).to.have.length(5);
    await trello.stop();
  });

  it('counts requests for a member separately, for any caller, but not for its sub-resources', async () => {
    const trello = await TrelloStandIn.start({ enforceLimits: true });
    const ask = async (path: string) => {
      const token = trello.addToken({ member: trello.member });
      return fetch(`${trello.url}${path}?key=${trello.apiKey}&token=${token}`);
    };
    const statuses = async (path: string, length: number) =>
      (await Promise.all(Array.from({ length }, () => ask(path)))).map(({ status }) => status);
    expect(await statuses('/members/me/boards', 50)).to.not.include(429);
    expect((await statuses('/members/me', 102)).filter((status) => status === 429)).to.have.length(2);
    const refused = await ask(`/members/${trello.member.id}`);
    expect(await refused.json()).to.include({ error: 'MEMBER_LIMIT_EXCEEDED' });
    expect(await statuses('/members/me/cards', 5)).to.not.include(429);
    await trello.stop();
  });

  it('blocks a key that goes on after two hundred refusals', async () => {
    let now = Date.now();
    const trello = await TrelloStandIn.start({ enforceLimits: true, clock: () => new Date(now) });
    const ask = async (path: string, token = trello.addToken({ member: trello.member })) =>
      (await fetch(`${trello.url}${path}?key=${trello.apiKey}&token=${token}`)).status;
    const askOften = (path: string, times: number) =>
      Promise.all(Array.from({ length: times }, () => ask(path)));
    await askOften('/members/me', 100);
    now += 10_000;
    await askOften('/members/me', 200);
    expect(await ask('/members/me/boards')).to.equal(200);
    await askOften('/members/me', 1);
    expect(await ask('/members/me/boards')).to.equal(429);
    now += 10_000;
    expect(await ask('/members/me/boards')).to.equal(200);
    await trello.stop();
  });

  it('accepts a clock and a port', async () => {
    const clock = () => new Date('2030-02-03T04:05:06.000Z');
    const first = await TrelloStandIn.start({ clock });
    const { port } = new URL(first.url);
    const card = first.sampleBoard().cards['Guest book']!;
    expect(first.as(first.member).comment(card, 'x').date).to.equal('2030-02-03T04:05:06.000Z');
    expect(parseInt(card.id.slice(0, 8), 16)).to.equal(clock().getTime() / 1000);
    await first.stop();
    const second = await TrelloStandIn.start({ port: Number(port) });
    expect(second.url).to.equal(first.url);
    await second.stop();
  });
});
