// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]+/g;
const SPACES = /[\s\u0085\u2028\u2029]+/g;
/** Zero-width characters, and those that change the text direction. Joiners and non-joiners belong to their words. */
const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const HALF_LETTERS = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g;

/** Characters from older messages of ours, and the isolates around right-to-left words: they are copied along. */
export const withoutJoiners = (text: string): string => text.replace(/[\u2060\u2066-\u2069]/g, '');

/** Longer texts are cut first, so that no text takes long. */
const MAX_READ_FACTOR = 20;

/** The same words without control characters, unpaired surrogates and characters that change the text direction. */
export const cleanText = (text: string): string =>
  text
    .replace(CONTROLS, ' ')
    .replace(INVISIBLE, '')
    .replace(HALF_LETTERS, (sign) => (sign.length === 2 ? sign : '\ufffd'));

/** The same words on one line. @param most grapheme clusters; a longer text ends in "…" */
export const oneLine = (text: string, most: number): string => cutText(cleanLine(text, most), most);

/** The same before it is cut: somewhat more than is shown, as a shortened URL keeps its destination. */
export const cleanLine = (text: string, most: number): string =>
  cleanText(text.slice(0, most * MAX_READ_FACTOR))
    .replace(SPACES, ' ')
    .trim();

export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const letters = Array.from(text);
  if (letters.length <= most) return text;
  return `${letters
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…`;
}

/**
 * White space, control characters and everything invisible: zero-width characters, fillers, the empty braille pattern.
 * Not a regex literal: the compiler for integration scripts on old servers knows no Unicode properties.
 */
const BLANK = new RegExp('^[\\s\\p{Z}\\p{Cc}\\p{Cf}\\p{Default_Ignorable_Code_Point}\\u2800]*$', 'u');

/** Whether a text shows nothing to a reader. */
export const isBlank = (text: string): boolean => BLANK.test(text);
