import { expect } from 'chai';
import {
  findMistake,
  optionNamed,
  readOptions,
  type ReadOptions,
  type SubscriptionInput,
} from '../../../../features/subscriptions/options/readOptions';
import { translator } from '../../../../i18n/texts';
import { eventGroups } from '../../../../trello/eventGroups';
import type { BoardParts } from '../../../../trello/models';

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

const read = (input: SubscriptionInput, on = parts): Promise<ReadOptions> =>
  readOptions(t, input, { readParts: () => Promise.resolve(on) });
const lists = (written: string): Promise<ReadOptions> => read({ lists: written });
const named = async (written: string): Promise<string[] | undefined> =>
  (await lists(written)).values.lists?.of.map(({ name }) => name);

describe('filters by name', () => {
  it('treat a comma as part of a name if that makes a complete name', async () => {
    expect(await named('Ready, set')).to.deep.equal(['Ready, set']);
    expect(await named('ready,set')).to.deep.equal(['Ready, set']);
    expect(await named('To do,Ready, set,Done')).to.deep.equal(['To do', 'Ready, set', 'Done']);
    expect(await named('a,b,c,Ready')).to.deep.equal(['a,b,c', 'Ready']);
    expect(await named('Ready,Done,Done')).to.deep.equal(['Ready', 'Done']);
    expect(await lists('-Ready, set,-Done')).to.have.nested.property('values.lists.mode', 'not');
  });

  it('refuse a mix of included and excluded names', async () => {
    expect(await lists('To do,-Done')).to.deep.equal({
      values: {},
      problems: [
        'lists takes either names to include or, with “-” before each, names to exclude, but not both.',
      ],
    });
  });

  it('name every mistake', async () => {
    const { problems } = await read({ lists: 'Nowhere,Done', labels: 'Nope', mute: '@zoe' });
    expect(problems.map((each) => /“(\w+)”/.exec(each)![1])).to.deep.equal(['Nowhere', 'Nope', 'zoe']);
  });

  it('know nobody called “me”, even if names begin like that', async () => {
    const members = [{ id: 'm3', username: 'melanie', fullName: 'Melanie' }];
    for (const mute of ['me', '@me', '@ME'])
      expect(await read({ mute }, { ...parts, members }), mute).to.deep.equal({
        values: {},
        problems: [
          'mute needs a member’s name: filters apply to the whole room, so “me” has no meaning here.',
        ],
      });
    const others = await read({ mute: 'mel' }, { ...parts, members });
    expect(others).to.have.nested.property('values.muted').with.length(1);
  });

  it('know somebody who fits by both names', async () => {
    expect(await read({ mute: '@al,ada' }))
      .to.have.nested.property('values.muted')
      .with.length(2);
  });

  it('need at least one name: an empty list would be taken for everything', async () => {
    for (const nothing of ['', ' , ', '-', '@', '-@', 'Done,-']) {
      const { values, problems } = await lists(nothing);
      expect(values, nothing).to.deep.equal({});
      expect(problems[0], nothing).to.match(/^lists needs at least one name/);
    }
  });

  it('read the board once, and only if they name a part of it', async () => {
    const asked: SubscriptionInput[] = [];
    const inputs: SubscriptionInput[] = [
      { events: 'moves', style: 'detailed' },
      { lists: 'all', mute: 'ALL' },
      { lists: 'Done', mute: 'ada' },
    ];
    for (const input of inputs)
      await readOptions(t, input, {
        readParts: () => {
          asked.push(input);
          return Promise.resolve(parts);
        },
      });
    expect(asked).to.deep.equal(inputs.slice(2));
  });

  it('take time in step with their length', async () => {
    expect(await lists(`${'x,'.repeat(20_000)}x`))
      .to.have.property('problems')
      .with.length(20_001);
  });
});

describe('reading an option', () => {
  it('leaves at least one event', () => {
    const none = eventGroups.map((group) => `-${group}`).join(',');
    expect(findMistake(t, optionNamed('events')!, none)).to.match(/leaves no events/);
  });
});
