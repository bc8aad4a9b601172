import { expect } from 'chai';
import { forConnecting, OUTDATED, STRANGER, USER } from '../../../../testing/app/connecting';
import { comeBack } from '../../../../testing/app/oauth';
import { EngineHost } from '../../../../testing/engine/EngineHost';
import { fillIn } from '../../../../testing/engine/fill';

describe('connecting with a click, while something changes', () => {
  const held = forConnecting();
  const { me, notices, start, decide, allow, enter, isGranted, expectFailure } = held;

  it('a server that restarts in between, twice', async () => {
    const { view, consentUrl } = await start();
    await held.world.host.restart();
    const { code } = await allow(consentUrl, {});
    await held.world.host.restart();
    expect(await enter(view, code)).to.equal(undefined);
    expect(await me()).to.not.match(STRANGER);
  });

  describe('two servers', () => {
    let hosts: EngineHost[];
    before(async () => {
      const engine = process.env.ENGINE === 'oldest' ? 'oldest' : 'current';
      hosts = [held.world.host, await EngineHost.start({ engine, beside: held.world.host, tickMs: false })];
    });
    after(() => hosts[1]!.stop());

    it('each may get a part of it', async () => {
      const { view, consentUrl } = await start();
      const { code } = await comeBack(hosts[1]!, decide(consentUrl));
      expect(await enter(view, code)).to.equal(undefined);
      expect(await me()).to.not.match(STRANGER);
    });

    it('the same page at once is used once', async () => {
      const { consentUrl } = await start();
      const url = decide(consentUrl);
      const posted = await notices(async () => {
        const pages = await Promise.all(hosts.map((host) => comeBack(host, url, { user: USER })));
        expect(pages.map(({ status }) => status)).to.have.members([200, 410]);
      });
      expect(posted).to.have.length(1);
      expect(isGranted()).to.equal(true);
    });

    it('the same code at once connects once', async () => {
      const { view, consentUrl } = await start();
      const { code } = await allow(consentUrl, {});
      const filled = fillIn(view, { code });
      const posted = await notices(() =>
        Promise.all(hosts.map((host) => host.submitView({ user: USER, view: filled }))),
      );
      expect(posted.filter(({ msg }) => msg.startsWith('You are connected as'))).to.have.length(1);
      expect(isGranted()).to.equal(true);
    });

    it('tries are counted together', async () => {
      const { view, consentUrl } = await start();
      const { code = '' } = await allow(consentUrl, {});
      const wrong = fillIn(view, { code: code.replace(/./, (sign) => (sign === '2' ? '3' : '2')) });
      for (const host of [...hosts, ...hosts].slice(0, 3)) await host.submitView({ user: USER, view: wrong });
      expect(await enter(view, code)).to.equal(OUTDATED);
      expect(isGranted()).to.equal(false);
    });
  });

  describe('settings', () => {
    const misconfigured = {
      status: 502,
      title: 'The app is not set up correctly',
      sentence: /^Trello refused the app itself.* Ask an admin/,
    };
    const refused = { status: 502, title: 'Trello did not accept this', sentence: /Try again/ };

    it('the client ID is emptied', async () => {
      const { threadId, consentUrl } = await start();
      await held.world.save({ oauthClientId: '' });
      await expectFailure(() => allow(consentUrl), { threadId, ...misconfigured });
    });

    it('another client secret', async () => {
      const { threadId, consentUrl } = await start();
      await held.world.save({ oauthClientSecret: 'other' });
      await expectFailure(() => allow(consentUrl), { threadId, ...misconfigured });
    });

    it('another API secret, before it was allowed', async () => {
      const { threadId, consentUrl } = await start();
      await held.world.save({ apiSecret: 'f'.repeat(64) });
      await expectFailure(() => allow(consentUrl), { threadId, ...refused });
    });

    it('another API secret, before the code was entered', async () => {
      const { view, consentUrl } = await start();
      const { code } = await allow(consentUrl, {});
      await held.world.save({ apiSecret: 'f'.repeat(64) });
      expect(await enter(view, code)).to.equal(OUTDATED);
      expect(await me()).to.match(STRANGER);
    });
  });

  describe('Trello', () => {
    const unavailable = {
      status: 503,
      title: 'Something went wrong',
      sentence: /^Something went wrong here or at Trello/,
    };

    for (const [what, fault] of [
      ['answers with 503', { status: 503 }],
      ['answers with a page of a proxy', { html: true }],
      ['answers with too many requests', { status: 429 }],
      ['closes the connection', { reset: true }],
      ['closes the connection after its effect', { reset: true, afterEffect: true }],
      ['answers with no tokens', { status: 200, body: {} }],
    ] as const) {
      it(`${what} when the code is exchanged`, async () => {
        const { threadId, consentUrl } = await start();
        held.trello.fail({ path: /^\/oauth\/token$/, ...fault });
        await expectFailure(() => allow(consentUrl), { threadId, ...unavailable });
      });
    }

    it('does not say whose account it is: what it issued is revoked', async () => {
      const { threadId, consentUrl } = await start();
      held.trello.fail({ path: /^\/members\/me/, status: 503, times: Infinity });
      await expectFailure(() => allow(consentUrl), { threadId, ...unavailable });
      expect(isGranted()).to.equal(false);
    });

    it('has no such code', async () => {
      const { threadId, consentUrl } = await start();
      const url = new URL(decide(consentUrl));
      url.searchParams.set('code', 'unknown');
      await expectFailure(() => comeBack(held.world.host, url.href, { user: USER }), {
        ...{ threadId, status: 502, title: 'Trello did not accept this', sentence: /Try again/ },
      });
    });
  });
});
