import type { Card } from '../../../testing/trello/models';
import { addOddCards, inCrew, longName } from './rooms';
import type { Area, Tour } from './Tour';

const odd = {} as ReturnType<typeof addOddCards>;
const card = ({ world }: Tour, name: string): Card => world.sample.cards[name]!;
const address = ({ shortLink }: { shortLink: string }): string => `https://trello.com/c/${shortLink}`;
const look = (at: Tour, ...cards: Card[]) => at.t(`Please look at ${cards.map(address).join(' and ')}`);

export const previews: Area = {
  name: 'previews',
  setUp: async (world) => {
    Object.assign(odd, addOddCards(world));
    await inCrew(world);
    world.trello.addBoard({ name: longName('board'), permissionLevel: 'public' });
  },
  steps: [
    ['of a card', (at) => look(at, card(at, 'Write the visitor guide'))],
    ['late', (at) => look(at, card(at, 'Menu cannot be closed on phones'))],
    ['soon', (at) => look(at, card(at, 'Map with the way from the station'))],
    ['done', (at) => look(at, card(at, 'Move to the new host'))],
    ['in the archive', (at) => look(at, card(at, 'Guest book'))],
    ['of a board', (at) => at.t(`See https://trello.com/b/${at.world.sample.board.shortLink}/website`)],
    [
      'of an empty board with a long name',
      (at) => {
        const boards = [...at.world.trello.state.boards.values()];
        return at.t(`See trello.com/b/${boards.find(({ name }) => name === longName('board'))!.shortLink}`);
      },
    ],
    [
      'of three of four',
      (at) => look(at, odd.rtl, odd.word, odd.emoji, card(at, 'Ticket prices for groups')),
    ],
    ['with all there can be', (at) => look(at, odd.full)],
  ],
};
