import { expect } from 'chai';
import { isInScope, narrow, type Scope, scopeOf } from '../../chat/access';
import type { ReadAccess } from '../../chat/settings';
import type { FollowedModel, Link } from '../../storage/records';
import type { FullBoard } from '../../trello/models';

const follow = (boardId: string, type: FollowedModel['type'], id: string): Link =>
  ({ boardId, model: { type, id, name: id } }) as Link;

const wholeBoard = follow('b', 'board', 'b');
const list = follow('b', 'list', 'l');
const card = follow('b', 'card', 'c');
const other = follow('o', 'board', 'o');

describe('what a room may see of a board', () => {
  const rows: [ReadAccess, Link[], Scope][] = [
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
  for (const [readAccess, links, scope] of rows) {
    const models = links.map(({ model }) => model.type).join(', ') || 'nothing';
    it(`${readAccess}, following ${models}: ${JSON.stringify(scope)}`, () => {
      expect(scopeOf(readAccess, links, 'b')).to.deep.equal(scope);
    });
  }

  const cards = [
    { id: 'c', idList: 'm' },
    { id: 'd', idList: 'l' },
    { id: 'e', idList: 'm' },
  ];
  const board = { cards, lists: [{ id: 'l' }, { id: 'm' }, { id: 'n' }] } as FullBoard;
  for (const [scope, seen, lists] of [
    ['all', 'cde', 'lmn'],
    ['none', '', ''],
    [{ listIds: ['l'], cardIds: [] }, 'd', 'l'],
    [{ listIds: ['n'], cardIds: ['c'] }, 'c', 'mn'],
  ] as [Scope, string, string][]) {
    it(`${JSON.stringify(scope)} leaves the cards “${seen}” on the lists “${lists}”`, () => {
      expect(
        cards
          .filter((each) => isInScope(scope, each))
          .map(({ id }) => id)
          .join(''),
      ).to.equal(seen);
      const narrowed = narrow(board, scope);
      expect(narrowed.cards.map(({ id }) => id).join('')).to.equal(seen);
      expect(narrowed.lists.map(({ id }) => id).join('')).to.equal(lists);
    });
  }
});
