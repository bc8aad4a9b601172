import { setUpCrew } from '../../../testing/app/links';
import { longName } from './rooms';
import type { Area } from './Tour';

const asAdmin = { user: 'admin', room: 'website' };

export const links: Area = {
  name: 'links',
  setUp: async (world) => {
    await setUpCrew(world, { routes: `${world.sample.board.shortLink} -> #general` });
    const shop = world.trello.addBoard({ name: 'Shop & café 🛒', permissionLevel: 'public' });
    world.trello.addList({ board: shop, name: 'Orders' });
    world.trello.addBoard({ name: longName('board') });
  },
  steps: [
    ['none yet', (at) => at.type('/trello links')],
    ['form', (at) => at.type('/trello link')],
    ['form with an error', (at) => at.send({ events: ['moves'] })],
    ['linked by the form', (at) => at.send({ board: at.world.sample.board.id, thread: 'on' })],
    ['linked', (at) => at.type('/trello link Shop --events moves,comments')],
    ['a list linked', (at) => at.type('/trello link Done --board Lighthouse')],
    ['a long name linked', (at) => at.type('/trello link "A board whose name"')],
    ['list of them', (at) => at.type('/trello links')],
    ['configure from the list', (at) => at.press('link.configure')],
    ['configure, an error', (at) => at.send({ events: [] })],
    ['configured', (at) => at.send({ style: 'detailed', mute: [at.world.sample.members.alan.id] })],
    ['list before one is ended', (at) => at.type('/trello links')],
    ['one ended from the list', (at) => at.press('link.unlink')],
    ['configure, asking which', (at) => at.type('/trello configure')],
    ['configure', (at) => at.type('/trello configure Shop')],
    ['ended', (at) => at.type('/trello unlink Shop')],
    ['of the settings', (at) => at.type('/trello links', { user: 'admin', room: 'general' })],
    ['a private board asks first', (at) => at.type('/trello link Lighthouse', asAdmin)],
    ['linked all the same', (at) => at.press('link.confirm', asAdmin)],
    ['no rights', (at) => at.type('/trello link Lighthouse', { room: 'website' })],
  ],
};
