/** Emoji by name, and emoticons. */
const PICTURES = new RegExp(
  `^(?:${[
    ':[0-9A-Za-z_+.-]+:',
    '</?3',
    '\\(y\\)',
    'D:',
    '>\\.<',
    'O_O',
    '-_{1,3}-',
    '\\*?\\\\[0O]/\\*?',
    "[>'O0]?[:;=]['^-]{0,2}[\\]\\[)(DPbLXO3@$#*\\\\/.\u00de]",
    '[#%8BX*]-?[)DP]',
  ].join('|')})+$`,
);

/** Longer words contain none; searching them could take long. */
const MAX_NAME_LENGTH = 40;

/** Whether Rocket.Chat turns a word on its own into a picture. */
export const isPicture = (word: string): boolean =>
  word.length <= MAX_NAME_LENGTH ? PICTURES.test(word) : /^:[0-9A-Za-z_+.-]+:$/.test(word);
