import { expect } from 'chai';
import { mentionsMe, nameMe, toQuery } from '../../trello/searchQuery';

describe('search queries', () => {
  /** As Rocket.Chat passes words: split, without straight quotes. */
  const cases: [string[], string][] = [
    [['label:no colour'], 'label:"no colour"'],
    [['login', '-label:no colour', 'list:To do'], 'login -label:"no colour" list:"To do"'],
    [['Board:My board', 'member:Grace Hopper'], 'Board:"My board" member:"Grace Hopper"'],
    [['name:a b', 'desc:a b', 'description:a b'], 'name:"a b" desc:"a b" description:"a b"'],
    [['comment:a b', 'checklist:a b'], 'comment:"a b" checklist:"a b"'],
    [['@Grace Hopper', '-#no colour'], 'member:"Grace Hopper" -label:"no colour"'],
    [['label:“no', 'colour”', 'list:»To', 'do«'], 'label:"no colour" list:"To do"'],
    [['label:"no', 'colour"', "list:'To", "do'"], 'label:"no colour" list:"To do"'],
    [['label:say "no"'], 'label:"say no"'],
    // Nothing is missing here.
    [['label:bug', '@me', 'due:week', '#red', '-is:open'], 'label:bug @me due:week #red -is:open'],
    [['old news', 'login'], 'old news login'],
    [['note:a b', 'http://a b', '10:30 now'], 'note:a b http://a b 10:30 now'],
    [["don't", "list:it's"], "don't list:it's"],
  ];
  for (const [words, query] of cases)
    it(`${words.join(' | ')} → ${query}`, () => {
      expect(toQuery(words)).to.equal(query);
    });
});

describe('@me in a query', () => {
  it('is recognised in every spelling, and nothing else is', () => {
    for (const query of ['@me', 'due:week @ME', '-@me', 'member:me', '-member:"me" x', '@"me"'])
      expect(mentionsMe(query), query).to.equal(true);
    for (const query of [
      'me',
      '@melanie',
      'a@me',
      'member:melanie',
      'name:me',
      'list:"ask @me now"',
      '"ask @me now"',
    ])
      expect(mentionsMe(query), query).to.equal(false);
  });

  it('becomes the username of the person who asks', () => {
    expect(nameMe('due:week -@me member:me', 'grace')).to.equal('due:week -@grace @grace');
  });
});
