import { expect } from 'chai';
import { forCards } from '../../../testing/app/cards';

/**
 * The requests to Trello of each command, with an empty cache and with the board cached. Through the workspace's
 * account there is one more the first time (whose account it is), and one more before a refusal based on cached data.
 */
const budgets: [string, number, number][] = [
  ['boards', 1, 1],
  ['list', 1, 0],
  ['list "To do"', 1, 0],
  ['card {url}', 1, 1],
  ['card #13', 2, 1],
  ['card Slow first page', 2, 1],
  ['search page', 1, 1],
  ['mine', 1, 1],
  ['add New card', 2, 1],
  ['move #13 Done', 2, 1],
  ['move {url} Review', 3, 2],
  ['rename #13 Slower page', 2, 1],
  ['archive #13', 2, 1],
  ['restore {url}', 2, 2],
  ['archive {url}', 2, 2],
  ['restore #13', 2, 2],
  ['comment #13 Hello', 2, 1],
  ['comment {url} Hello', 2, 2],
  ['assign #13', 2, 1],
  ['unassign #13', 2, 1],
  ['due #13 tomorrow at 5pm', 2, 1],
  ['label #13 Urgent', 2, 1],
  ['check #4 Lamp room', 3, 2],
  ['uncheck #4 Cellar', 3, 2],
  ['checklist #4', 2, 1],
  ['checklist #4 Stairs', 3, 2],
  // Nothing else shows whether somebody watches it already.
  ['watch #13', 3, 2],
  ['unwatch #13', 3, 2],
  ['label {url} Urgent --remove', 3, 2],
];

const undo: Record<string, string> = {
  'move #13 Done': 'move #13 Review',
  'move {url} Review': 'move #13 Done',
  'rename #13 Slower page': 'rename #13 Slow first page',
  'archive #13': 'restore #13',
  'archive {url}': 'restore #13',
  'restore {url}': 'archive #13',
  'restore #13': 'archive #13',
  'assign #13': 'unassign #13',
  'unassign #13': 'assign #13',
  'label #13 Urgent': 'label #13 Urgent --remove',
  'check #4 Lamp room': 'uncheck #4 Lamp room',
  'uncheck #4 Cellar': 'check #4 Cellar',
  'label {url} Urgent --remove': 'label #13 Urgent',
};

/** State that has to be set up first. */
const given: Record<string, string> = {
  'move {url} Review': 'move #13 Done',
  'restore {url}': 'archive #13',
  'restore #13': 'archive #13',
  'unassign #13': 'assign #13',
  'label {url} Urgent --remove': 'label #13 Urgent',
};

describe('requests to Trello', () => {
  const held = forCards();
  const { ask, requests } = held;

  it('stay within the budgets', async () => {
    const { url } = held.card('Slow first page');
    const { world } = held;
    const run = async (text: string, isWarm: boolean): Promise<[number, number]> => {
      await world.outdate();
      if (isWarm) await ask('/trello list');
      world.host.resetCalls();
      const asked = await requests(() => ask(`/trello ${text.replace('{url}', url)}`));
      const trips = world.roundTrips();
      // From here on, those of the resulting delivery.
      expect(trips, text).to.not.include('rooms.getMembers');
      const end = trips.findIndex((name) => name === 'notifier.notifyUser') + 1;
      return [asked.length, trips.slice(0, end).filter((name) => name !== 'api').length];
    };
    const lines: string[] = [];
    const wrong: string[] = [];
    for (const [text, cold, warm] of budgets) {
      await world.restartIfBusy();
      // Membership of a room is looked up once a minute.
      await ask('/trello links');
      if (given[text]) await ask(`/trello ${given[text]}`);
      const first = await run(text, false);
      if (undo[text]) await ask(`/trello ${undo[text]}`);
      const second = await run(text, true);
      if (undo[text] && !given[text]) await ask(`/trello ${undo[text]}`);
      lines.push(`${text.padEnd(28)} ${first.join(' / ').padEnd(8)} ${second.join(' / ')}`);
      if (first[0] !== cold || second[0] !== warm) wrong.push(`${text}: ${first[0]}, ${second[0]}`);
    }
    console.log(
      ['requests / round trips       cold     board known', ...lines]
        .map((line) => `      ${line}`)
        .join('\n'),
    );
    expect(wrong).to.deep.equal([]);
  });
});
