import type { Card } from '../../../testing/trello/models';
import { addOddCards, inCrew, longName } from './rooms';
import type { Area, Tour } from './Tour';

const odd = {} as ReturnType<typeof addOddCards>;
const card = ({ world }: Tour, name: string): Card => world.sample.cards[name]!;
const address = ({ shortLink }: { shortLink: string }): string => `https://trello.com/c/${shortLink}`;
const mention = (at: Tour, ...cards: Card[]) =>
  at.write(`Please look at ${cards.map(address).join(' and ')}`);

export const previews: Area = {
  name: 'previews',
  setUp: async (world) => {
    Object.assign(odd, addOddCards(world));
    await inCrew(world);
    world.trello.addBoard({ name: longName('board'), permissionLevel: 'public' });
  },
  steps: [
    ['of a card', (at) => mention(at, card(at, 'Write the visitor guide'))],
    ['late', (at) => mention(at, card(at, 'Menu cannot be closed on phones'))],
    ['soon', (at) => mention(at, card(at, 'Map with the way from the station'))],
    ['done', (at) => mention(at, card(at, 'Move to the new host'))],
    ['in the archive', (at) => mention(at, card(at, 'Guest book'))],
    [
      'with a cover',
      (at) => {
        const covered = card(at, 'Slow first page');
        covered.coverColor = 'lime';
        return mention(at, covered);
      },
    ],
    ['of a board', (at) => at.write(`See https://trello.com/b/${at.world.sample.board.shortLink}/website`)],
    [
      'of an empty board with a long name',
      (at) => {
        const boards = [...at.world.trello.state.boards.values()];
        return at.write(
          `See trello.com/b/${boards.find(({ name }) => name === longName('board'))!.shortLink}`,
        );
      },
    ],
    [
      'of three of four',
      (at) => mention(at, odd.rtl, odd.word, odd.emoji, card(at, 'Ticket prices for groups')),
    ],
    ['with all there can be', (at) => mention(at, odd.full)],
  ],
};
