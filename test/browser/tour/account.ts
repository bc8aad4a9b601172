import { setUpCrew } from '../../../testing/app/links';
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
