import { oneLine } from '../trello/oneLine';

/** Letters of a title that is made of a message. */
const MAX_TITLE_LENGTH = 100;

/** Markup around words, the longest signs first; an underscore inside a word is none. */
const PAIRS = [/(```|``|`)(.+?)\1/g, /(\*\*|\*|~~|~)([^\s*~](?:.*?\S)?)\1/g];
const UNDERSCORES = /(^|[^\w])(__|_)(\S(?:.*?\S)?)\2(?!\w)/g;

/** `# `, `> `, `- ` and the like at the beginning of a line. */
const LINE_STARTS = /^\s*(?:(?:#{1,6}|[-*+•])\s+(?:\[[ xX]\]\s+)?|>\s*|\d{1,3}[.)]\s+)+/;

/** The first line of a message that says anything, without markup, as a title; '' where there is none. */
export function plainTitle(text: string): string {
  for (const line of text.split(/\r?\n/).slice(0, 50)) {
    const plain =
      line.trim().startsWith('```') && !line.trim().slice(3).includes('```') ? '' : plainLine(line);
    if (plain) return cutAtWord(plain);
  }
  return '';
}

/** A backslash that a message does not show; what stands behind it is no markup. */
const ESCAPED = /\\([*_~`#.])/g;
/** Letters that mean nothing take the place of such signs while markup is looked for. */
const HELD = 0xe000;

function plainLine(line: string): string {
  const held = oneLine(line, 1_000).replace(ESCAPED, (_, sign: string) =>
    String.fromCharCode(HELD + sign.charCodeAt(0)),
  );
  return withoutMarks(held.replace(LINE_STARTS, ''))
    .replace(/[\ue000-\ue07f]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - HELD))
    .replace(/\s+/g, ' ')
    .trim();
}

/** Links as their words, and words without the signs around them. @param line not much more than anybody reads */
function withoutMarks(line: string): string {
  let plain = line.replace(/!?\[([^\]]*)\]\([^)\s]*\)/g, '$1').replace(/<(https?:[^|>\s]+)\|([^>]+)>/g, '$2');
  for (const pair of PAIRS) plain = plain.replace(pair, '$2').replace(pair, '$2');
  return plain.replace(UNDERSCORES, '$1$3');
}

function cutAtWord(text: string): string {
  const letters = Array.from(text);
  if (letters.length <= MAX_TITLE_LENGTH) return text;
  const cut = letters.slice(0, MAX_TITLE_LENGTH).join('');
  const end = cut.lastIndexOf(' ');
  // A word that is nearly as long as the title is cut itself.
  return `${(end > MAX_TITLE_LENGTH / 2 ? cut.slice(0, end) : cut).trimEnd()}…`;
}
