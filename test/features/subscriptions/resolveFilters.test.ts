import { expect } from 'chai';
import { readOption } from '../../../features/subscriptions/options';
import { type ResolvedFilters, resolveFilters } from '../../../features/subscriptions/resolveFilters';
import { translator } from '../../../i18n/texts';
import { eventGroups } from '../../../trello/eventGroups';
import type { BoardParts } from '../../../trello/models';

const t = translator('en');
const parts: BoardParts = {
  id: 'b',
  name: 'Board',
  shortLink: 's',
  lists: ['To do', 'Ready, set', 'Ready', 'Done', 'a,b,c', '2024'].map((name) => ({
    id: `id ${name}`,
    name,
  })),
  labels: [],
  members: [
    { id: 'm1', username: 'alan', fullName: 'Alan Turing' },
    { id: 'm2', username: 'ada', fullName: 'Ada' },
  ],
};

const lists = (written: string): ResolvedFilters => resolveFilters(t, { lists: written }, { parts });
const named = (written: string): string[] | undefined => {
  const resolved = lists(written);
  return 'filters' in resolved ? resolved.filters.lists?.of.map(({ name }) => name) : undefined;
};

describe('filters by name', () => {
  it('take a comma as part of a name where it makes a whole name', () => {
    expect(named('Ready, set')).to.deep.equal(['Ready, set']);
    expect(named('ready,set')).to.deep.equal(['Ready, set']);
    expect(named('To do,Ready, set,Done')).to.deep.equal(['To do', 'Ready, set', 'Done']);
    expect(named('a,b,c,Ready')).to.deep.equal(['a,b,c', 'Ready']);
    expect(named('Ready,Done,Done')).to.deep.equal(['Ready', 'Done']);
    expect(lists('-Ready, set,-Done')).to.have.nested.property('filters.lists.mode', 'not');
  });

  it('refuse a mix of what is wanted and what is not', () => {
    expect(lists('To do,-Done')).to.deep.equal({
      problems: [
        'lists takes either what you want or, with “-” before each, what you do not want. Please do not mix them.',
      ],
    });
  });

  it('name every mistake', () => {
    const resolved = resolveFilters(t, { lists: 'Nowhere,Done', labels: 'Nope', muted: '@zoe' }, { parts });
    expect('problems' in resolved && resolved.problems.map((each) => /“(\w+)”/.exec(each)![1])).to.deep.equal(
      ['Nowhere', 'Nope', 'zoe'],
    );
  });

  it('know nobody called me, whose names begin so', () => {
    const members = [{ id: 'm3', username: 'melanie', fullName: 'Melanie' }];
    for (const muted of ['me', '@me', '@ME'])
      expect(resolveFilters(t, { muted }, { parts: { ...parts, members } }), muted).to.deep.equal({
        problems: ['mute needs the name of a member: in what a room follows, nobody is “me”.'],
      });
    const others = resolveFilters(t, { muted: 'mel' }, { parts: { ...parts, members } });
    expect(others).to.have.nested.property('filters.muted').with.length(1);
  });

  it('know somebody who fits by both names', () => {
    const resolved = resolveFilters(t, { muted: '@al,ada' }, { parts });
    expect(resolved).to.have.nested.property('filters.muted').with.length(2);
  });

  it('take time in step with their length', () => {
    expect(lists(`${'x,'.repeat(20_000)}x`)).to.have.property('problems');
  });
});

describe('reading an option', () => {
  it('leaves at least one event', () => {
    const none = eventGroups.map((group) => `-${group}`).join(',');
    expect(readOption({}, { name: 'events', value: none }, t)).to.match(/leaves no events at all/);
  });
});
