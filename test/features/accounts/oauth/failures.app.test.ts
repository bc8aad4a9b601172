import { expect } from 'chai';
import { CONNECTED, forConnecting, OUTDATED, STRANGER, USER } from '../../../../testing/app/connecting';
import { submitForm } from '../../../../testing/app/forms';
import { comeBack } from '../../../../testing/app/oauth';
import { fillIn } from '../../../../testing/engine/fill';

/** Another one than the page shows. */
const wrongly = (code = ''): string => code.replace(/./, (sign) => (sign === '2' ? '3' : '2'));

describe('connecting with a click, when it does not work', () => {
  const held = forConnecting();
  const { me, notices, start, decide, allow, enter, age, isGranted, expectFailure } = held;

  it('denied', async () => {
    const { threadId, view, consentUrl } = await start();
    await expectFailure(() => comeBack(held.world.host, decide(consentUrl, false), { user: USER }), {
      ...{ threadId, status: 200, title: 'You did not allow access' },
      sentence: /^You did not allow access on Trello’s page/,
    });
    expect(await enter(view)).to.equal(OUTDATED);
    expect((await allow(consentUrl)).status).to.equal(410);
    expect(await me()).to.match(STRANGER);
  });

  it('another person’s browser', async () => {
    const { threadId, view, consentUrl } = await start();
    await expectFailure(() => allow(consentUrl, { user: 'grace' }), {
      ...{ threadId, status: 403, title: 'This belongs to somebody else' },
      sentence: /somebody else is logged in here/,
    });
    expect(isGranted()).to.equal(false);
    expect(await enter(view)).to.equal(OUTDATED);
    expect((await allow(consentUrl)).status).to.equal(410);
    expect(await me()).to.match(STRANGER);
  });

  it('a browser that says two things about who it is proves nothing', async () => {
    const { consentUrl } = await start();
    const { admin, grace } = held.world.people;
    const page = await allow(consentUrl, { cookie: `rc_uid=${admin._id}; rc_uid=${grace._id}` });
    expect(page.title).to.equal('One more step');
    expect(await me()).to.match(STRANGER);
  });

  it('expired before it was allowed', async () => {
    const { threadId, view, consentUrl } = await start();
    await age(16);
    expect(await enter(view)).to.equal(OUTDATED);
    await expectFailure(() => allow(consentUrl), {
      ...{ threadId, status: 410, title: 'That took too long' },
      sentence: /^Trello’s page was open for too long/,
    });
    expect(await enter(view)).to.equal(OUTDATED);
  });

  it('expired before the code was entered: what Trello issued is revoked', async () => {
    const { view, consentUrl } = await start();
    const { code } = await allow(consentUrl, {});
    await age(6);
    expect(isGranted()).to.equal(true);
    expect(await enter(view, code)).to.match(
      /^The code is more than 5 minutes old, and nothing was connected/,
    );
    expect(isGranted()).to.equal(false);
    expect(await enter(view, code)).to.equal(OUTDATED);
    expect(await me()).to.match(STRANGER);
  });

  it('used again after it connected: nothing changes, and the page says nothing wrong', async () => {
    const { consentUrl } = await start();
    const url = decide(consentUrl);
    await comeBack(held.world.host, url, { user: USER });
    const again = await notices(async () => {
      for (const who of [{ user: USER }, {}, { user: 'grace' }]) {
        const page = await comeBack(held.world.host, url, who);
        expect([page.status, page.code]).to.deep.equal([410, undefined]);
        expect(page.text)
          .to.contain('What it said then still holds')
          .and.not.match(/nothing was connected/i);
      }
    });
    expect(again).to.deep.equal([]);
    expect(await me()).to.not.match(STRANGER);
    const exchanges = held.trello.requests.filter(
      ({ body }) => body.code === new URL(url).searchParams.get('code'),
    );
    expect(exchanges.map(({ status }) => status)).to.deep.equal([200]);
  });

  it('used again while it waits for the code, which stays valid', async () => {
    const { view, consentUrl } = await start();
    const url = decide(consentUrl);
    const { code } = await comeBack(held.world.host, url);
    const again = await comeBack(held.world.host, url, { user: USER });
    expect(again).to.include({ status: 410, code: undefined });
    expect(await me()).to.match(STRANGER);
    expect(await enter(view, code)).to.equal(undefined);
    expect(await me()).to.not.match(STRANGER);
  });

  it('the same code twice connects once', async () => {
    const { view, consentUrl } = await start();
    const { code } = await allow(consentUrl, {});
    const posted = await notices(async () => {
      expect(await enter(view, code)).to.equal(undefined);
      expect(await enter(view, code)).to.equal(undefined);
    });
    expect(posted.map(({ msg }) => msg)).to.deep.equal([CONNECTED]);
  });

  it('a wrong code, three times: everything is thrown away', async () => {
    const { view, consentUrl } = await start();
    const { code } = await allow(consentUrl, {});
    expect(await enter(view)).to.equal('Enter the code that the page shows.');
    expect(await enter(view, '123')).to.match(/^A code has eight letters and digits/);
    expect(await enter(view, wrongly(code))).to.match(/^That is not the code.* 2 more times/);
    expect(await enter(view, wrongly(code))).to.match(/^That is not the code.* once more/);
    expect(isGranted()).to.equal(true);
    expect(await enter(view, wrongly(code))).to.match(
      /^The code was wrong 3 times, so nothing was connected/,
    );
    expect(isGranted()).to.equal(false);
    expect(await enter(view, code)).to.equal(OUTDATED);
    expect(await me()).to.match(STRANGER);
  });

  it('a wrong code, three times, as commands and in the form', async () => {
    const { view, consentUrl } = await start();
    const { code } = await allow(consentUrl, {});
    const type = (typed = '') => held.ask(`/trello connect ${typed}`, { user: USER });
    expect(await type(wrongly(code))).to.match(/2 more times/);
    expect(await enter(view, wrongly(code))).to.match(/once more/);
    expect(await type(wrongly(code))).to.match(/wrong 3 times/);
    expect(await type(code)).to.match(/^No code is expected/);
  });

  it('another person’s code, in their form or as a command', async () => {
    const { view, consentUrl } = await start();
    const { code } = await allow(consentUrl, {});
    const { errors } = await submitForm(held.world, fillIn(view, { code }), 'grace');
    expect(errors!['code']).to.equal(OUTDATED);
    expect(await held.ask(`/trello connect ${code!}`)).to.match(/^No code is expected/);
    expect(await enter(view, code)).to.equal(undefined);
  });

  it('“Done” before it was allowed', async () => {
    const { view, consentUrl } = await start();
    expect(await enter(view)).to.match(/^Trello has not confirmed anything yet/);
    await allow(consentUrl);
    expect(await enter(view)).to.equal(undefined);
    expect(await me()).to.not.match(STRANGER);
  });

  it('an address that nobody was given, or with a part missing', async () => {
    const { consentUrl } = await start();
    const before = held.trello.requests.length;
    for (const change of [{ state: 'x' }, { state: `${'A'.repeat(17)}.${'x'.repeat(43)}` }, { state: '' }]) {
      const url = new URL(decide(consentUrl));
      url.searchParams.set('state', change.state);
      expect((await comeBack(held.world.host, url.href, { user: USER })).status).to.equal(410);
    }
    // Whoever knows the id of a flow still needs its secret.
    const url = new URL(decide(consentUrl));
    url.searchParams.set(
      'state',
      url.searchParams.get('state')!.replace(/.$/, (sign) => (sign === 'x' ? 'y' : 'x')),
    );
    expect((await comeBack(held.world.host, url.href, { user: USER })).status).to.equal(410);
    expect(held.trello.requests).to.have.length(before);
    expect((await allow(consentUrl)).status).to.equal(200);
  });
});
