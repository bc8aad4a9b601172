import { expect } from 'chai';
import fetch from 'node-fetch';
import { World } from '../../testing/app/world';
import type { FaultOptions } from '../../testing/trello/Faults';

const faults: FaultOptions[] = [
  { status: 401, body: 'invalid key' },
  { status: 401, body: 'invalid token' },
  { status: 404, body: 'The requested resource was not found.' },
  { status: 400, body: 'invalid value for idModel' },
  { status: 429, body: 'Rate limit exceeded', times: 2 },
  { status: 500, times: 2 },
  { html: true, times: 2 },
  { status: 200, body: '<html>', type: 'text/html' },
  { reset: true, times: 2 },
];

/** Everything people, admins and callers can read. */
function everythingReadable(world: World): string {
  const { host } = world;
  return JSON.stringify([
    host.messages(),
    host.noticeHistory(),
    host.surfaces(),
    host.logs(),
    host.workspace.jobs.all(),
  ]);
}

function expectNoSecret(world: World, text = everythingReadable(world)): void {
  const { apiKey, apiSecret, token } = world.trello;
  for (const [name, value] of Object.entries({ apiKey, apiSecret, token })) {
    const at = text.indexOf(value);
    const around = at < 0 ? '' : text.slice(Math.max(0, at - 200), at);
    expect(at, `the ${name} stands after ${around}`).to.equal(-1);
    const half = value.slice(0, value.length / 2);
    expect(text.includes(half), `half of the ${name}`).to.equal(false);
  }
}

describe('key, secret and token', () => {
  const held = World.forSuite();

  it('appear nowhere, whatever fails while they are used', async () => {
    const { world } = held;
    await world.setUp();
    for (const fault of faults) {
      await world.restartIfBusy();
      for (const text of ['/trello list', '/trello boards']) {
        world.trello.clearFaults();
        world.trello.fail({ times: 1, ...fault });
        await world.ask(text);
      }
      world.trello.clearFaults();
      // Every request of a check of the settings fails in turn.
      for (const path of [/members/, /tokens/, /webhooks$/, /webhooks\//]) {
        world.trello.fail({ times: 1, ...fault, path });
        await world.save({ routes: world.sample.board.shortLink + ' -> #website', style: 'compact' });
        world.trello.clearFaults();
        world.trello.fail({ times: 1, ...fault, path });
        await world.save({ routes: '', style: 'detailed' });
        world.trello.clearFaults();
      }
    }
    expectNoSecret(world);
  });

  it('appear in no response of the endpoint', async () => {
    const url = held.world.host.endpoint('private', 'trello');
    for (const method of ['GET', 'POST', 'PUT']) {
      const response = await fetch(url, {
        method,
        ...(method !== 'GET' && { body: '{', headers: { 'Content-Type': 'application/json' } }),
      });
      expectNoSecret(held.world, (await response.text()) + JSON.stringify(response.headers.raw()));
    }
  });

  for (const field of ['apiKey', 'apiSecret', 'apiToken', 'baseUrl', 'routes', 'timeZone', 'tell'] as const) {
    it(`are not shown when pasted into ${field} by mistake`, async () => {
      const { world } = held;
      const { apiKey, apiSecret, token, url } = world.trello;
      for (const value of [
        apiKey,
        apiSecret,
        token,
        `${url}?key=${apiKey}&token=${token}`,
        `${token} -> #website`,
        `y -> #website events=x_${apiKey} style=a${apiSecret}z`,
        `Board -> #${token} x=${apiSecret}`,
      ]) {
        await world.setUp({ [field]: value });
        await world.ask('/trello list');
        await world.ask('/trello boards');
        await world.setUp({ [field]: field === 'timeZone' ? 'UTC' : '' });
      }
      expectNoSecret(world);
    });
  }
});
