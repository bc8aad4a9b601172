import { expect } from 'chai';
import { countedBoard, leanBoard } from '../../../trello/rest/leanBoard';

/** Only the integration scripts ask this way: an isolate has 8 MB. */
describe('a board for scripts', () => {
  const board = {
    id: 'b1',
    name: 'Shop',
    url: 'https://trello.com/b/abcd1234',
    shortLink: 'abcd1234',
    lists: [{ id: 'l1', name: 'To do' }],
    labels: [{ id: 'g1', name: 'Bug', color: 'red' }],
    members: [],
    cards: [],
  };

  it('is requested by its id alone, whatever the setting contains, and without descriptions', () => {
    for (const { path, query } of [leanBoard('a/../b'), countedBoard('a/../b')]) {
      expect(path).to.equal('/boards/a%2F..%2Fb');
      expect(JSON.stringify(query)).to.not.include('desc');
    }
  });

  it('contains what Trello’s response contains', () => {
    expect(leanBoard('b1').parse(board)).to.deep.include({ name: 'Shop', lists: board.lists });
    expect(countedBoard('b1').parse(board)).to.deep.include({ name: 'Shop', lists: board.lists });
  });
});
