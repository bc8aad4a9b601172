/**
 * Opening quotation marks by keyboard and language, each with its closing marks. Several characters close their own
 * quotation, or have the opposite role elsewhere: ”x” in Swedish, »x« in German, „x” in Polish.
 */
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”“',
  '„': '“”‟',
  '‟': '”',
  '”': '”',
  '«': '»',
  '»': '«»',
  '‘': '’‘',
  '‚': '‘’',
  '‛': '’',
  '’': '’',
  '‹': '›',
  '›': '‹›',
  '「': '」',
  '『': '』',
  '｢': '｣',
  '〝': '〟〞',
  '＂': '＂',
};

/** @returns the characters that end a quotation beginning with this one; '' if it begins none */
export const closingOf = (opening: string): string => CLOSING[opening] ?? '';

/** A mark that closes elsewhere opens only if it touches a word: "A » B » C" quotes nothing, and « A » does. */
export const mustTouch = (opening: string): boolean => /[”»’›]/.test(opening);

/**
 * Between words only; within a word, the same character is an apostrophe. Limited in length, so that the time is
 * proportional to the text's.
 */
const QUOTATION = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${Object.entries(CLOSING)
    .map(([opening, closing]) => `${opening}${mustTouch(opening) ? '(?=\\S)' : ''}.{0,1000}?[${closing}]`)
    .join('|')})(?=[\\s,]|$)`,
  'gsu',
);

/** The same with straight quotation marks, which have a meaning in Trello's search and in our settings. */
export const straighten = (text: string): string =>
  text.replace(QUOTATION, (quotation) => `"${withTimeout(quotation)}"`);

/** The same without any. */
export const unquote = (text: string): string => text.replace(QUOTATION, withTimeout);

const withTimeout = (quotation: string): string => quotation.slice(1, -1).trim();
