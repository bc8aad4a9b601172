import { isCardReference } from '../trello/findByName';
import type { Piece } from './quotes';
import type { Flag } from './Subcommand';

/** Keyboards turn two hyphens into one long dash. */
const FLAG = /^(?:--|[–—]-?)([a-z][a-z-]*)(?:=([^]*))?$/iu;

/** A flag where it was typed. */
export interface TypedFlag {
  name: string;
  /** absent for a flag that the command does not have */
  flag?: Flag;
  /** '' if it takes none, or none was typed */
  value: string;
  /** the number of pieces it takes up */
  length: number;
  /** whether the words after an unquoted value may belong to it: its end is unclear */
  isOpen: boolean;
}

export const isFlag = (piece: Piece | undefined): boolean => piece !== undefined && FLAG.test(piece.text);

/** `--` before what looks like a flag makes it text; anywhere else it is only a dash. */
export const endsFlags = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at]?.text === '--' && isFlag(pieces[at + 1]);

/** @returns undefined if there is no flag at that position */
export function readFlag(
  pieces: readonly Piece[],
  at: number,
  known: readonly Flag[],
): TypedFlag | undefined {
  const [, typed = '', inside] = FLAG.exec(pieces[at]?.text ?? '') ?? [];
  if (!typed) return undefined;
  const name = typed.toLowerCase();
  const flag = known.find((other) => other.name === name);
  if (flag?.example === undefined) return { name, flag, value: '', length: 1, isOpen: false };
  if (inside !== undefined) return { name, flag, value: inside, length: 1, isOpen: false };
  const [value, next] = pieces.slice(at + 1);
  if (!value || isFlag(value)) return { name, flag, value: '', length: 1, isOpen: false };
  return { name, flag, value: value.text, length: 2, isOpen: !flag.isOneWord && isOpen(value, next) };
}

function isOpen(value: Piece, next: Piece | undefined): boolean {
  return (
    next !== undefined && !value.isQuoted && !next.isQuoted && !isFlag(next) && !isCardReference(next.text)
  );
}
