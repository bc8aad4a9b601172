import { closingOf, mustTouch, unquote } from '../trello/quotes';

/** A word as typed, or several between quotes. */
export interface Piece {
  /** without typographic quotes around it */
  text: string;
  /** with them */
  raw: string;
  /** whether it was quoted: Rocket.Chat removes straight quotes, but keeps their spaces */
  isQuoted: boolean;
}

const BEGINNING = /^(?:(?:--|[–—]-?)[a-z-]+=)?(.)([^]*)$/iu;

/** `“To`, `do”` → `To do`, also after `--list=`; an unclosed quote stays as it is. */
export function joinQuoted(words: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const quoted = readQuoted(words.slice(index));
    if (quoted) pieces.push(quoted.piece);
    else if (word) pieces.push({ text: word, raw: word, isQuoted: /\s/.test(word) });
    index += quoted ? quoted.length - 1 : 0;
  }
  return pieces;
}

/** @returns the words up to the one that closes the first one's quote; undefined if none does */
function readQuoted(words: readonly string[]): { piece: Piece; length: number } | undefined {
  const [, opening = '', rest = ''] = BEGINNING.exec(words[0] ?? '') ?? [];
  const closing = closingOf(opening);
  const isTight = mustTouch(opening);
  if (!closing || (isTight && !rest)) return undefined;
  const end = new RegExp(`${isTight ? '.' : ''}[${closing}],?$`, 's');
  const last = words.findIndex((word, at) => end.test(at ? word : rest));
  if (last < 0) return undefined;
  const raw = words.slice(0, last + 1).join(' ');
  return { piece: { text: unquote(raw), raw, isQuoted: true }, length: last + 1 };
}
