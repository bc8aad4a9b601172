import { expect } from 'chai';
import { isInScope, narrow, type Scope, scopeOf } from '../../../features/boards/boardAccess';
import type { ReadAccess } from '../../../rocketchat/settings';
import type { SubscribedModel, Subscription } from '../../../storage/records';
import type { FullBoard } from '../../../trello/models';

const subscribe = (boardId: string, type: SubscribedModel['type'], id: string): Subscription =>
  ({ boardId, model: { type, id, name: id } }) as Subscription;

const wholeBoard = subscribe('b', 'board', 'b');
const list = subscribe('b', 'list', 'l');
const card = subscribe('b', 'card', 'c');
const other = subscribe('o', 'board', 'o');

describe('what a room may see of a board', () => {
  const rows: [ReadAccess, Subscription[], Scope][] = [
    ['linked', [], 'none'],
    ['linked', [other], 'none'],
    ['linked', [wholeBoard], 'all'],
    ['linked', [list, wholeBoard, card], 'all'],
    ['linked', [list, other], { listIds: ['l'], cardIds: [] }],
    ['linked', [card], { listIds: [], cardIds: ['c'] }],
    ['linked', [card, list], { listIds: ['l'], cardIds: ['c'] }],
    ['every', [], 'all'],
    ['every', [list], 'all'],
    ['nothing', [], 'none'],
    ['nothing', [wholeBoard, list], 'none'],
  ];
  for (const [readAccess, subscriptions, scope] of rows) {
    const models = subscriptions.map(({ model }) => model.type).join(', ') || 'nothing';
    it(`is ${JSON.stringify(scope)} with readAccess ${readAccess} and links to ${models}`, () => {
      expect(scopeOf(readAccess, subscriptions, 'b')).to.deep.equal(scope);
    });
  }

  const cards = [
    { id: 'c', idList: 'm', labels: [{ id: 'p' }], idMembers: ['x', 'y'] },
    { id: 'd', idList: 'l', labels: [{ id: 'q' }], idMembers: ['y'] },
    { id: 'e', idList: 'm' },
  ];
  const things = (ids: string): { id: string }[] => Array.from(ids, (id) => ({ id }));
  const board = {
    cards,
    lists: things('lmn'),
    labels: things('pqr'),
    members: things('xyz'),
  } as unknown as FullBoard;
  for (const [scope, seen, lists, named] of [
    ['all', 'cde', 'lmn', 'pqr xyz'],
    ['none', '', '', ' '],
    [{ listIds: ['l'], cardIds: [] }, 'd', 'l', 'q y'],
    [{ listIds: ['n'], cardIds: ['c'] }, 'c', 'mn', 'p xy'],
  ] as [Scope, string, string, string][]) {
    it(`limits ${JSON.stringify(scope)} to the cards “${seen}” on the lists “${lists}”, and to their labels and members`, () => {
      expect(
        cards
          .filter((each) => isInScope(scope, each))
          .map(({ id }) => id)
          .join(''),
      ).to.equal(seen);
      const narrowed = narrow(board, scope);
      expect(narrowed.cards.map(({ id }) => id).join('')).to.equal(seen);
      expect(narrowed.lists.map(({ id }) => id).join('')).to.equal(lists);
      const ids = (all: { id: string }[]): string => all.map(({ id }) => id).join('');
      expect(`${ids(narrowed.labels)} ${ids(narrowed.members)}`).to.equal(named);
    });
  }
});
