import { expect } from 'chai';
import { type Grammar, splitCard } from '../../../features/cards/splitCard';

const titles = [
  'Fix the login',
  'Fix',
  'Photos of the lamp room',
  'To do',
  'Pay 2 bills',
  '2 factors',
  'Slow page',
  'Old page',
];
const cards = titles.map((name, index) => ({ name, shortLink: `abcdef0${index}`, idShort: index + 1 }));
const lists = ['To do', 'Done', 'In progress'];
const required: Grammar = { rest: 'required' };
const toList: Grammar = {
  rest: 'required',
  fits(rest) {
    if (lists.some((name) => name.toLowerCase() === rest.toLowerCase())) return 2;
    return lists.some((name) => name.toLowerCase().startsWith(rest.toLowerCase())) ? 1 : 0;
  },
};
const people: Grammar = {
  rest: 'optional',
  fits: (rest) => (!rest ? 1 : rest.split(' ').every((word) => word.startsWith('@')) ? 2 : 0),
};
const split = (typed: string | string[], grammar: Grammar): string | undefined => {
  const found = splitCard(typeof typed === 'string' ? typed.split(' ') : typed, cards, grammar);
  return found && `${found.card} | ${found.rest}`;
};

describe('splitCard', () => {
  it('treats a number, short link, id, address or quoted title as one word', () => {
    for (const card of ['#12', 'abcdef01', 'a'.repeat(24), 'https://trello.com/c/abcdef01', '3'])
      expect(split(`${card} some words`, required)).to.equal(`${card} | some words`);
    expect(split(['Photos of a lamp', 'nice', 'ones'], required)).to.equal('Photos of a lamp | nice ones');
    expect(split('99 some words', required), 'no card has that number').to.equal(undefined);
  });

  it('takes the longest complete title that is followed by something', () => {
    expect(split('Fix the login now', required)).to.equal('Fix the login | now');
    expect(split('fix THE login Done', toList)).to.equal('fix THE login | Done');
    expect(split('Fix the Done', toList)).to.equal('Fix | the Done');
    expect(split('2 factors To do', toList)).to.equal('2 factors | To do');
    expect(split('2 To do', toList)).to.equal('2 | To do');
    expect(split('To do To do', toList)).to.equal('To do | To do');
    expect(split('To do Done', toList)).to.equal('To do | Done');
    expect(split('Fix the login', toList), 'nothing comes').to.equal('Fix the login | ');
  });

  it('lets the rest decide if a title is incomplete', () => {
    expect(split('Photos to do', toList)).to.equal('Photos | to do');
    expect(split('Photos of lamp Done', toList)).to.equal('Photos of lamp | Done');
    expect(split('page In progress', toList), 'several cards').to.equal('page | In progress');
    expect(split('Nothing like that Done', toList)).to.equal('Nothing like that | Done');
    expect(split('Photos @ada @bob', people)).to.equal('Photos | @ada @bob');
    expect(split('Photos lamp', people)).to.equal('Photos lamp | ');
    expect(split('Nothing like that', people)).to.equal('Nothing like that | ');
  });

  it('accepts ambiguous words only up to a clear end', () => {
    expect(split('Photos are fine', required)).to.equal('Photos | are fine');
    expect(split('Photos of them are fine', required)).to.equal(undefined);
    expect(split('Nothing like that', required)).to.equal(undefined);
    expect(split('Nothing else', required)).to.equal('Nothing | else');
    expect(split('Photos', required)).to.equal('Photos | ');
    expect(split([], required)).to.equal(undefined);
  });

  it('takes all words if nothing follows the card', () => {
    expect(split('#12 and more', { rest: 'none' })).to.equal('#12 and more | ');
  });
});
