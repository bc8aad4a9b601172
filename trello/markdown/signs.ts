/** U+2060, invisible and zero-width: it separates what would be read together. */
export const JOINER = '\u2060';

/** The characters on either side of a piece, as far as they matter; '' at the beginning or end of a line. */
export interface Edges {
  before: string;
  after: string;
}

/** Within a sentence, where any word or quotation mark may be next to it. */
export const IN_SENTENCE: Edges = { before: '“', after: '”' };

/** Next to our own markup. */
export const isMark = (sign: string): boolean => /^[*_~`<>]$/.test(sign);

/** What is certainly a letter or a digit. */
export const LETTER = /[0-9A-Za-z\u00aa-\u1fff\u3040-\ud7ff]/;
