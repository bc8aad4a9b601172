import { expect } from 'chai';
import { oneLine } from '../../trello/oneLine';

describe('oneLine', () => {
  it('joins lines and drops characters that change the text direction', () => {
    expect(oneLine('a\r\nb\u2028c\td\u0000e\u202ef\u200bg', 50)).to.equal('a b c d efg');
  });

  it('keeps characters that join and separate letters', () => {
    expect(oneLine('می‌خواهم 👩‍👩‍👧', 50)).to.equal('می‌خواهم 👩‍👩‍👧');
  });

  it('cuts at a character boundary, and marks the cut', () => {
    expect(oneLine('😀'.repeat(10), 4)).to.equal('😀😀😀…');
    expect(oneLine('abcd', 4)).to.equal('abcd');
  });

  it('repairs unpaired surrogates, which would break the engine’s codec', () => {
    expect(oneLine('a\ud83d b', 9)).to.equal('a\ufffd b');
  });
});
