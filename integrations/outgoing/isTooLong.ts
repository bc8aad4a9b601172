/**
 * Letters of an answer, of one byte each and, where any of them is beyond Latin-1, of two. Measured to stand in 8 MB in
 * isolated-vm 5.0.4 and 6.1.2 with whatever labels and members are on the cards: 3 and 2.5 million.
 */
const MAX_LENGTH = 2_500_000;
const MAX_WIDE_LENGTH = 2_000_000;

/** Whether an answer leaves no room for its cards. A script that needs more is gone until somebody saves it again. */
export const isTooLong = (text: string): boolean =>
  // eslint-disable-next-line no-control-regex
  text.length > (/[^\u0000-\u00ff]/.test(text) ? MAX_WIDE_LENGTH : MAX_LENGTH);
