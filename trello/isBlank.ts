/** White space, control signs, and whatever is drawn as nothing: zero-width signs, fillers, the empty braille pattern. */
const BLANK = /^[\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Whether a reader would see nothing of a text. */
export const isBlank = (text: string): boolean => BLANK.test(text);
