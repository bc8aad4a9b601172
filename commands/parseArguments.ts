import { isCardReference } from '../trello/findByName';
import { withoutJoiners } from '../trello/oneLine';
import { joinQuoted, type Piece } from './quotes';
import { endsFlags, isFlag, readFlag, type TypedFlag } from './readFlag';
import type { Flag, Subcommand } from './Subcommand';

export interface ParsedArguments {
  /** the words that are no flags, with quoted ones together */
  words: string[];
  /** the same in one piece */
  text: string;
  /** by name; '' for a flag without a value */
  flags: Map<string, string>;
  /** the first flag that is unknown, lacks its value, is repeated, or whose end is unclear */
  problem?: { flag: string; lacks?: string; isTwice?: true; isUnclear?: 'value' | 'text' };
}

/**
 * Parses the words after a subcommand. Rocket.Chat has split them and removed straight quotes, so a word with a space
 * in it was quoted; typographic quotes arrive unchanged and are matched here. No word is ever lost: if it is unclear
 * what belongs to a flag, that is reported.
 */
export function parseArguments(
  words: string[],
  known: readonly Flag[],
  { grammar }: Pick<Subcommand, 'grammar'> = {},
): ParsedArguments {
  const parsed: ParsedArguments = { words: [], text: '', flags: new Map() };
  const pieces = joinQuoted(words.map(asTyped));
  if (grammar === 'cardAndText') parseFreeText(parsed, pieces, known);
  else {
    const text = parseFlags(parsed, pieces, {
      known,
      isOneText: Boolean(grammar),
      isNew: grammar === 'newText',
    });
    // Quotes around everything mark one value; those within a title belong to it.
    const isWhole = !grammar || text.length === 1;
    parsed.words = text.map((piece) => (isWhole ? piece.text : piece.raw));
  }
  parsed.text = parsed.words.join(' ').trim();
  return parsed;
}

/**
 * A word copied from a message becomes what would have been typed: without invisible characters, a card's number as
 * shown.
 */
const asTyped = (word: string): string => withoutJoiners(word).replace(/^\\(?=#\d{1,7}$)/, '');

/** Flags anywhere. @returns what is between them */
function parseFlags(
  parsed: ParsedArguments,
  pieces: readonly Piece[],
  { known, isOneText, isNew }: { known: readonly Flag[]; isOneText: boolean; isNew: boolean },
): Piece[] {
  const text: Piece[] = [];
  for (let at = 0; at < pieces.length;) {
    if (endsFlags(pieces, at)) return [...text, ...pieces.slice(at + 1)];
    const typed = readFlag(pieces, at, known);
    if (!typed) {
      text.push(...pieces.slice(at, at + 1));
      at += 1;
      continue;
    }
    at += typed.length;
    // After a text, everything up to the next flag is the value; before one, it is a single word, unless that
    // could put the rest of the value into the text.
    const more = typed.isOpen && isOneText && text.length ? untilFlag(pieces, at) : [];
    if (isNew && typed.isOpen && !more.length) parsed.problem ??= { flag: typed.name, isUnclear: 'value' };
    at += more.length;
    take(parsed, { ...typed, value: [typed.value, ...more.map(({ raw }) => raw)].join(' ') });
  }
  return text;
}

function untilFlag(pieces: readonly Piece[], at: number): Piece[] {
  const end = pieces.findIndex((piece, index) => index >= at && isFlag(piece));
  return pieces.slice(at, end < 0 ? undefined : end);
}

/**
 * Flags only before a text: what somebody writes on a card is theirs, whatever it looks like. That is before the card,
 * or right after one that is a single word or quoted.
 */
function parseFreeText(parsed: ParsedArguments, pieces: readonly Piece[], known: readonly Flag[]): void {
  let at = takeFlags(parsed, pieces, { at: 0, known });
  if (endsFlags(pieces, at)) at += 1;
  const card = pieces[at];
  if (!card) return;
  at += 1;
  if (isCardReference(card.text) || card.isQuoted) {
    at = takeFlags(parsed, pieces, { at, known, isBehind: true });
    if (endsFlags(pieces, at)) at += 1;
  }
  parsed.words = [card.text, ...pieces.slice(at).map(({ raw }) => raw)];
}

/**
 * @param isBehind whether a text may begin here. Then only what cannot be text is a flag: a long dash also begins a
 * remark, as in "#12 —board meeting moved"
 * @returns where the flags end
 */
function takeFlags(
  parsed: ParsedArguments,
  pieces: readonly Piece[],
  { at, known, isBehind = false }: { at: number; known: readonly Flag[]; isBehind?: boolean },
): number {
  const typed = readFlag(pieces, at, known);
  if (!typed || (isBehind && !(typed.flag && /^--|=/.test(pieces[at]?.raw ?? '')))) return at;
  if (typed.isOpen) parsed.problem ??= { flag: typed.name, isUnclear: isBehind ? 'text' : 'value' };
  take(parsed, typed);
  return takeFlags(parsed, pieces, { at: at + typed.length, known, isBehind });
}

function take(parsed: ParsedArguments, { name, flag, value }: TypedFlag): void {
  if (!flag) {
    parsed.problem ??= { flag: name };
    return;
  }
  const takesValue = flag.example !== undefined;
  if (takesValue && !value) parsed.problem ??= { flag: name, lacks: flag.example };
  // Which of two values is meant is unclear.
  if (takesValue && parsed.flags.has(name)) parsed.problem ??= { flag: name, isTwice: true };
  parsed.flags.set(name, value);
}
