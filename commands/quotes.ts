/** A word as it was typed, or several between quotes. */
export interface Piece {
  /** without typographic quotes around it */
  text: string;
  /** with them */
  raw: string;
  /** whether quotes keep it together: straight ones were taken away by Rocket.Chat, but kept its spaces */
  isQuoted: boolean;
}

const OPENED = /^((?:(?:--|[–—]-?)[a-z-]+=)?)[“„«]([^]*)$/iu;
const CLOSED = /[”“»]$/u;

/** `“To`, `do”` → `To do`, also behind `--list=`; a quote that never closes is left as it is. */
export function joinQuoted(words: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const before = OPENED.exec(word)?.[1];
    const end = before === undefined ? -1 : closing(words, index, before.length + 1);
    if (before === undefined || end < 0) {
      if (word) pieces.push({ text: word, raw: word, isQuoted: /\s/.test(word) });
      continue;
    }
    const raw = words.slice(index, end + 1).join(' ');
    pieces.push({ text: before + raw.slice(before.length + 1, -1).trim(), raw, isQuoted: true });
    index = end;
  }
  return pieces;
}

/** @param from where to look in the word that opens it */
const closing = (words: readonly string[], index: number, from: number): number =>
  words.findIndex((other, at) => at >= index && CLOSED.test(other.slice(at === index ? from : 0)));
