import { expect } from 'chai';
import type { MessageRecord } from '../../testing/engine/records';
import { judge, type Line, type Verdict } from '../../testing/load/Expected';

const line = (roomId: string, number: number, isThreaded = false): Line => ({
  roomId,
  cardId: 'card',
  mark: `mark${number}`,
  number,
  isThreaded,
});

function verdict(lines: Line[], messages: object[]): Partial<Verdict> {
  const { lost, doubled, outOfOrder, unwanted } = judge(lines, messages as MessageRecord[]);
  return Object.fromEntries(
    Object.entries({ lost, doubled, outOfOrder, unwanted }).filter(([, keys]) => keys.length),
  );
}

/** The load test can be no better than its judge. */
describe('the judge of the load test', () => {
  const lines = [line('a', 1), line('a', 2)];

  it('accepts actions that are posted once and in order, in one message or several', () => {
    expect(verdict(lines, [{ rid: 'a', msg: 'mark1, mark2' }])).to.deep.equal({});
    expect(
      verdict(lines, [
        { rid: 'a', msg: 'mark1' },
        { rid: 'a', msg: 'mark2' },
      ]),
    ).to.deep.equal({});
  });

  it('reports lost, duplicated, reordered and misdirected actions', () => {
    expect(verdict(lines, [{ rid: 'a', msg: 'mark1' }])).to.deep.equal({ lost: ['a mark2'] });
    const twice = [
      { rid: 'a', msg: 'mark1, mark2' },
      { rid: 'a', msg: 'mark2' },
    ];
    expect(verdict(lines, twice)).to.deep.equal({ doubled: ['a mark2'] });
    expect(verdict(lines, [{ rid: 'a', msg: 'mark2, mark1' }])).to.deep.equal({ outOfOrder: ['a mark1'] });
    const swapped = [
      { rid: 'a', msg: 'mark2' },
      { rid: 'a', msg: 'mark1' },
    ];
    expect(verdict(lines, swapped)).to.deep.equal({ outOfOrder: ['a mark1'] });
    const elsewhere = [
      { rid: 'a', msg: 'mark1, mark2' },
      { rid: 'b', msg: 'mark1' },
    ];
    expect(verdict(lines, elsewhere)).to.deep.equal({ unwanted: ['b mark1'] });
  });

  it('does not take a thread’s first message for a notification, with or without a reply', () => {
    const threaded = [line('t', 1, true)];
    expect(verdict(threaded, [{ rid: 't', msg: 'mark1' }])).to.deep.equal({ lost: ['t mark1'] });
    const both = [
      { rid: 't', msg: 'mark1', tcount: 1 },
      { rid: 't', msg: 'mark1', tmid: 'head' },
    ];
    expect(verdict(threaded, both)).to.deep.equal({});
  });
});
