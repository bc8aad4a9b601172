import { expect } from 'chai';
import { findMember } from '../../trello/findMember';

const members = [
  ['ada', 'Ada Lovelace'],
  ['grace', 'Grace Hopper'],
  ['alan', 'Alan Turing'],
  ['mehmet', 'Mehmet Öz'],
  ['lovelace', 'Ann Byron'],
  ['grace2', 'Grace Kelly'],
].map(([username = '', fullName = '']) => ({ id: username, username, fullName }));

const find = (typed: string, among = members): string => {
  const found = findMember(among, typed);
  if ('one' in found) return found.one.id;
  const ids = ('several' in found ? found.several : found.near).map(({ id }) => id).join(' ');
  return 'several' in found ? `several: ${ids}` : `none, near: ${ids}`;
};

describe('findMember', () => {
  it('accepts a username, a full name, and whole words of one', () => {
    for (const [typed, id] of [
      ['ada', 'ada'],
      ['ADA', 'ada'],
      ['Ada Lovelace', 'ada'],
      ['grace  hopper', 'grace'],
      ['Hopper', 'grace'],
      ['Turing', 'alan'],
      ['oz', 'mehmet'],
      // A username is preferred to a surname.
      ['lovelace', 'lovelace'],
      ['grace', 'grace'],
    ] as const)
      expect(find(typed), typed).to.equal(id);
  });

  it('asks if several people have the word', () => {
    expect(find('Grace', members.filter(({ id }) => id !== 'grace').concat(named('Grace Hall')))).to.equal(
      'several: grace2 Grace Hall',
    );
  });

  it('suggests similar names, and chooses none', () => {
    expect(find('ala')).to.match(/^none, near: .*alan/);
    expect(find('alann')).to.match(/^none, near: .*alan/);
    expect(find('ad')).to.match(/^none, near: .*ada/);
    expect(find('me')).to.match(/^none, near: .*mehmet/);
    expect(find('Lovelace Ada')).to.match(/^none, near: ada/);
    expect(find('xylophone')).to.equal('none, near: ');
    expect(find('')).to.equal('none, near: ');
    expect(find('ada', [])).to.equal('none, near: ');
  });
});

const named = (fullName: string): (typeof members)[number] => ({ id: fullName, username: 'x', fullName });
