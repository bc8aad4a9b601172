import type { Flag } from './Subcommand';

export interface ParsedArguments {
  /** the words that are no flags, quoted ones together */
  words: string[];
  /** the same in one piece */
  text: string;
  /** by name; a flag that takes no value has '' */
  flags: Map<string, string>;
  /** the first flag that is unknown, lacks its value or is given twice */
  problem?: { flag: string; lacks?: string; isTwice?: true };
}

/** Keyboards make one long dash of two short ones. */
const FLAG = /^(?:--|[–—]-?)([a-z][a-z-]*)(?:=(.*))?$/iu;

/**
 * Reads the words after a subcommand. Rocket.Chat has split them and taken straight quotes away, so a word with a
 * space in it was quoted; typographic quotes arrive as they are and are paired here.
 * @param isFreeText whether what looks like a flag and is none belongs to the text
 */
export function parseArguments(
  words: string[],
  known: readonly Flag[],
  { isFreeText = false } = {},
): ParsedArguments {
  const parsed: ParsedArguments = { words: [], text: '', flags: new Map() };
  const joined = joinQuoted(words);
  for (let index = 0; index < joined.length; index += 1) {
    const word = joined[index] ?? '';
    const match = FLAG.exec(word);
    if (!match) {
      parsed.words.push(word);
      continue;
    }
    const name = (match[1] ?? '').toLowerCase();
    const flag = known.find((other) => other.name === name);
    if (!flag) {
      if (isFreeText) parsed.words.push(word);
      else parsed.problem ??= { flag: name };
      continue;
    }
    const value = flag.example === undefined ? '' : (match[2] ?? takeNext(joined, index));
    if (flag.example !== undefined && match[2] === undefined && value) index += 1;
    if (flag.example !== undefined && !value) parsed.problem ??= { flag: name, lacks: flag.example };
    // Which of two values is meant, nobody knows.
    if (parsed.flags.has(name) && flag.example !== undefined)
      parsed.problem ??= { flag: name, isTwice: true };
    parsed.flags.set(name, value);
  }
  parsed.text = parsed.words.join(' ').trim();
  return parsed;
}

function takeNext(words: string[], index: number): string {
  const next = words[index + 1];
  return next === undefined || FLAG.test(next) ? '' : next;
}

/** `“To`, `do”` → `To do`; a quote that never closes is left as it is. */
function joinQuoted(words: string[]): string[] {
  const joined: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const opened = /^((?:(?:--|[–—]-?)[a-z-]+=)?)[“„«](.*)$/iu.exec(word);
    const end = opened
      ? words.findIndex(
          (other, at) =>
            at >= index && /[”“»]$/u.test(other.slice(at === index ? (opened[1]?.length ?? 0) + 1 : 0)),
        )
      : -1;
    if (!opened || end < 0) {
      if (word) joined.push(word);
      continue;
    }
    const quoted = words
      .slice(index, end + 1)
      .join(' ')
      .slice(opened[1]?.length ?? 0);
    joined.push((opened[1] ?? '') + quoted.slice(1, -1).trim());
    index = end;
  }
  return joined;
}
