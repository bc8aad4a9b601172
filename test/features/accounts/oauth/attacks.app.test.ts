import { expect } from 'chai';
import {
  expectStrict,
  forAttacking,
  submitCode,
  UNKNOWN,
  VICTIM,
  wrongly,
} from '../../../../testing/app/attacking';
import { OUTDATED, USER } from '../../../../testing/app/connecting';
import { comeBack, openConnect, type Page } from '../../../../testing/app/oauth';

/** The rows of the threat table in SECURITY.md. */
describe('attacks on connecting with a click', () => {
  const held = forAttacking();
  const { start, gainsNothing, tokenRequests, sheAllows, send } = held;
  const back = (url: string, browser = {}): Promise<Page> => comeBack(held.world.host, url, browser);

  describe('the victim allows what the attacker has begun', () => {
    it('in the browser where she is logged in: no token is even asked for', () =>
      gainsNothing(async () => {
        const { view, consentUrl } = await start();
        const url = sheAllows(consentUrl);
        const asked = await tokenRequests(async () => {
          const page = await back(url, { user: VICTIM });
          expect(page).to.include({ status: 403, code: undefined });
          expectStrict(page);
          expect(page.text).to.not.contain('Kim Victim');
          expect((await back(url, { user: USER })).status).to.equal(410);
        });
        expect(asked).to.equal(0);
        expect(await submitCode(held, { view, code: 'AAAA-AAAA' })).to.equal(OUTDATED);
      }));

    for (const revokesEveryGrant of [false, true]) {
      const what = revokesEveryGrant ? 'all that she has granted' : 'one grant';
      it(`in another browser, and the attacker guesses, where revoking ends ${what}`, () =>
        gainsNothing(async () => {
          held.trello.oauth.revokesEveryGrant = revokesEveryGrant;
          const { view, consentUrl } = await start();
          const page = await back(sheAllows(consentUrl), UNKNOWN);
          expect(page.text)
            .to.contain('you are @admin')
            .and.contain('whatever the Trello account Kim Victim (@kim) can');
          expectStrict(page);
          for (let count = 0; count < 3; count += 1)
            expect(await submitCode(held, { view, code: wrongly(page.code) })).to.be.a('string');
          expect(await submitCode(held, { view, code: page.code! })).to.equal(OUTDATED);
          held.trello.oauth.revokesEveryGrant = false;
        }));
    }

    it('and enters the code of the page herself', () =>
      gainsNothing(async () => {
        const { view, consentUrl } = await start();
        const { code } = await back(sheAllows(consentUrl), UNKNOWN);
        expect(await submitCode(held, { view, code: code!, user: VICTIM })).to.equal(OUTDATED);
        const answers = await held.ask(`/trello connect ${code!}`, { user: VICTIM, room: 'desk' });
        expect(answers).to.match(/^No code is expected/);
      }));
  });

  describe('somebody else’s flow', () => {
    it('the victim opens the attacker’s callback: she gets neither account', () =>
      gainsNothing(async () => {
        const { consentUrl } = await start();
        const page = await back(held.decide(consentUrl), { user: VICTIM });
        expect(page).to.include({ status: 403, code: undefined });
      }));

    it('the attacker’s state with the victim’s code: PKCE does not fit', () =>
      gainsNothing(async () => {
        const hers = await openConnect(held.world, { user: VICTIM, room: 'desk' });
        const mine = await start();
        const url = new URL(held.decide(mine.consentUrl));
        const stolen = new URL(sheAllows(hers.consentUrl)).searchParams.get('code')!;
        url.searchParams.set('code', stolen);
        const page = await back(url.href, { user: USER });
        expect(page).to.include({ status: 502, code: undefined });
        expectStrict(page);
      }));

    it('the victim’s state with the attacker’s code: she does not get the attacker’s account', () =>
      gainsNothing(async () => {
        const hers = await openConnect(held.world, { user: VICTIM, room: 'desk' });
        const mine = await start();
        const code = new URL(held.decide(mine.consentUrl)).searchParams.get('code')!;
        const state = new URL(hers.consentUrl).searchParams.get('state')!;
        const callback = held.world.host.endpoint('public', 'oauth/callback');
        const page = await back(`${callback}?state=${state}&code=${code}`, { user: VICTIM });
        expect(page).to.include({ status: 502, code: undefined });
      }));

    it('the code of another flow of one’s own', () =>
      gainsNothing(async () => {
        const first = await start();
        const second = await start();
        const { code } = await held.allow(first.consentUrl, UNKNOWN);
        await held.allow(second.consentUrl, UNKNOWN);
        expect(await submitCode(held, { view: second.view, code: code! })).to.match(/^That is not the code/);
      }));

    it('its id, and a guess of the rest', () =>
      gainsNothing(async () => {
        const hers = await openConnect(held.world, { user: VICTIM, room: 'desk' });
        const state = new URL(hers.consentUrl).searchParams.get('state')!;
        const [id = '', rest = ''] = state.split('.');
        const guesses = [
          id,
          `${id}.`,
          `${id}.${'A'.repeat(43)}`,
          `${id}.${rest.slice(0, -1)}`,
          `.${rest}`,
          `${state}A`,
          `${state} `,
          state.toLowerCase(),
          `${id}.${id}`,
        ];
        const asked = await tokenRequests(async () => {
          for (const guess of guesses) {
            const raw = await send(`?code=x&state=${encodeURIComponent(guess)}`);
            expect(raw.status, guess).to.equal(410);
            expectStrict(raw);
          }
        });
        expect(asked).to.equal(0);
        // It is still waiting for its owner.
        const url = held.trello.oauth.decide(hers.consentUrl, { member: held.her, allow: false });
        expect((await back(url, { user: VICTIM })).title).to.equal('You did not allow access');
      }));
  });

  describe('a forged cookie', () => {
    const forms: [string, (mine: string, hers: string) => string][] = [
      ['of both people', (mine, hers) => `rc_uid=${mine}; rc_uid=${hers}`],
      ['twice the same', (mine) => `rc_uid=${mine}; rc_uid=${mine}`],
      ['in another case', (mine) => `RC_UID=${mine}`],
      ['of another name', (mine) => `xrc_uid=${mine}; rc_uid2=${mine}; rc_uid`],
      ['that is empty', () => 'rc_uid='],
      ['inside another one', (mine) => `a=",rc_uid=${mine}`],
    ];
    for (const [what, cookie] of forms) {
      it(`${what}: the code is asked for`, () =>
        gainsNothing(async () => {
          const { admin } = held.world.people;
          const { _id: hers } = held.world.host.workspace.user(VICTIM);
          const { consentUrl } = await start();
          const page = await back(sheAllows(consentUrl), { cookie: cookie(admin._id, hers) });
          expect(page).to.include({ status: 200, title: 'One more step' });
        }));
    }

    const others: [string, (mine: string) => string][] = [
      ['in quotation marks', (mine) => `rc_uid="${mine}"`],
      ['with more behind it', (mine) => `rc_uid=${mine}x`],
      ['encoded', (mine) => `rc_uid=%${mine.charCodeAt(0).toString(16)}${mine.slice(1)}`],
      ['with a control sign', (mine) => `rc_uid=${mine}\t.`],
      ['of the prototype', () => 'rc_uid=__proto__'],
    ];
    for (const [what, cookie] of others) {
      it(`${what}: everything is thrown away`, () =>
        gainsNothing(async () => {
          const { consentUrl } = await start();
          const page = await back(sheAllows(consentUrl), { cookie: cookie(held.world.people.admin._id) });
          expect(page).to.include({ status: 403, code: undefined });
        }));
    }
  });

  describe('the endpoint', () => {
    it('shows nothing of what it is sent', () =>
      gainsNothing(async () => {
        const bad = encodeURIComponent('"><script>alert(1)</script><img src=x onerror=alert(2)>');
        const { consentUrl } = await start();
        const state = new URL(consentUrl).searchParams.get('state')!;
        for (const query of [
          `?state=${bad}&code=${bad}`,
          `?state=${state}&error=${bad}&error_description=${bad}`,
          `?state=${bad}&error=access_denied&error_uri=javascript:alert(1)`,
        ]) {
          const raw = await send(query);
          expectStrict(raw);
          expect(raw.body).to.not.match(/alert|<script|<img|javascript:/);
        }
      }));

    it('takes names as text, wherever they are shown', async () => {
      const name = '<img src=x onerror=alert(1)>"\u202e\'&';
      const member = held.trello.addMember({ username: 'mallory', fullName: name });
      const { view, consentUrl } = await start();
      const page = await back(held.trello.oauth.decide(consentUrl, { member }), UNKNOWN);
      expectStrict(page);
      expect(page.text).to.contain('&lt;img src=x onerror=alert(1)&gt;&quot;');
      expect(await submitCode(held, { view, code: page.code! })).to.equal(undefined);
    });

    it('is bound to no other server, whatever a callback says', () =>
      gainsNothing(async () => {
        const { consentUrl } = await start();
        const url = new URL(sheAllows(consentUrl));
        const other = 'https://evil.example/oauth';
        for (const name of [
          'iss',
          'authUrl',
          'token_endpoint',
          'redirect_uri',
          'return',
          'next',
          'client_id',
        ])
          url.searchParams.set(name, other);
        const before = held.world.host.http.length;
        expectStrict(await back(url.href, { user: VICTIM }));
        const again = await start();
        const second = new URL(sheAllows(again.consentUrl));
        second.searchParams.set('iss', other);
        expectStrict(await back(second.href, UNKNOWN));
        const sent = held.world.host.http.slice(before).map(({ url: to }) => new URL(to).origin);
        expect(new Set(sent)).to.deep.equal(new Set([new URL(held.trello.url).origin]));
      }));

    it('answers repeated, nested and huge parameters with a page', () =>
      gainsNothing(async () => {
        const { consentUrl } = await start();
        const url = new URL(sheAllows(consentUrl));
        const [state, code] = ['state', 'code'].map((name) => url.searchParams.get(name)!);
        for (const query of [
          `?state=${state}&state=${state}&code=${code}`,
          `?state[]=${state}&code=${code}`,
          `?state[toString]=${state}&code=${code}`,
          `?__proto__[state]=${state}&constructor[prototype][code]=${code}`,
          `?state=${'A'.repeat(12_000)}&code=x`,
          `?${Array.from({ length: 1_500 }, (_, index) => `a${index}=1`).join('&')}`,
          '?',
          '',
        ]) {
          const raw = await send(query);
          expect(raw.status, query.slice(0, 60)).to.equal(410);
          expectStrict(raw);
        }
        expect(
          await tokenRequests(async () => {
            for (const more of [`code=${code}&code=${code}`, 'code[a]=b']) {
              const other = new URL((await start()).consentUrl).searchParams.get('state')!;
              const raw = await send(`?state=${other}&${more}`);
              expect(raw.status).to.equal(502);
              expectStrict(raw);
            }
          }),
        ).to.equal(0);
        const again = new URL((await start()).consentUrl).searchParams.get('state')!;
        const large = await send(`?state=${again}&code=${'c'.repeat(8_000)}`);
        expect(large.status).to.equal(502);
      }));

    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']) {
      it(`does nothing for ${method}`, () =>
        gainsNothing(async () => {
          const { consentUrl } = await start();
          const url = new URL(held.decide(consentUrl));
          const { admin } = held.world.people;
          const asked = await tokenRequests(async () => {
            const raw = await send(url.search, { method, headers: { cookie: `rc_uid=${admin._id}` } });
            expect(raw.status).to.be.within(400, 599);
            expect(raw.body).to.not.contain(url.searchParams.get('code'));
          });
          expect(asked).to.equal(0);
        }));
    }
  });
});
