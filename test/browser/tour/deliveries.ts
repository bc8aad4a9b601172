import { inCrew, longName } from './rooms';
import type { Area, Tour } from './Tour';

const act = (at: Tour) => {
  const { trello, sample } = at.world;
  return { by: trello.as(sample.members.ada), sample, card: sample.cards['Slow first page']! };
};

export const deliveries: Area = {
  name: 'deliveries',
  setUp: (world) => inCrew(world, { style: 'detailed' }),
  steps: [
    ['comment', (at) => at.news(() => act(at).by.comment(act(at).card, 'Is it *better* now? 🎉'))],
    ['long comment', (at) => at.news(() => act(at).by.comment(act(at).card, longName('comment')))],
  ],
};
