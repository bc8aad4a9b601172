import { cleanLine, cutText, oneLine } from '../oneLine';
import { splitAtAddresses, webAddress, writeLink } from './addresses';
import { type Inline, type Line, textOf } from './Inline';
import { readMarkdown, readOneLine } from './readMarkdown';
import { type Edges, IN_SENTENCE, JOINER } from './signs';
import { writeInlines } from './writeInlines';

/** These isolate right-to-left words, so that they do not reorder the sentence around them. */
const ISOLATE = '\u2068';
const END_ISOLATE = '\u2069';
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

const isolated = (text: string): string => (RIGHT_TO_LEFT.test(text) ? ISOLATE + text + END_ISOLATE : text);

const INSIDE: Edges = { before: ISOLATE, after: END_ISOLATE };

/** Prevents a list, a quote or a heading at the beginning of a line. */
const asText = (line: string): string =>
  line
    .replace(/^(?=-(?:[ \t]|$)|-{3,}$|>)/, JOINER)
    .replace(/^(?=#{1,4}(?:[ \t]|$))/, '\\')
    .replace(/^(\d+)\.(?=[ \t]|$)/, '$1\\.')
    .replace(/^\[(?=[ x]\][ \t])/, `[${JOINER}`);

/**
 * After each bracket, Rocket.Chat looks for a link up to the end of the message, and after each bar for a mail address
 * up to the end of the word: beyond a reasonable number, they become look-alikes.
 */
const MAX_SIGNS: Record<string, number> = { '[': 20, '|': 60 };
const TWINS: Record<string, string> = { '[': '［', '|': '∣' };

/** Formatted pieces of a line; each markup character is tried as the beginning of several things. */
const MAX_SET_OFF = 60;

function bounded(inlines: readonly Inline[]): Inline[] {
  const left = { ...MAX_SIGNS };
  let setOff = 0;
  const twinned = (sign: string): string => {
    left[sign] = (left[sign] ?? 0) - 1;
    return (left[sign] < 0 && TWINS[sign]) || sign;
  };
  return inlines.map(({ kind, text, address, ...style }) => {
    if (Object.values(style).some(Boolean)) setOff += 1;
    return { kind, text: text.replace(/[[|]/g, twinned), address, ...(setOff <= MAX_SET_OFF && style) };
  });
}

const piece = (inlines: readonly Inline[], edges: Edges): string =>
  isolated(asText(writeInlines(bounded(inlines), RIGHT_TO_LEFT.test(textOf(inlines)) ? INSIDE : edges)));

/** Characters of a name in a sentence. */
const MAX_NAME_LENGTH = 120;

/**
 * A name or a title, which has no markup on Trello, in a Rocket.Chat message: as it was written, on one line, as plain
 * text.
 * @param most grapheme clusters; a longer one ends in "…"
 * @returns '' if nothing is visible
 */
export const escapeMarkdown = (text: string, most = MAX_NAME_LENGTH, edges = IN_SENTENCE): string =>
  piece(cut([{ kind: 'text', text: cleanLine(text, most) }], most), edges);

/** The same in bold, '' if empty. */
export const bold = (text: string): string =>
  piece(
    cut([{ kind: 'text', text: cleanLine(text, MAX_NAME_LENGTH), bold: true }], MAX_NAME_LENGTH),
    IN_SENTENCE,
  );

/** A check item, which has markup on Trello, in bold. */
export const boldMarkdown = (text: string): string =>
  piece(
    cut(readOneLine(text), MAX_NAME_LENGTH).map((inline) => ({ ...inline, bold: true })),
    IN_SENTENCE,
  );

/** The same as a link. @param label with visible text */
export const link = (label: string, address: string): string =>
  writeLink(isolated(oneLine(label, MAX_NAME_LENGTH)), address);

/** A comment or a check item, which has markup on Trello, on one line of a message. */
export const writeOneLine = (text: string, most: number, edges: Edges = IN_SENTENCE): string =>
  piece(cut(readOneLine(text), most), edges);

/** The beginning of a description, with its own lines. @param most characters and lines */
export function writeLines(text: string, most: { letters: number; lines: number }): string {
  const whole = readMarkdown(text);
  const shown: string[] = [];
  let left = most.letters;
  for (const line of whole.slice(0, most.lines)) {
    if (left <= 0) break;
    shown.push(writeLine({ ...line, inlines: cut(line.inlines, left) }));
    left -= textOf(line.inlines).length;
  }
  const isCut = shown.length < whole.length && left > 0;
  return [...shown, ...(isCut ? ['…'] : [])].join('\n');
}

function writeLine({ start, isQuote, inlines }: Line): string {
  const line = start + piece(inlines, { before: start, after: '' });
  return isQuote ? `> ${line}` : asText(line);
}

/** The first characters. A URL that does not fit is shortened but keeps its destination. */
function cut(inlines: readonly Inline[], most: number): Inline[] {
  const shown: Inline[] = [];
  let left = most;
  for (const inline of inlines.flatMap(addressesApart).filter(({ text }) => text)) {
    if (left <= 0) return [...shown, { kind: 'text', text: '…' }];
    const text = cutText(inline.text, left);
    shown.push({ ...inline, text });
    if (text !== inline.text) return shown;
    left -= Array.from(text).length;
  }
  return shown;
}

const addressesApart = (inline: Inline): Inline[] =>
  inline.kind === 'text'
    ? splitAtAddresses(inline.text).map((text, index) =>
        index % 2 ? { ...inline, kind: 'link', text, address: webAddress(text) } : { ...inline, text },
      )
    : [inline];
