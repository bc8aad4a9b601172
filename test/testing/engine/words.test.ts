import { expect } from 'chai';
import { splitWords } from '../../../testing/engine/words';

const CASES: Array<[text: string, words: string[]]> = [
  ['list "To do"', ['list', 'To do']],
  ['--flag="a b"', ['--flag=a b']],
  ['"x""y"', ['x', 'y']],
  ['""', ['']],
  ["it's", ["it's"]],
  ['“a b” c\u00a0d', ['“a', 'b”', 'c\u00a0d']],
  ["add Don't lose the client's note", ['add', 'Dont lose the clients', 'note']],
  ['cost "$$5"', ['cost', '$5']],
  ['"say \\"hi\\""', ['say "hi"']],
  ['a \t  b', ['a', 'b']],
  ['   ', []],
];

describe('engine host: words of a command', () => {
  for (const [text, words] of CASES) {
    it(`splits ${text}`, () => {
      expect(splitWords(text)).to.deep.equal(words);
    });
  }

  it('splits a text with $& within quotes', () => {
    expect(splitWords('"x $& y"')).to.deep.equal(['x "x', '$&', 'y" y']);
  });
});
