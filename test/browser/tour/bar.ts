import { addOddCards, inCrew, longName } from './rooms';
import type { Area, Tour } from './Tour';

const asAdmin = { user: 'admin', room: 'crew' };

async function subscribeShop(at: Tour): Promise<void> {
  const { trello } = at.world;
  const shop = trello.addBoard({ name: `Shop & café 🛒, ${longName('board')}`, permissionLevel: 'public' });
  trello.addList({ board: shop, name: longName('list') });
  for (let number = 2; number <= 41; number += 1) trello.addList({ board: shop, name: `Shelf ${number}` });
  await at.type('/trello link Shop');
}

export const bar: Area = {
  name: 'beside the room',
  setUp: async (world) => {
    addOddCards(world);
    await inCrew(world);
    const { trello, sample } = world;
    const list = trello.addList({ board: sample.board, name: 'Backlog 🚢' });
    for (let number = 1; number <= 20; number += 1)
      trello.addCard({ list, name: `Chore ${number}`, labels: number % 2 ? [sample.labels.bug] : [] });
    trello.addList({ board: sample.board, name: 'Nothing here' });
  },
  steps: [
    ['all lists', (at) => at.menu('room.board')],
    ['all lists, my cards', (at) => at.press('bar.filter', { pick: 'My cards' })],
    ['the first list', (at) => at.press('bar.open.0')],
    ['all lists again', (at) => at.press('bar.lists')],
    ['read anew', (at) => at.press('bar.refresh')],
    ['a list', (at) => at.press('bar.list', { pick: 'To do' })],
    ['my cards', (at) => at.press('bar.filter', { pick: 'My cards' })],
    ['none fits', (at) => at.press('bar.filter', { pick: 'Overdue' })],
    ['all again', (at) => at.press('bar.filter', { pick: 'All cards' })],
    ['odd cards', (at) => at.press('bar.list', { pick: 'In progress' })],
    ['an empty list', (at) => at.press('bar.list', { pick: 'Nothing here' })],
    ['a long list', (at) => at.press('bar.list', { pick: 'Backlog' })],
    ['next page', (at) => at.press('bar.page.next')],
    ['previous page', (at) => at.press('bar.page.previous')],
    ['a label', (at) => at.press('bar.filter', { pick: 'Label: Bug' })],
    ['assigned', (at) => at.press('bar.card.0', { pick: 'Assign me' })],
    ['comment', (at) => at.press('bar.card.1', { pick: 'Comment' })],
    ['commented', (at) => at.send({ text: 'Who does this?' })],
    ['done', (at) => at.press('bar.card.1', { pick: 'Mark done' })],
    ['a new card', (at) => at.press('bar.add')],
    ['created', (at) => at.send({ title: 'Sweep the stairs' })],
    ['archived', (at) => at.press('bar.card.2', { pick: 'Archive' })],
    ['refused', (at) => at.press('bar.card.2', { user: 'admin', pick: 'Archive' })],
    ['settings of the app’s board', (at) => at.menu('room.settings')],
    ['another board', (at) => subscribeShop(at)],
    ['settings of several boards', (at) => at.menu('room.settings')],
    ['several boards', (at) => at.menu('room.board')],
    ['the other board, with many lists', (at) => at.press('bar.board', { pick: 'Shop' })],
    ['the last list', (at) => at.press('bar.page.next')],
    [
      'closed since',
      async (at) => {
        const { trello } = at.world;
        const board = [...trello.state.boards.values()].find(({ name }) => name.startsWith('Shop'))!;
        await at.newPosts(() => trello.as(trello.member).changeBoard(board, { closed: true }));
        await at.press('bar.board', { pick: 'Shop' });
      },
    ],
    ['for somebody without an account', (at) => at.menu('room.board', asAdmin)],
    ['a room without a board', (at) => at.menu('room.board', { room: 'general' })],
    ['settings of a room without a board', (at) => at.menu('room.settings', asAdminElsewhere)],
    ['settings, without the right', (at) => at.menu('room.settings', { room: 'general' })],
  ],
};

const asAdminElsewhere = { user: 'admin', room: 'general' };
