import { expect } from 'chai';
import { arrange } from '../../testing/order.cjs';

interface Suite {
  tests: string[];
  suites: Suite[];
}

const suite = (tests: string, ...suites: Suite[]): Suite => ({ tests: tests.split(' '), suites });
const tests = ({ tests: own, suites }: Suite): string => [...own, ...suites.map(tests)].join(' ');

describe('ORDER', () => {
  it('runs all suites and their tests backwards', () => {
    const root = suite('1 2', suite('3 4'), suite('5 6'));
    arrange(root, 'reverse');
    expect(tests(root)).to.equal('2 1 6 5 4 3');
  });

  it('runs only the test of each suite with that number', () => {
    const root = suite('1 2', suite('3 4'), suite('5'));
    arrange(root, '2');
    expect(tests(root)).to.equal('2 4 ');
  });
});

const order: string[] = [];

describe('among other tests', () => {
  story('a story', () => {
    for (const part of ['first', 'second', 'third']) {
      it(`is told in its order: ${part}`, () => {
        order.push(part);
        expect(order).to.deep.equal(['first', 'second', 'third'].slice(0, order.length));
      });
    }
  });
});
