import { addOddCards, inCrew, longName } from './rooms';
import type { Area, Tour } from './Tour';

const act = (at: Tour) => {
  const { trello, sample } = at.world;
  return { by: trello.as(sample.members.ada), sample, card: sample.cards['Slow first page']! };
};
const odd = {} as ReturnType<typeof addOddCards>;

export const deliveries: Area = {
  name: 'deliveries',
  setUp: async (world) => {
    Object.assign(odd, addOddCards(world));
    await inCrew(world, { style: 'detailed' });
  },
  steps: [
    ['comment', (at) => at.newPosts(() => act(at).by.comment(act(at).card, 'Is it *better* now? 🎉'))],
    ['assigned by its button', (at) => at.press('card.assign')],
    ['long comment', (at) => at.newPosts(() => act(at).by.comment(act(at).card, longName('comment')))],
    ['moved', (at) => at.newPosts(() => act(at).by.moveCard(act(at).card, act(at).sample.lists.done))],
    ['archived', (at) => at.newPosts(() => act(at).by.archiveCard(odd.rtl))],
    ['a card with all there can be', (at) => at.newPosts(() => act(at).by.comment(odd.full, 'All of it'))],
    [
      'a list',
      (at) => at.newPosts(() => act(at).by.renameList(act(at).sample.lists.review, longName('list'))),
    ],
    [
      'a board',
      (at) => at.newPosts(() => act(at).by.changeBoard(act(at).sample.board, { name: 'Lighthouse 2' })),
    ],
    [
      'a new card',
      (at) => at.newPosts(() => act(at).by.createCard({ list: act(at).sample.lists.todo, name: 'New 🆕' })),
    ],
  ],
};
