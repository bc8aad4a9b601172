/**
 * Opening quotation marks as keyboards and languages have them, each with what closes it. Several kinds close what they
 * open, or stand the other way round elsewhere: ”x” in Swedish, »x« in German, „x” in Polish.
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

/** @returns the signs that end a quotation that begins with this one; '' for what begins none */
export const closingOf = (opening: string): string => CLOSING[opening] ?? '';

/** What closes elsewhere opens only what it touches: "A » B » C" quotes nothing, and « A » does. */
export const mustTouch = (opening: string): boolean => /[”»’›]/.test(opening);

/** Between words; inside of one the same sign is an apostrophe. So long at most: a text takes time in step with its length. */
const QUOTATION = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${Object.entries(CLOSING)
    .map(([opening, closing]) => `${opening}${mustTouch(opening) ? '(?=\\S)' : ''}.{0,1000}?[${closing}]`)
    .join('|')})(?=[\\s,]|$)`,
  'gsu',
);

/** The same with straight quotation marks, which mean something to Trello's search and to our settings. */
export const straighten = (text: string): string =>
  text.replace(QUOTATION, (quotation) => `"${withTimeout(quotation)}"`);

/** The same without any. */
export const unquote = (text: string): string => text.replace(QUOTATION, withTimeout);

const withTimeout = (quotation: string): string => quotation.slice(1, -1).trim();
