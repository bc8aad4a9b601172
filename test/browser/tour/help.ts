import { subcommands } from '../../../commands/dispatch';
import { inCrew } from './rooms';
import type { Area } from './Tour';

const asAdmin = { user: 'admin', room: 'website' };

export const help: Area = {
  name: 'help and status',
  setUp: async () => {},
  steps: [
    ['status with nothing set', (at) => at.type('/trello status', asAdmin)],
    ['help', (at) => at.type('/trello', { room: 'website' })],
    [
      'help of each',
      async (at) => {
        for (const { name } of subcommands) await at.type(`/trello help ${name}`, { room: 'website' });
      },
    ],
    ['no such command', (at) => at.type('/trello lsit', { room: 'website' })],
    [
      'set up',
      async (at) => {
        await inCrew(at.world, { workspaceActs: true });
      },
    ],
    ['status of the server', (at) => at.type('/trello status', asAdmin)],
    ['status of a room', (at) => at.type('/trello status')],
    [
      'status with trouble',
      async (at) => {
        at.world.trello.webhooks[0]!.active = false;
        await at.type('/trello status', asAdmin);
      },
    ],
    [
      'status with copies of this server',
      async (at) => {
        const { webhooks } = at.world.trello.state;
        const [webhook] = at.world.trello.webhooks;
        for (let number = 1; number <= 5; number += 1) {
          const id = `${String(number)}${webhook!.id.slice(1)}`;
          const callbackURL = webhook!.callbackURL.replace(
            /\/\/[^/]+/,
            `//staging-${String(number)}.example.org`,
          );
          webhooks.set(id, { ...webhook!, id, callbackURL });
        }
        await at.type('/trello status', asAdmin);
      },
    ],
  ],
};
