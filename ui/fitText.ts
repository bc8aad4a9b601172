/** A link, bold text, code, isolated right-to-left text: opening, content, closing. */
const WRAPPED = [
  /^(<https?:[^|>\s]+\|)([^<>\n]*)(>)$/,
  /^(\*+)([^*\n]+)(\*+)$/,
  /^(_)([^_\n]+)(_)$/,
  /^(~)([^~\n]+)(~)$/,
  /^(`)([^`\n]+)(`)$/,
  /^(\u2068)([^\u2069\n]*)(\u2069)$/,
];

/** A grapheme cluster: a letter with accents, an emoji with its modifiers; the two halves of a flag. */
const LETTER =
  '(?:(?:\\ud83c[\\udde6-\\uddff]){2}|[\\ud800-\\udbff][\\udc00-\\udfff]|[^])' +
  '(?:[\\u0300-\\u036f]|[\\u20d0-\\u20ff]|[\\ufe00-\\ufe0f]|\\u2060|\\ud83c[\\udffb-\\udfff]|\\u200d(?:[\\ud800-\\udbff][\\udc00-\\udfff]|[^]))*';

/** Units that are not cut, or only in a way that keeps them intact. */
const PIECES = new RegExp(
  [
    '\\\\[*_~`#.]',
    '<https?:[^|>\\s]+\\|[^<>\\n]*>',
    '\\*+[^*\\n]+\\*+',
    '_[^_\\n]+_',
    '~[^~\\n]+~',
    '`[^`\\n]+`',
    '\\u2068[^\\u2069\\n]*\\u2069',
    'https?:\\/\\/\\S+',
    LETTER,
  ].join('|'),
  'g',
);

/** Characters; none of our links is longer, and the time is bounded for any text. */
const MAX_PIECE_LENGTH = 3_000;

/** Characters; less of a name is meaningless. */
const MIN_LENGTH = 8;

/**
 * As much of a message as the server accepts: whole lines if they are most of it, otherwise up to a character, and an
 * ellipsis. Links and markup stay intact; their content may be shortened.
 * @param longest in UTF-16 units, which are never fewer than what a server counts
 */
export function fitText(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const lines = text.slice(0, Math.max(0, text.lastIndexOf('\n', longest - 2))).trimEnd();
  return lines.length > longest / 2 ? `${lines}\n…` : cut(text, longest);
}

function cut(text: string, longest: number): string {
  let kept = '';
  for (const piece of text.slice(0, longest + MAX_PIECE_LENGTH).match(PIECES) ?? []) {
    const room = longest - kept.length - 1;
    if (piece.length > room) {
      return ended((kept + shortened(piece, room)).replace(/[\s,;]+$/, ''), longest);
    }
    kept += piece;
  }
  return kept;
}

/** Anything right after a URL would become part of it. */
function ended(text: string, longest: number): string {
  if (!ADDRESS_LAST.test(text)) return `${text}…`;
  return text.length + 2 <= longest ? `${text} …` : `${text.replace(ADDRESS_LAST, '').trimEnd()}…`;
}

const ADDRESS_LAST = /https?:\/\/[^\s>]+$/;

/** @returns '' if nothing meaningful is left */
function shortened(piece: string, room: number): string {
  for (const shape of WRAPPED) {
    const [, opening = '', inside = '', closing = ''] = shape.exec(piece) ?? [];
    const left = room - opening.length - closing.length;
    if (opening && left >= MIN_LENGTH && left < inside.length) return opening + cut(inside, left) + closing;
  }
  return '';
}
