/**
 * White space, control signs, and whatever is drawn as nothing: zero-width signs, fillers, the empty braille pattern.
 * Not written as a literal: the compiler of integration scripts on old servers knows no names of signs.
 */
const BLANK = new RegExp('^[\\s\\p{Z}\\p{Cc}\\p{Cf}\\p{Default_Ignorable_Code_Point}\\u2800]*$', 'u');

/** Whether a reader would see nothing of a text. */
export const isBlank = (text: string): boolean => BLANK.test(text);
