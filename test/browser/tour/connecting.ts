import { setUpCrew } from '../../../testing/app/links';
import { comeBack, consentUrlOf, setUpOAuth } from '../../../testing/app/oauth';
import type { Area, Tour } from './Tour';

/** Decides on Trello's page, to which the form that was opened last leads. */
async function decide({ world }: Tour, { allow = true, user }: { allow?: boolean; user?: string } = {}) {
  const { trello, sample, host } = world;
  const [form] = host
    .surfaces()
    .filter(({ view }) => view)
    .slice(-1);
  const consentUrl = consentUrlOf(form!.view!);
  const back = trello.oauth.decide(consentUrl, { member: sample.members.grace, allow });
  await comeBack(host, back, user === undefined ? {} : { user });
}

/** With an OAuth client. */
export const connecting: Area = {
  name: 'connecting with a click',
  async setUp(world) {
    await setUpCrew(world);
    await setUpOAuth(world);
  },
  steps: [
    ['form', (at) => at.type('/trello connect')],
    ['form with an error', (at) => at.send({})],
    ['denied', (at) => decide(at, { allow: false, user: 'grace' })],
    ['form in place', (at) => at.press('account.connect')],
    ['another person’s browser', (at) => decide(at, { user: 'admin' })],
    ['the form again', (at) => at.press('account.connect')],
    [
      'a wrong code',
      async (at) => {
        await decide(at);
        await at.send({ code: 'ABCD-EFGH' });
      },
    ],
    ['one more form', (at) => at.type('/trello connect')],
    ['connected', (at) => decide(at, { user: 'grace' })],
    ['me', (at) => at.type('/trello me')],
    ['form for another account', (at) => at.type('/trello connect')],
    ['the other way', (at) => at.press('account.paste')],
    ['disconnected', (at) => at.type('/trello disconnect')],
  ],
};
