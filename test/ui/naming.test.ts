import { expect } from 'chai';
import { translator } from '../../i18n/texts';
import { someNames } from '../../ui/naming';

describe('someNames', () => {
  const t = translator('en');

  it('counts the names beyond the maximum, unless it is a single one', () => {
    expect(someNames(t, ['a', 'b', 'c'], 2)).to.equal('a, b, c');
    expect(someNames(t, ['a', 'b', 'c', 'd'], 2)).to.match(/^a, b\b.*\b2\b/);
  });
});
