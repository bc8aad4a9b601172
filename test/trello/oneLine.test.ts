import { expect } from 'chai';
import { oneLine } from '../../trello/oneLine';

describe('oneLine', () => {
  it('makes one line of many and drops signs that turn the text around', () => {
    expect(oneLine('a\r\nb\u2028c\td\u0000e\u202ef\u200bg', 50)).to.equal('a b c d efg');
  });

  it('keeps what joins and parts letters', () => {
    expect(oneLine('می‌خواهم 👩‍👩‍👧', 50)).to.equal('می‌خواهم 👩‍👩‍👧');
  });

  it('cuts by letters, never through one, and says so', () => {
    expect(oneLine('😀'.repeat(10), 4)).to.equal('😀😀😀…');
    expect(oneLine('abcd', 4)).to.equal('abcd');
  });

  it('mends half letters, which the engine’s codec would break', () => {
    expect(oneLine('a\ud83d b', 9)).to.equal('a\ufffd b');
  });
});
