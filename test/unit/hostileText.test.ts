import { expect } from 'chai';
import { linksIn } from '../../trello/linksIn';

const CARD = 'https://trello.com/c/abcd1234';
/** It looks at no more letters than that. */
const LONG = 10_000;
const SHORT = LONG / 4;
const ROUNDS = 12;

const many = (sign: string) => (length: number) => sign.repeat(Math.ceil(length / sign.length));

/** Of beginnings without an end, and of what may be read in more than one way. */
const families: Record<string, (length: number) => string> = {
  'labels, then one long host': (length) => `${many('[')(length / 2)}](a.${many('a')(length / 2)}`,
  'labels, then one host of many parts': (length) => `${many('[')(length / 2)}](${many('a.')(length / 2)}`,
  'labels, then one long path': (length) => `${many('[')(length / 2)}](a.b/${many('a')(length / 2)}`,
  'labels, then one long user': (length) => `${many('[')(length / 2)}](a://${many('a')(length / 2)}`,
  'labels without an end': (length) => `${many('[')(length - 2)}](`,
  'labels that a bracket cuts': (length) => `${many('[')(length / 2)}] [${many('x')(length / 2)}](`,
  'angles, then one long host': (length) => `${many('<a.b')(length / 2)}${many('a')(length / 2)}`,
  'angles, then one long label': (length) => `${many('<a.b')(length / 2)}|${many('a')(length / 2)}`,
  'code that begins after much': (length) => `${many('a')(length / 2)}${many('`')(length / 2)}`,
  'code blocks in a line': (length) => `\`\`\`\n${many('a```')(length)}`,
  'nested targets': (length) => `${many('[x](a.b(')(length / 2)}${many(')')(length / 2)}`,
  'an address with many last signs': (length) => `trello.com/${many('.')(length - 12)}x`,
  'addresses with many last signs': (length) => many(`trello.com/${many('.')(200)}x `)(length),
};
for (const sign of [
  ...[
    '[',
    '](',
    '[](',
    '[](a.b',
    '[](a.b(x)',
    '[](a.b(',
    '[x](',
    '] [',
    '[] [](',
    '(',
    ')',
    '<',
    '<a.b',
    '<a.b|',
  ],
  ...[
    '<a.b|x',
    '`',
    '`a',
    '```\n',
    '```\na\n',
    '```a\n\n',
    '``',
    '*',
    '**',
    '_',
    '_a',
    'a_',
    'a_a.',
    '-',
    '-a',
    '-(',
  ],
  ...[
    '-*',
    '-.',
    '~',
    '>',
    '> ',
    '>\n',
    '\n> ',
    'a',
    'a.',
    '.',
    '.,',
    '://',
    'a://',
    'a://*',
    'a://x',
    '@',
    'a@',
    '!',
  ],
  ...[
    '\\',
    '\\*',
    '|',
    ':1',
    'a.b:1',
    'localhost',
    'localhost:',
    '日',
    '[a](b.c)',
    `${CARD} `,
    `[x](${CARD}`,
    `<${CARD}|`,
  ],
])
  families[JSON.stringify(sign)] = many(sign);

function timeOf(text: string): number {
  const start = process.hrtime.bigint();
  linksIn(text);
  return Number(process.hrtime.bigint() - start);
}

/** How many times longer a text of four times the length takes: four where each letter costs the same. */
function growth(text: (length: number) => string): number {
  const of = (length: number): string => `${CARD} ${text(length)}`.slice(0, length);
  const [short, long] = [of(SHORT), of(LONG)];
  let [least, most] = [Infinity, Infinity];
  for (let round = 0; round < ROUNDS; round += 1) {
    least = Math.min(least, timeOf(short));
    most = Math.min(most, timeOf(long));
  }
  return most / least;
}

describe('looking for links in a hostile text', () => {
  for (const [name, text] of Object.entries(families))
    it(`takes time in proportion to the length: ${name}`, () => {
      // Each letter against each would be sixteen.
      expect(Math.min(growth(text), growth(text))).to.be.below(9);
    });

  it('ends at once for a text far beyond what Rocket.Chat takes', () => {
    const text = (length: number): string => `${CARD} ${'['.repeat(length)}](a.${'a'.repeat(length)}`;
    expect(linksIn(text(200_000))).to.have.length(1);
  });
});
