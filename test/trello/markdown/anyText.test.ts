import { expect } from 'chai';
import fc from 'fast-check';
import { hostileMarkdown } from '../../../testing/text/hostileMarkdown';
import { asRead, rendered } from '../../../testing/text/rendered';
import { type Inline, textOf } from '../../../trello/markdown/Inline';
import { bold, escapeMarkdown, link, writeLines, writeOneLine } from '../../../trello/markdown/markdown';
import { readMarkdown, readOneLine } from '../../../trello/markdown/readMarkdown';
import { cleanText, oneLine } from '../../../trello/oneLine';

const CARD = 'https://trello.com/c/abcd1234';
/** For long runs: `RUNS=300000 SEED=1 npx mocha test/trello/markdown/anyText.test.ts --timeout 0` */
const numRuns = Number(process.env.RUNS ?? 3_000);
const seed = Number(process.env.SEED ?? 20261125);

/** Mentions as the server finds them anywhere in a message: these people are notified. */
const MENTION = /(?:^|\s|>)@[0-9a-zA-Z-_.]/m;
const MARKS = /^(?:BOLD|ITALIC|STRIKE|INLINE_CODE|QUOTE|UNORDERED_LIST|LIST_ITEM) ?/;

interface Expected {
  text: string;
  /** that may be isolated, each alone */
  pieces: string[];
  /** that URLs may come from */
  source: string;
}

/** Rocket.Chat links telephone numbers and local servers, as what they are. */
const isOf = (address: string, source: string): boolean => {
  const written = decodeURIComponent(address.replace(/%(?!28|29|3C|3E|7C|5C)/gi, '%25'));
  if (/^tel:/.test(address)) return source.includes('+');
  if (/^mailto:|^(?:\/\/)?localhost/.test(address))
    return source.includes(written.replace(/^mailto:|^\/\//, ''));
  return (
    /^https?:\/\//i.test(address) &&
    [written, written.replace(/^https:\/\//, '')].some((one) => source.includes(one))
  );
};

function expectToRead(message: string, { text, pieces, source }: Expected): void {
  const seen = rendered(message);
  expect(asRead(seen.text), message).to.equal(asRead(text));
  expect(message).to.not.match(MENTION);
  const odd = seen.set.filter((each) => {
    const inside = asRead(each.replace(MARKS, ''));
    return !MARKS.test(each) || !pieces.some((piece) => asRead(piece).includes(inside));
  });
  expect(odd, message).to.deep.equal([]);
  expect(
    seen.links.filter((address) => address !== CARD && !isOf(address, source)),
    message,
  ).to.deep.equal([]);
}

const addressesOf = (inlines: readonly Inline[]): string =>
  inlines.map(({ address = '' }) => address).join('\n');

describe('any text', () => {
  it('of a name reads as it was written, wherever it appears, and is nothing else', () => {
    fc.assert(
      fc.property(hostileMarkdown, hostileMarkdown, (some, other) => {
        const [a, b] = [oneLine(some, 120) || 'n', oneLine(other, 120) || 'n'];
        const expected = { pieces: [a, b], source: `${a}\n${b}` };
        expectToRead(
          `${bold(a)} moved ${link(b, CARD)} from ${bold(b)} to “${escapeMarkdown(a)}” and (${escapeMarkdown(b)}), ${bold(b)}: ${bold(a)}.`,
          { ...expected, text: `${a} moved ${b} from ${b} to “${a}” and (${b}), ${b}: ${a}.` },
        );
        expectToRead(
          `• ${escapeMarkdown(a)}\n• ${link(b, CARD)} ${escapeMarkdown(a)}\n${escapeMarkdown(b)} x`,
          {
            ...expected,
            text: `• ${a}• ${b} ${a}${b} x`,
          },
        );
        const items = `- ${escapeMarkdown(a)}\n- ${bold(b)}`;
        expectToRead(items, { ...expected, pieces: [a + b], text: a + b });
        const quote = `> ${escapeMarkdown(a)}\n> ${bold(b)}`;
        expectToRead(quote, { ...expected, pieces: [a + b], text: a + b });
      }),
      { numRuns, seed },
    );
  }).timeout(0);

  it('of a comment reads as Trello shows it, in a sentence and on its own lines', () => {
    fc.assert(
      fc.property(hostileMarkdown, hostileMarkdown, (some, other) => {
        const b = oneLine(other, 120) || 'n';
        const one = readOneLine(some);
        const text = textOf(one);
        const lines = readMarkdown(some);
        const source = [cleanText(some), b, text, addressesOf(one)].join('\n');
        if (text.trim()) {
          expectToRead(`${bold(b)} on ${link(b, CARD)}: “${writeOneLine(some, 2_000)}” *z*`, {
            text: `${b} on ${b}: “${text}” z`,
            pieces: [b, text, 'z'],
            source,
          });
        }
        const written = writeLines(some, { letters: 4_000, lines: 90 });
        if (lines.length && lines.every(({ inlines }) => textOf(inlines).trim())) {
          const whole = lines.map(({ start, inlines }) => start + textOf(inlines)).join('');
          expectToRead(written, { text: whole, pieces: [whole], source });
        }
      }),
      { numRuns, seed },
    );
  }).timeout(0);

  it('of a comment ends once where it is cut, and reads as Trello shows it up to there', () => {
    fc.assert(
      fc.property(hostileMarkdown, fc.integer({ min: 1, max: 40 }), (some, most) => {
        const whole = asRead(textOf(readOneLine(some)));
        const message = `x ${writeOneLine(some, most)} y`;
        const seen = asRead(rendered(message).text).slice(2, -2);
        if (seen.trim() === whole.trim()) return;
        const start = seen.replace(/…$/, '');
        expect(whole.startsWith(start), message).to.equal(true);
        expect(Array.from(start).length, message).to.be.at.most(most);
        expect(message).to.not.match(MENTION);
      }),
      { numRuns, seed },
    );
  }).timeout(0);
});
