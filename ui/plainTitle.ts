import { oneLine } from '../trello/oneLine';

/** Characters of a title made from a message. */
const MAX_TITLE_LENGTH = 100;

/** Markup around words, the longest marks first; an underscore within a word is none. */
const PAIRS = [/(```|``|`)(.+?)\1/g, /(\*\*|\*|~~|~)([^\s*~](?:.*?\S)?)\1/g];
const UNDERSCORES = /(^|[^\w])(__|_)(\S(?:.*?\S)?)\2(?!\w)/g;

/** `# `, `> `, `- ` and the like at the beginning of a line. */
const LINE_STARTS = /^\s*(?:(?:#{1,6}|[-*+•])\s+(?:\[[ xX]\]\s+)?|>\s*|\d{1,3}[.)]\s+)+/;

/** The first line of a message with visible text, without markup, as a title; '' if there is none. */
export function plainTitle(text: string): string {
  for (const line of text.split(/\r?\n/).slice(0, 50)) {
    const plain =
      line.trim().startsWith('```') && !line.trim().slice(3).includes('```') ? '' : plainLine(line);
    if (plain) return cutAtWord(plain);
  }
  return '';
}

/** A backslash that a message does not show; the character after it is no markup. */
const ESCAPED = /\\([*_~`#.])/g;
/** Meaningless characters replace escaped ones while markup is searched. */
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

/** Links as their labels, and words without markup around them. @param line not much longer than anybody reads */
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
  // A word nearly as long as the title is cut itself.
  return `${(end > MAX_TITLE_LENGTH / 2 ? cut.slice(0, end) : cut).trimEnd()}…`;
}
