import { expect } from 'chai';
import { parsePerson } from '../../../trello/parseParts';
import { boardParts, fullBoard } from '../../../trello/rest/boards';
import { fullCard } from '../../../trello/rest/cards';
import { leanBoard } from '../../../trello/rest/leanBoard';
import { ownSelf } from '../../../trello/rest/tokens';

const id = 'a'.repeat(24);
const nameless = ['', ' ', '\u00a0', '\u200b', '\u3164', '\u2800', null, undefined];

describe('members without a full name', () => {
  const board = { id, name: 'Website', shortLink: 'abcdefgh', lists: [], cards: [], labels: [] };
  const card = {
    id,
    idBoard: id,
    idList: id,
    name: 'Slow',
    shortLink: 'abcdefgh',
    idShort: 1,
    due: null,
    badges: {},
  };

  for (const fullName of nameless)
    it(`use their username if Trello sends ${JSON.stringify(fullName)}`, () => {
      const norma = { id, username: 'norma', fullName };
      const members = [norma];
      const read = [
        ownSelf.parse(norma),
        ...fullBoard(id, 'visible').parse({ ...board, members }).members,
        ...boardParts(id).parse({ ...board, members }).members,
        ...leanBoard(id).parse({ ...board, members }).members,
        ...fullCard(id).parse({ ...card, board, list: { id, name: 'To do' }, members }).members,
      ];
      expect(read.map((member) => member.fullName)).to.deep.equal(Array(5).fill('norma'));
      expect(parsePerson(norma)).to.deep.equal({ id, name: 'norma', username: 'norma' });
    });

  it('keep a full name', () => {
    const grace = { id, username: 'grace', fullName: 'Grace Hopper' };
    expect(ownSelf.parse(grace)).to.deep.equal(grace);
    expect(parsePerson(grace)?.name).to.equal('Grace Hopper');
  });
});
