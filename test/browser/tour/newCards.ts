import { inCrew, longName } from './rooms';
import type { Area, Tour } from './Tour';

const text = `*Please* look at the [opening hours](https://x.example) 🕯️, ${longName('message')}\n\nThey are wrong on phones.`;
const openOnMessage = async (at: Tour, actionId: string): Promise<unknown> =>
  at.menu(actionId, { message: await at.write(text) });

async function addBoards({ world: { trello, sample } }: Tour): Promise<void> {
  const board = trello.addBoard({ name: `${longName('board')} 🌱`, members: [sample.members.grace] });
  for (const name of ['Beds', longName('list')]) trello.addList({ board, name });
  trello.addBoard({ name: 'Bare', members: [sample.members.grace] });
}

const tokenOf = ({ world: { trello, sample } }: Tour): string =>
  trello.addToken({ member: sample.members.alan });

const listOf = (at: Tour, board: string): string =>
  [...at.world.trello.state.lists.values()].find(
    ({ name, idBoard }) =>
      name === 'Beds' && at.world.trello.state.boards.get(idBoard)!.name.startsWith(board),
  )!.id;

export const newCards: Area = {
  name: 'new cards',
  setUp: (world) => inCrew(world),
  steps: [
    ['form, one board', (at) => at.type('/trello add')],
    ['form, nothing filled in', (at) => at.send()],
    ['form, wrong time', (at) => at.send({ title: 'Paint the door', day: '2031-03-04', time: 'noonish' })],
    ['form, no day', (at) => at.send({ title: 'Paint the door', time: '17:00' })],
    ['created', (at) => at.send({ title: 'Paint the door', desc: 'In green', day: '2031-03-04' })],
    ['of a message', (at) => openOnMessage(at, 'message.create')],
    ['of the message box', (at) => at.menu('box.create', { text: 'Call *Ada*\nabout the lamp' })],
    ['no account', async (at) => at.menu('box.create', { user: 'admin', text: 'Hello' })],
    ['connect in place', (at) => at.press('account.connect', { user: 'admin' })],
    ['connected', (at) => at.send({ token: tokenOf(at) }, 'admin')],
    ['continued', (at) => at.press('account.continue', { user: 'admin' })],
    ['onto a card, one board', (at) => openOnMessage(at, 'message.add')],
    [
      'form, several boards',
      async (at) => {
        await addBoards(at);
        await at.type('/trello add Make Trello forget');
        at.take();
        await at.type('/trello add');
      },
    ],
    ['another board', (at) => at.press('add.board', { pick: 'A board whose' })],
    ['created there', (at) => sendTo(at)],
    ['form of a message, several boards', (at) => openOnMessage(at, 'message.create')],
    ['a board without lists', (at) => at.press('add.board', { pick: 'Bare' })],
    ['onto a card, several boards', (at) => openOnMessage(at, 'message.add')],
    ['onto a card, nothing said', (at) => at.send({ card: '' })],
    ['onto a card, unknown', (at) => at.send({ card: 'Slwo first pgae' })],
    ['onto a card, no comment', (at) => at.send({ card: '#13', text: ' ' })],
    ['onto a card, several', (at) => at.send({ card: 'the' })],
    ['onto a card, a guess', (at) => at.send({ card: 'archive' })],
    ['onto a card, done', (at) => at.send({ card: '#13' })],
    ['in a room without a board', (at) => at.type('/trello add', { room: 'general' })],
  ],
};

const sendTo = (at: Tour): Promise<void> =>
  at.send({ title: longName('card'), [`list.${boardOf(at)}`]: listOf(at, 'A board') });

const boardOf = (at: Tour): string => at.world.trello.state.lists.get(listOf(at, 'A board'))!.idBoard;
