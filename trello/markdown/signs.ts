/** U+2060, invisible and without width: it parts what would be read together. */
export const JOINER = '\u2060';

/** What stands on either side of a piece, as far as it matters; '' for the beginning or the end of a line. */
export interface Edges {
  before: string;
  after: string;
}

/** In the middle of a sentence, where any word or quotation mark may stand beside it. */
export const IN_SENTENCE: Edges = { before: '“', after: '”' };

/** Where markup of ours stands beside it. */
export const isMark = (sign: string): boolean => /^[*_~`<>]$/.test(sign);
