import { inCrew, longName } from './rooms';
import type { Area } from './Tour';

export const choices: Area = {
  name: 'pages and choices',
  setUp: async (world) => {
    await inCrew(world);
    const { trello, sample } = world;
    const { grace } = sample.members;
    for (let number = 1; number <= 70; number += 1) {
      const members = number <= 20 ? [grace] : [];
      trello.addCard({ list: sample.lists.todo, name: `Chore ${number} of the crew`, members });
    }
    for (let number = 1; number <= 6; number += 1) {
      const list = trello.addList({ board: sample.board, name: `Ropes ${number}, ${longName('list')}` });
      for (let count = 0; count < number; count += 1) trello.addCard({ list, name: 'Rope' });
    }
    const shop = trello.addBoard({ name: `Shop & café 🛒, ${longName('board')}`, permissionLevel: 'public' });
    trello.addList({ board: shop, name: 'To do' });
  },
  steps: [
    ['search', (at) => at.type('/trello search chore')],
    ['search, next page', (at) => at.press('page.next')],
    ['search, previous page', (at) => at.press('page.previous')],
    [
      'search, last page',
      async (at) => {
        for (let page = 2; page <= 4; page += 1) {
          at.take();
          await at.press('page.next');
        }
      },
    ],
    ['search for the room', (at) => at.type('/trello search chore --share')],
    ['mine', (at) => at.type('/trello mine')],
    ['mine, next page', (at) => at.press('page.next')],
    ['mine, previous page', (at) => at.press('page.previous')],
    ['which list', (at) => at.type('/trello list ropes')],
    ['the list', (at) => at.press('page.choose.1')],
    ['which card', (at) => at.type('/trello label chore Documentation')],
    ['labelled', (at) => at.press('card.choose.1')],
    ['which card, a guess', (at) => at.type('/trello card archive')],
    ['the card', (at) => at.press('card.choose.0')],
    ['another board', (at) => at.type('/trello link Shop')],
    ['which board', (at) => at.type('/trello list')],
    ['the board', (at) => at.press('page.choose.1')],
    [
      'which of many boards',
      async (at) => {
        const { trello } = at.world;
        for (let number = 1; number <= 6; number += 1) trello.addBoard({ name: 'Twin board' });
        await at.world.save({ readAccess: 'every' });
        await at.type('/trello list --board twin');
      },
    ],
  ],
};
