import { inCrew, longName } from './rooms';
import type { Area } from './Tour';

export const lists: Area = {
  name: 'lists',
  setUp: async (world) => {
    await inCrew(world);
    const { trello, sample } = world;
    const backlog = trello.addList({ board: sample.board, name: 'Backlog 🚢' });
    for (let number = 1; number <= 25; number += 1)
      trello.addCard({ list: backlog, name: `Rope ${number} of the foghorn`, labels: [sample.labels.docs] });
    const long = trello.addList({ board: sample.board, name: longName('list') });
    trello.addCard({ list: long, name: longName('card'), members: [sample.members.ada] });
    trello.addCard({ list: long, name: 'https://trello.com/c/12345678 @all 👩‍🚀 <b>**bold**</b>' });
    trello.addList({ board: sample.board, name: 'Nothing here' });
  },
  steps: [
    ['all lists', (at) => at.type('/trello list')],
    ['all lists for the room', (at) => at.type('/trello list --share')],
    ['a short list', (at) => at.type('/trello list "To do"')],
    ['a short list for the room', (at) => at.type('/trello list "To do" --share')],
    ['an empty list', (at) => at.type('/trello list "Nothing here"')],
    ['long names and emoji', (at) => at.type('/trello list "A list"')],
    ['a long list', (at) => at.type('/trello list Backlog')],
    ['next page', (at) => at.press('page.next')],
    ['last page', (at) => at.press('page.next')],
    ['previous page', (at) => at.press('page.previous')],
    ['an unknown list', (at) => at.type('/trello list Garden')],
    ['boards', (at) => at.type('/trello boards')],
    ['boards for the room', (at) => at.type('/trello boards --share')],
  ],
};
