import { parse } from '@rocket.chat/message-parser';
import { expect } from 'chai';
import fc from 'fast-check';
import { linksIn, mayHaveLinks } from '../../trello/linksIn';

const CARD = 'https://trello.com/c/abcd1234';

const addresses = (text: string): string[] => linksIn(text).map(({ address }) => address);

/** Where Rocket.Chat's own parser sees links to cards and boards, outside quotes and code. */
function parsed(text: string): string[] {
  const found = new Set<string>();
  const collect = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, value } = node as { type?: string; value?: { src?: { value: string } } };
    if (type === 'QUOTE') return;
    const [, path] =
      /^(?:(?:[Hh][Tt][Tt][Pp][Ss]?:)?\/\/)?(?:[Ww]{3}\.)?[Tt][Rr][Ee][Ll]{2}[Oo]\.[Cc][Oo][Mm]\/([bc]\/(?:[A-Za-z0-9]{8}|[0-9a-f]{24}))(?![A-Za-z0-9])/.exec(
        (type === 'LINK' && value?.src?.value) || '',
      ) ?? [];
    if (path) found.add(`https://trello.com/${path}`);
    for (const each of Object.values(node)) collect(each);
  };
  collect(parse(text));
  return [...found];
}

const links = [
  CARD,
  'https://trello.com/c/efgh5678/12-paint-the-pier',
  'http://www.trello.com/b/ijkl9012/website',
  'trello.com/c/mnop3456?filter=x',
  `https://trello.com/c/${'0123456789abcdef'.repeat(2).slice(0, 24)}#comment-1`,
  `[the card](${CARD})`,
  '[](https://trello.com/b/ijkl9012)',
  'HTTPS://TRELLO.COM/c/abCD1234',
  'Trello.com/c/efGH1234',
  '[x](Www.Trello.Com/b/ijKL1234)',
  `www.trello.com/c/mnOP1234?x=${CARD}`,
  '[x](trello.com/c/qrST1234(a)',
  '[x](a.b-',
  '<a.b-',
  '[a [b] c](trello.com/c/qrst7890)',
  '[x](https://trello.com/c/uvwx1234/1-a(b))',
  `[${CARD}](https://example.com/a)`,
  '<https://trello.com/c/yzab5678|card>',
  'https://trello.com/c/tooLong123',
  'https://trello.com/u/someone',
  'https://nottrello.com/c/abcd1234',
  'https://trello.com.example.com/c/abcd1234',
  `https://example.com/?next=${CARD}`,
  'https://trello.com@example.com/c/abcd1234',
  ' a@trello.com/c/abcd1234',
];
const marks = [
  ...['`', '`', '``', '```', '```\n', '\n```\n', '\n```', '```js\n', '\n', '\n', '\n> ', '\n>', '> ', '>'],
  ...[
    ' ',
    ' ',
    ' ',
    '(',
    ')',
    '[',
    ']',
    '](',
    '<',
    '"',
    '“',
    ',',
    '.',
    ';',
    '?',
    '\\',
    '/',
    '=',
    '-',
    '-)',
    '|',
    '|x>',
    '://',
    'a.b',
    '\n- ',
  ],
  ...['\n1. ', 'x', 'word', 'two words', '@ann ', '#room ', ':smile: ', ':) ', 'example.com', '\t', '日本'],
];
const texts = fc
  .array(fc.oneof(fc.constantFrom(...links), fc.constantFrom(...marks), fc.constantFrom(...marks)), {
    minLength: 1,
    maxLength: 14,
  })
  .map((parts) => parts.join(''));

describe('links in a message', () => {
  it('are exactly those that Rocket.Chat’s parser sees outside code and quotes', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(addresses(text), JSON.stringify(text)).to.deep.equal(parsed(text));
      }),
      { numRuns: 1_000, seed: 20261126 },
    );
  });

  it('are found in emphasis and lists, and not in code or quotes of any line ending', () => {
    const other = 'https://trello.com/b/efgh5678';
    for (const text of [
      `*${CARD}*`,
      `_see ${CARD}_`,
      `~${CARD}~`,
      `* ${CARD}`,
      `- [x] ${CARD}`,
      `||${CARD}||`,
    ])
      expect(addresses(text), text).to.deep.equal([CARD]);
    for (const text of [
      `\`${CARD}\``,
      `a\r\n\`\`\`\r\n${CARD}\r\n\`\`\`\r\n`,
      `> ${CARD}`,
      `a\r\n> ${CARD}\r\n>${CARD}`,
    ])
      expect(addresses(`${text}\n${other}`), text).to.deep.equal([other]);
  });

  it('are found whatever the letters of the host, and those of the address count', () => {
    for (const text of [
      'HTTPS://TRELLO.COM/c/abcd1234',
      'Trello.com/c/abcd1234',
      '[x](WWW.Trello.com/c/abcd1234)',
    ])
      expect(addresses(text), text).to.deep.equal([CARD]);
    expect(addresses('https://trello.com/C/abcd1234')).to.deep.equal([]);
    expect(addresses('https://trello.com/c/ABCD1234')).to.deep.equal(['https://trello.com/c/ABCD1234']);
    for (const text of ['TRELLO.COM/', 'x Trello.com/c', 'trello.com/'])
      expect(mayHaveLinks(text), text).to.equal(true);
    for (const text of [undefined, '', 'trello.com', 'trellos.com/'])
      expect(mayHaveLinks(text), text).to.equal(false);
  });

  it('are looked for in the first 10,000 letters, and not where one may go on beyond', () => {
    const other = 'https://trello.com/b/efgh5678';
    const fill = (length: number): string => `${other} ${'x '.repeat(5_000)}`.slice(0, length - 1) + ' ';
    expect(addresses(fill(10_000 - CARD.length) + CARD)).to.deep.equal([other, CARD]);
    expect(addresses(fill(10_000 - CARD.length) + `${CARD} x`)).to.deep.equal([other, CARD]);
    expect(addresses(fill(10_000 - CARD.length) + `${CARD}x`)).to.deep.equal([other]);
    expect(addresses(fill(10_001) + CARD)).to.deep.equal([other]);
  });

  it('are each told once, however they are written, in the order of the text', () => {
    const text = `trello.com/c/abcd1234 http://www.trello.com/b/efgh5678/x [x](${CARD}/1-x?a#b) ${CARD}`;
    expect(linksIn(text)).to.deep.equal([
      { kind: 'card', id: 'abcd1234', address: CARD },
      { kind: 'board', id: 'efgh5678', address: 'https://trello.com/b/efgh5678' },
    ]);
    expect(linksIn('nothing')).to.deep.equal([]);
  });
});
