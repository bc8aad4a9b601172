import { expect } from 'chai';
import { forConnecting, USER } from '../../../../testing/app/connecting';
import { EngineHost } from '../../../../testing/engine/EngineHost';

describe('access that has expired, on two servers', () => {
  const held = forConnecting();
  const { start, allow, notices } = held;
  let hosts: EngineHost[];

  before(async () => {
    const engine = process.env.ENGINE === 'oldest' ? 'oldest' : 'current';
    hosts = [held.world.host, await EngineHost.start({ engine, beside: held.world.host, tickMs: false })];
  });
  after(() => hosts[1]!.stop());
  beforeEach(async () => {
    await allow((await start()).consentUrl);
    held.trello.oauth.expire(held.sample.members.alan);
    await ageAccess();
  });

  /** The app's process has the machine's clock, so its record is made older instead. */
  async function ageAccess(): Promise<void> {
    const { database } = held.world.host.workspace;
    const { _id } = held.world.host.workspace.user(USER);
    for (const { id, value } of await database.find('persistence'))
      if (value.kind === 'member' && value.userId === _id)
        await database.replace('persistence', id, { ...value, expiresAt: Date.now() });
  }

  const refreshes = () =>
    held.trello.requests
      .filter(({ body }) => body.grant_type === 'refresh_token')
      .map(({ status }) => status);
  const mine = (host: EngineHost) => host.type(USER, 'crew', '/trello mine');
  const expectCards = (answers: { msg: string }[]) => {
    for (const { msg } of answers) expect(msg).to.match(/^\*Your open cards\*/);
  };

  it('fifty commands at once: it is refreshed once, and all are answered', async () => {
    const before = refreshes().length;
    const answers = await notices(() =>
      Promise.all(Array.from({ length: 50 }, (_, index) => mine(hosts[index % 2]!))),
    );
    expect(refreshes().slice(before)).to.deep.equal([200]);
    expect(answers).to.have.length(50);
    expectCards(answers);
    expectCards(await notices(() => mine(hosts[1]!)));
    expect(refreshes().slice(before)).to.deep.equal([200]);
  });

  for (const [what, afterEffect] of [
    ['before Trello has issued new tokens', false],
    ['after Trello has issued new tokens', true],
  ] as const) {
    it(`the process is killed ${what}: nobody has to connect again`, async () => {
      const { oauth } = held.trello;
      oauth.reuseLeewayMs = 600_000;
      const before = refreshes().length;
      const never = new Promise<never>(() => undefined);
      const fault = held.trello.fail({ path: /^\/oauth\/token$/, afterEffect, until: never });
      const cut = mine(hosts[0]!).catch(() => undefined);
      await fault.struck;
      await hosts[0]!.killApp();
      held.trello.clearFaults();
      await hosts[0]!.appBack();
      await ageAttempts();
      expectCards(await notices(() => Promise.all(hosts.map(mine))));
      expect(
        refreshes()
          .slice(before)
          .filter((status) => status === 200),
      ).to.have.length(1);
      oauth.reuseLeewayMs = 0;
      // The engine gives it up after 30 seconds at most.
      await cut;
    });
  }

  /** As if the time had passed after which an attempt counts as failed. */
  async function ageAttempts(): Promise<void> {
    const { database } = held.world.host.workspace;
    for (const { id, value } of await database.find('persistence'))
      if (value.kind === 'postAttempt')
        await database.replace('persistence', id, { ...value, at: Number(value.at) - 21_000 });
  }
});
