import { expect } from 'chai';
import { boardIdIn, findBoard, findByName, mirroredIn, nearest } from '../../trello/findByName';

const named = (...names: string[]): { name: string }[] => names.map((name) => ({ name }));
const found = (typed: string, ...names: string[]): unknown => {
  const hit = findByName(named(...names), typed);
  if ('one' in hit) return hit.one.name;
  if ('several' in hit) return hit.several.map(({ name }) => name);
  return { near: hit.near.map(({ name }) => name) };
};

describe('findByName', () => {
  it('prefers an exact name, then another case, a prefix, whole words, a typing error', () => {
    expect(found('todo', 'Todo', 'todo', 'TODO')).to.equal('todo');
    expect(found('to do', 'To do', 'To do later')).to.equal('To do');
    expect(found('to', 'To do', 'Not to do')).to.equal('To do');
    expect(found('review code', 'Code in review', 'Review')).to.equal('Code in review');
    expect(found('reveiw', 'Review', 'Done')).to.equal('Review');
    expect(found('cafe', 'Café', 'Cave')).to.equal('Café');
  });

  it('returns the choices if several match by one rule', () => {
    expect(found('to', 'To do', 'To buy')).to.deep.equal(['To do', 'To buy']);
    expect(found('To do', 'To do', 'To do')).to.deep.equal(['To do', 'To do']);
  });

  it('returns similar names if none matches, and none if none is similar', () => {
    expect(found('Todoos', 'To do', 'Done', 'Backlog')).to.deep.equal({ near: ['To do'] });
    expect(found('zzzzzzzz', 'To do')).to.deep.equal({ near: [] });
  });

  it('never matches an unnamed thing, or anything by an empty word', () => {
    expect(found('', 'To do', '')).to.deep.equal({ near: [] });
    expect(found('x', '', ' ')).to.deep.equal({ near: [] });
  });

  it('does not confuse short words', () => {
    expect(found('Bug', 'Bag', 'Doc')).to.deep.equal({ near: ['Bag'] });
  });
});

describe('findBoard', () => {
  const web = { id: '6f1d0c2b8a4e5d7f90ab1c01', shortLink: 'aBcD1234', name: 'Website' };
  const shop = { id: '6f1d0c2b8a4e5d7f90ab1c02', shortLink: 'Websites', name: 'Shop' };

  it('accepts a URL, an id, a short link or a name', () => {
    const all = [
      'https://trello.com/b/aBcD1234/website',
      'http://www.trello.com/b/aBcD1234?x=1',
      'Trello.com/b/aBcD1234',
      'HTTPS://WWW.TRELLO.COM/b/aBcD1234',
      '<https://trello.com/b/aBcD1234/website>',
      '<https://trello.com/b/aBcD1234|Website>',
      web.id,
      'aBcD1234',
      'website',
    ];
    for (const typed of all) expect(findBoard([web, shop], typed), typed).to.deep.equal({ one: web });
  });

  it('finds a name that looks like a short link', () => {
    expect(findBoard([web], 'Website1')).to.deep.equal({ one: web });
  });

  it('confuses no board with another one named like its URL or its id', () => {
    for (const name of [
      'https://trello.com/b/zYxW9876/plan',
      'trello.com/b/zYxW9876',
      '6f1d0c2b8a4e5d7f90ab1c0f',
    ])
      expect(findBoard([{ ...web, name }], name), name).to.deep.equal({ none: true, near: [] });
  });

  it('ignores URLs of other sites', () => {
    expect(boardIdIn('https://trello.com.evil.example/b/aBcD1234')).to.equal(undefined);
    expect(boardIdIn('https://trello.com/c/aBcD1234')).to.equal(undefined);
  });
});

describe('mirroredIn', () => {
  it('is the card whose URL is the title, and nothing else', () => {
    const address = 'https://trello.com/c/aBcD1234';
    for (const title of [address, `${address}/12-a-title`, ` ${address}#comment-1 `])
      expect(mirroredIn(title), title).to.equal('aBcD1234');
    for (const title of [undefined, '', 'A title', `${address} again`, `see ${address}`, 'aBcD1234'])
      expect(mirroredIn(title), String(title)).to.equal(undefined);
    expect(mirroredIn('https://trello.com/b/aBcD1234')).to.equal(undefined);
  });
});

describe('a name copied from a message', () => {
  it('is found, whatever characters messages show instead of its own', () => {
    const boards = named('[BUG] a*b', 'x -> y | z', 'snake_case', 'C `x`', '*_*.md');
    for (const [typed, name] of [
      ['\u2068［BUG］ a∗b\u2069', '[BUG] a*b'],
      ['x -› y ∣ z', 'x -> y | z'],
      ['x -\u2060> y |\u2060 z', 'x -> y | z'],
      ['snake＿case', 'snake_case'],
      ['c ˋxˋ', 'C `x`'],
      ['\\*\\_\\*\\.md', '*_*.md'],
    ] as const)
      expect(findByName(boards, typed), typed).to.deep.equal({
        one: { ...boards.find((one) => one.name === name)! },
      });
  });
});

describe('nearest', () => {
  it('sorts by similarity and returns three at most', () => {
    const names = nearest(named('lisp', 'lost', 'list', 'lust', 'boards'), 'lis').map(({ name }) => name);
    expect(names).to.deep.equal(['lisp', 'list', 'lost']);
  });
});
