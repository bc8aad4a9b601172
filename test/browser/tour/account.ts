import { setUpCrew } from '../../../testing/app/links';
import { comeBack, consentUrlOf, setUpOAuth } from '../../../testing/app/oauth';
import type { Area, Tour } from './Tour';

const token = ({ world: { trello, sample } }: Tour): string =>
  trello.addToken({ member: sample.members.grace });

export const account: Area = {
  name: 'account',
  setUp: (world) => setUpCrew(world),
  steps: [
    ['nobody connected', (at) => at.type('/trello me')],
    ['form', (at) => at.type('/trello connect')],
    ['form with an error', (at) => at.send({ token: 'that is not a token' })],
    ['connected', (at) => at.send({ token: token(at) })],
    ['me', (at) => at.type('/trello me')],
    ['form for another account', (at) => at.type('/trello connect')],
    ['disconnected', (at) => at.type('/trello disconnect')],
    ['nobody connected any more', (at) => at.type('/trello disconnect')],
    ['cards of nobody', (at) => at.type('/trello mine')],
    ['form in place', (at) => at.press('account.connect')],
    ['connected, and shown the cards', (at) => at.send({ token: token(at) })],
  ],
};

/** A browser comes back from Trello, where the form led. @returns the code that it shows */
async function allow({ world: { host, trello, sample } }: Tour, user?: string): Promise<string> {
  const [view] = host
    .surfaces()
    .flatMap((surface) => surface.view ?? [])
    .slice(-1);
  const url = trello.oauth.decide(consentUrlOf(view), { member: sample.members.grace });
  const { code = '' } = await comeBack(host, url, user === undefined ? {} : { user });
  return code;
}

export const connecting: Area = {
  name: 'connecting',
  setUp: async (world) => {
    await setUpCrew(world);
    await setUpOAuth(world);
  },
  steps: [
    ['form', (at) => at.type('/trello connect')],
    ['before Trello’s page allows it', (at) => at.send({ code: 'ABCD-EFGH' })],
    ['somebody else’s browser', (at) => allow(at, 'admin')],
    ['form opened again', (at) => at.press('account.connect')],
    [
      'a wrong code',
      async (at) => {
        await allow(at);
        await at.send({ code: 'ABCD-EFGH' });
      },
    ],
    ['form for a token', (at) => at.press('account.paste')],
    ['a third form', (at) => at.type('/trello connect')],
    ['connected at once', (at) => allow(at, 'grace')],
    ['form for another account', (at) => at.type('/trello connect')],
    ['connected by the code', async (at) => at.send({ code: await allow(at) })],
    ['me', (at) => at.type('/trello me')],
  ],
};
