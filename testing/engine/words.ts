/** Placeholders for quotes, and for white space within quotes, while the line is split. */
const OPEN = '\u0086';
const CLOSE = '\u0087';
const HIDDEN: Array<[shown: string, hidden: string]> = [
  [' ', '\u2008'],
  ['\n', '\u008b'],
  ['\r', '\u008c'],
  ['\t', '\u008a'],
];

/**
 * Splits the text after a slash command into words as Rocket.Chat does, including its quirks: quotes group and
 * disappear, an apostrophe opens a group if another one follows, and dollar signs within quotes are read as replacement
 * patterns.
 */
export function splitWords(text: string): string[] {
  if (!text.trim()) return [];
  const groups = text.match(/(["'])(?:\\.|[^\\])*?\1/gs);
  if (!groups) return split(text);
  let line = text;
  for (const group of groups) {
    // Deliberately a string as replacement: this is where Rocket.Chat's dollar patterns come from.
    line = line.replace(group, OPEN + hide(group.slice(1, -1)) + CLOSE);
  }
  return split(line.replaceAll(CLOSE + OPEN, `${CLOSE} ${OPEN}`)).map(show);
}

function split(line: string): string[] {
  return line.split(/[ \n\r\t]/).filter(Boolean);
}

function hide(text: string): string {
  return HIDDEN.reduce((result, [shown, hidden]) => result.replaceAll(shown, hidden), text);
}

function show(word: string): string {
  const spaced = HIDDEN.reduce((result, [shown, hidden]) => result.replaceAll(hidden, shown), word);
  return spaced.replaceAll(OPEN, '').replaceAll(CLOSE, '').replaceAll('\\"', '"');
}
