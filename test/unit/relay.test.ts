import { expect } from 'chai';
import fc from 'fast-check';
import { oneLine, relay } from '../../trello/relay';
import { foreignMarkup } from '../foreignMarkup';

/** Pieces of markup that hostile names are made of. */
const atoms = [
  ...Array.from('*_~`$[]()@#:|<>+\\/.-=^!?;,\'"&%{}abDOoPpxX3081 \n'),
  ...['12', '  ', 'http://', 'https://', 'www.', 'example.com', 'trello.com/c/x', 'a@b.co', '@all', '@here'],
  ...[
    '#room',
    ':smile:',
    ':)',
    ';)',
    ':D',
    '<3',
    '8)',
    '- ',
    '1. ',
    '> ',
    '```',
    '||',
    '$$',
    '\\(',
    '\\)',
    'é',
  ],
  ...[
    '😀',
    'مرحبا',
    'color:#fff',
    '<t:1:R>',
    'tel:',
    'mailto:a@b.c',
    'ftp://x.y',
    '+1234567890',
    '[ ]',
    '[x]',
  ],
  ...['xD', 'T_T', '>.<', '-_-', ':p', 'B-)', '\u2060', '\u200b', '\u202e', '__', '**'],
];
const hostile = fc.oneof(
  fc.array(fc.constantFrom(...atoms), { maxLength: 14 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

describe('relay', () => {
  it('leaves no markup, mention or link in any text, in running text, bold, link label or quotes', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const safe = relay(text) || 'n';
        const link = `[${safe}](https://trello.com/c/abcd1234)`;
        expect(foreignMarkup(`x ${safe} y`), text).to.deep.equal([]);
        expect(foreignMarkup(`x “${safe}” y`), text).to.deep.equal([]);
        expect(foreignMarkup(`x *${safe}* y`), text).to.deep.equal(['BOLD']);
        expect(foreignMarkup(`x ${link} y`), text).to.deep.equal(['LINK https://trello.com/c/abcd1234']);
      }),
      { numRuns: 3_000, seed: 20261125 },
    );
  });

  it('keeps ordinary names as they are', () => {
    for (const name of [
      'Paint the pier',
      'snake_case_name',
      'Grüße, 你好',
      '100 % done?',
      'Año “nuevo”',
      '😀 party',
    ]) {
      expect(relay(name)).to.equal(name);
    }
  });

  it('keeps what changes readable: only invisible signs are added, or near twins taken', () => {
    expect(relay('[BUG] a*b @all #7').replace(/\u2060/g, '')).to.equal('［BUG］ a∗b @all #7');
  });

  it('makes one line of many and drops signs that turn the text around', () => {
    expect(oneLine('a\r\nb\u2028c\td\u0000e\u202ef\u200bg', 50)).to.equal('a b c d efg');
  });

  it('cuts by letters, never through one, and says so', () => {
    expect(oneLine('😀'.repeat(10), 4)).to.equal('😀😀😀…');
    expect(oneLine('abcd', 4)).to.equal('abcd');
  });

  it('mends half letters, which the engine’s codec would break', () => {
    expect(relay('a\ud83d b')).to.equal('a\ufffd b');
  });

  it('isolates right-to-left words, so that the sentence around them keeps its order', () => {
    expect(relay('مرحبا')).to.equal('\u2068مرحبا\u2069');
  });

  it('is bounded in length whatever comes, and leaves none of the signs that make the parser try for seconds', () => {
    for (const sign of [
      '[',
      ']',
      '*',
      '_',
      '~',
      '`',
      '(',
      '|',
      ':',
      '<',
      '@',
      '#',
      '\u2060[',
      '[](',
      '**',
      '||',
    ]) {
      const text = relay(sign.repeat(4_800), 300);
      expect(text.length, sign).to.be.within(300, 1_000);
      expect(text, sign).to.not.match(/[*~`$[\]<]|__|\|\|/);
    }
  });
});
