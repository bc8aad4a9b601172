import { expect } from 'chai';
import { press, pressForForm } from '../../../../testing/app/clicks';
import { CONNECTED, forConnecting, STRANGER, USER } from '../../../../testing/app/connecting';
import { comeBack, consentUrlOf, openConnect } from '../../../../testing/app/oauth';
import { fillIn } from '../../../../testing/engine/fill';

const ME = /^You have been connected as Alan Turing \(@alan\)/;

describe('connecting with a click', () => {
  const held = forConnecting();
  const { me, notices, start, allow, enter } = held;

  /** Asks for something that needs an account. @returns the message with the button, and the address it leads to */
  const asked = async (text: string) => {
    const [button] = await notices(() => held.ask(text, { user: USER }));
    const view = await pressForForm(held.world, button!, 'account.connect', { user: USER });
    return { button: button!, view, consentUrl: consentUrlOf(view) };
  };

  describe('in the browser where the person is logged in', () => {
    it('connects at once, and says so on the page and where it was asked for', async () => {
      const { threadId, view, consentUrl } = await start();
      const [notice, ...more] = await notices(async () => {
        const page = await allow(consentUrl);
        expect(page).to.include({ status: 200, title: 'You are connected', code: undefined });
        expect(page.text).to.contain(
          '@admin on Rocket.Chat now uses the Trello account Alan Turing (@alan). You can close this page',
        );
      });
      expect([notice!.msg, notice!.tmid]).to.deep.equal([CONNECTED, threadId]);
      expect(more).to.deep.equal([]);
      expect(await me()).to.match(ME);
      // The form closes, and there is nothing more to say.
      expect(await notices(async () => expect(await enter(view)).to.equal(undefined))).to.deep.equal([]);
    });

    it('in a room, answers there', async () => {
      const { consentUrl } = await openConnect(held.world, { user: USER });
      const [notice] = await notices(() => allow(consentUrl));
      expect([notice!.msg, notice!.tmid]).to.deep.equal([CONNECTED, undefined]);
    });

    it('runs what was asked for, once', async () => {
      const { button, consentUrl } = await asked('/trello add Mend the fence');
      const [connected, done, ...more] = await notices(() => allow(consentUrl));
      expect(connected).to.include({ id: button.id, msg: CONNECTED });
      expect(done!.msg).to.match(/^You created .*Mend the fence/);
      expect(more).to.deep.equal([]);
      const made = held.trello.actions.filter(
        ({ type, data }) => type === 'createCard' && data.card.name === 'Mend the fence',
      );
      expect(made.map(({ idMemberCreator }) => idMemberCreator)).to.deep.equal([held.sample.members.alan.id]);
      const [again] = await press(held.world, button, 'account.connect', { user: USER });
      expect(again).to.match(/already answered/);
    });

    it('with other cookies around it', async () => {
      const { consentUrl } = await start();
      const { admin } = held.world.people;
      const page = await allow(consentUrl, { cookie: `a=b; x_rc_uid=other; rc_uid=${admin._id};c` });
      expect(page.title).to.equal('You are connected');
    });

    it('with a public client', async () => {
      const { oauth } = held.trello;
      oauth.makePublic();
      await held.world.save({ oauthClientSecret: '' });
      const { consentUrl } = await start();
      expect((await allow(consentUrl)).title).to.equal('You are connected');
      expect(held.trello.violations()).to.deep.equal([]);
      const [exchange] = held.trello.requests.filter(({ path }) => path === '/oauth/token').slice(-1);
      expect(exchange!.body).to.not.have.property('client_secret');
    });
  });

  describe('in any other browser', () => {
    for (const client of ['web', 'mobile'] as const) {
      it(`shows a code, which the form takes, from ${client}`, async () => {
        const { threadId, view, consentUrl } = await start();
        const page = await allow(consentUrl, {});
        expect(page).to.include({ status: 200, title: 'One more step' });
        expect(page.code).to.match(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
        expect(page.text).to.contain('you are @admin, and enter this code');
        expect(page.text).to.contain('whatever the Trello account Alan Turing (@alan) can');
        expect(await me()).to.match(STRANGER);
        const [notice, ...more] = await notices(() => enter(view, page.code, client));
        expect([notice!.msg, notice!.tmid]).to.deep.equal([CONNECTED, threadId]);
        expect(more).to.deep.equal([]);
        expect(await me()).to.match(ME);
      });
    }

    it('nothing is said in Rocket.Chat before the code is entered', async () => {
      const { consentUrl } = await start();
      expect(await notices(() => allow(consentUrl, {}))).to.deep.equal([]);
    });

    it('takes the code however it is typed', async () => {
      const { view, consentUrl } = await start();
      const { code = '' } = await allow(consentUrl, {});
      expect(await enter(view, ` ${code.toLowerCase().replace('-', ' ')} `)).to.equal(undefined);
      expect(await me()).to.match(ME);
    });

    it('runs what was asked for, after the code', async () => {
      const { button, view, consentUrl } = await asked('/trello add Paint the door');
      const { code } = await allow(consentUrl, {});
      const [connected, done, ...more] = await notices(() => enter(view, code));
      expect([connected!.id, connected!.msg]).to.deep.equal([button.id, CONNECTED]);
      expect(done!.msg).to.match(/^You created .*Paint the door/);
      expect(more).to.deep.equal([]);
    });

    it('takes the code as a command, without the form', async () => {
      const { consentUrl } = await start();
      const { code } = await allow(consentUrl, {});
      expect(await held.ask(`/trello connect ${code!}`, { user: USER })).to.equal(CONNECTED);
      expect(await me()).to.match(ME);
      expect(await held.ask(`/trello connect ${code!}`, { user: USER })).to.match(/^No code is expected/);
    });

    it('as a command, offers to continue what was asked for', async () => {
      const { consentUrl } = await asked('/trello add Oil the gate');
      const { code } = await allow(consentUrl, {});
      const [connected, next] = await notices(() =>
        held.world.host.type(USER, 'crew', `/trello connect ${code!}`),
      );
      expect(connected!.msg).to.equal(CONNECTED);
      const click = () => press(held.world, next!, 'account.connect', { user: USER });
      const [done] = await click();
      expect(done).to.match(/^You created .*Oil the gate/);
      expect(await click()).to.match(/already answered/);
    });

    it('as a command in another room, only connects', async () => {
      held.world.host.addRoom({ name: 'shed', members: [USER] });
      const { consentUrl } = await asked('/trello add Sweep the yard');
      const { code } = await allow(consentUrl, {});
      const posted = await notices(() => held.world.host.type(USER, 'shed', `/trello connect ${code!}`));
      expect(posted.map(({ msg }) => msg)).to.deep.equal([CONNECTED]);
    });
  });

  it('two people at the same time', async () => {
    const { world, trello, sample } = held;
    world.host.addUser({ username: 'kim', utcOffset: 0 });
    world.host.addRoom({ name: 'desk', members: ['kim'] });
    const mine = await start();
    const kims = await openConnect(world, { user: 'kim', room: 'desk' });
    const back = trello.oauth.decide(kims.consentUrl, { member: sample.members.grace });
    const { code } = await comeBack(world.host, back);
    await allow(mine.consentUrl);
    await world.host.submitView({ user: 'kim', view: fillIn(kims.view, { code }) });
    expect(await me()).to.match(ME);
    expect(await held.ask('/trello me', { user: 'kim', room: 'desk' })).to.match(/connected as Grace Hopper/);
    await held.ask('/trello disconnect', { user: 'kim', room: 'desk' });
  });

  describe('the page', () => {
    it('allows nothing, is kept nowhere and tells nobody its address', async () => {
      const { consentUrl } = await start();
      for (const page of [await allow(consentUrl, {}), await allow(consentUrl)]) {
        expect(page.headers['content-security-policy']).to.match(
          /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox$/,
        );
        expect(page.headers).to.include({
          'content-type': 'text/html; charset=utf-8',
          'referrer-policy': 'no-referrer',
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
          'x-frame-options': 'DENY',
        });
        expect(page.headers).to.not.have.property('set-cookie');
      }
    });

    it('shows names as they are, whatever they contain', async () => {
      const { consentUrl } = await start();
      const { trello, world } = held;
      const member = trello.addMember({ username: 'eve', fullName: '<script>alert("1")</script> & Eve' });
      const page = await comeBack(world.host, trello.oauth.decide(consentUrl, { member }));
      expect(page.text).to.contain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; Eve (@eve)');
    });
  });
});
