import { NO_DOMAIN, splitAtAddresses, writeAddress } from './addresses';
import { isPicture } from './pictures';
import { type Edges, isMark, JOINER, LETTER } from './signs';

/** A word without any of these is plain text to Rocket.Chat. */
const SPECIAL = /[*_~`#@.\\|<[\]:=;)(8+]|localhost/;

/** The parser leaves its underscores alone; beside other characters they make italics. */
const SNAKE_CASE = /^[([]?[A-Za-z0-9]+(?:_{1,2}[A-Za-z0-9]+)+[^_]*$/;

const MAIL = /^\(?[A-Za-z0-9]+(?:[.+_-][A-Za-z0-9]+)*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+\)?[,.;:!?]?$/;

/** The characters of usernames and room names. */
const NAME = /[\w.\-\u00aa-\uffff]/;
/** Some emoticons end in a letter, like `:D`, and telephone numbers in a digit. */
const FACE = /[:;=#%*_8BX<-]['^-]*[DPbLXO3\u00de]$|\+[\d()-]+$/;

/** What follows a mail address is not part of the same word. */
const MAIL_END = /[A-Za-z0-9]@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/;

/** A Unicode emoji separates emoticons like a space does. */
// eslint-disable-next-line no-misleading-character-class -- half emoji are meant, too
const WITHOUT_EMOJI = /[^\s\u2300-\u27bf\ud800-\udfff\ufe0f]+/g;

const LOCALHOST = /localhost/g;

/** It can be clicked here, but not on Trello; and it must be copied unchanged. */
const PHONE = /^\(?\+[\d()-]+[,.;:!?]?$/;

const IP = /\d\.\d+\.\d+\.\d/;

/**
 * Plain text in running text, a list or a quote: what Rocket.Chat would interpret gets a backslash, which is not shown,
 * or an invisible joiner if a backslash has no effect.
 * @param text one line
 */
export function escapeText(text: string, { before, after }: Edges): string {
  const pieces = splitAtAddresses(text);
  const last = pieces.length - 1;
  return pieces
    .map((piece, index) => {
      // There is no space between two adjacent URLs.
      const edges = {
        before: index ? pieces[index - 1] || (index > 1 ? '/' : before) : before,
        after: index < last ? pieces[index + 1] || (index < last - 1 ? '/' : after) : after,
      };
      if (index % 2) return writeAddress(piece, edges);
      return escapeWords(piece, { before: index ? '>' : before, after: index < last ? '<' : after });
    })
    .join('');
}

function escapeWords(text: string, { before, after }: Edges): string {
  const words = text.split(/([ \t]+)/);
  const last = words.length - 1;
  const escaped = words.map((word, index) =>
    index % 2 ? word : escapeWord(word, { before: index ? ' ' : before, after: index < last ? ' ' : after }),
  );
  return escaped.join('');
}

function escapeWord(word: string, { before, after }: Edges): string {
  if (!SPECIAL.test(word)) return word;
  const sign = before.slice(-1);
  const isFree = !sign.trim() || isMark(sign);
  const next = after.charAt(0).trim();
  if (!sign.trim() && !isMark(next) && MAIL.test(word)) return word;
  const isSnake = isFree && SNAKE_CASE.test(word) && !isPicture(word) && !word.includes('localhost');
  const escaped = escapeMentions(escapeSigns(word, { before: sign, next, isSnake }), next);
  const parted = partPairs(escaped, next);
  const isChanged = parted !== word || word.includes('\\') || isMark(sign) || isMark(next);
  const whole = isChanged || mayBeAddress(word) ? escapeAddresses(parted, { before: sign, next }) : parted;
  return whole.replace(WITHOUT_EMOJI, (each) =>
    isPicture(each) || mayEndPicture(each, next) ? partPicture(each) : each,
  );
}

/** Whether what follows could make a picture of it. */
const mayEndPicture = (word: string, next: string): boolean =>
  next !== '' && (isPicture(`${word}:`) || (/[^\w]/.test(next) && isPicture(word + next)));

const partPicture = (picture: string): string =>
  picture.includes('_') ? picture.replace(/_/g, '\\_') : JOINER + picture;

interface Beside {
  before: string;
  next: string;
  /** its underscores are left alone */
  isSnake: boolean;
}

function escapeSigns(word: string, { before: first, next, isSnake }: Beside): string {
  // An existing backslash would escape what follows.
  const isAll = word.includes('\\');
  return word.replace(/[*~`_#]/g, (sign, at: number) => {
    const before = at ? word.charAt(at - 1) : first;
    if (sign === '_' && isSnake && !isAll) return sign;
    if (sign === '#' && !isAll && !isName(word, at, next)) return sign;
    return escape(before) + sign;
  });
}

/** A backslash; `:\` and `=\` would be emoticons. */
const escape = (before: string): string => (/[:=]$/.test(before) ? `${JOINER}\\` : '\\');

/**
 * Whether a name may begin after `@` or `#`. Between two letters they are part of a word, unless the first ends an
 * emoticon.
 */
function isName(word: string, at: number, next: string): boolean {
  const [before, after] = [word.charAt(at - 1), word.charAt(at + 1)];
  const isInWord = LETTER.test(before) && LETTER.test(after) && !/[@#]/.test(word.charAt(at - 2));
  const start = word.slice(0, at);
  if (isInWord && !FACE.test(start) && !MAIL_END.test(start)) return false;
  return NAME.test(after || next);
}

const escapeMentions = (word: string, next: string): string =>
  word.replace(/@/g, (sign, at: number) => {
    if (!isName(word, at, next)) return sign;
    return LETTER.test(word.charAt(at + 1)) ? JOINER + sign : sign + JOINER;
  });

/** Openers that combine with a later closer, whatever is between: links, spoilers, formulas, timestamps. */
function partPairs(word: string, next: string): string {
  const parted = word
    .replace(/\](?=\()/g, `]${JOINER}`)
    .replace(/\|(?=\|)/g, `|${JOINER}`)
    .replace(/\\(?=[([])/g, `\\${JOINER}`)
    .replace(isMark(next) ? /</g : /<(?=t:|[^|]+\|)/g, `<${JOINER}`)
    .replace(/mailto:(?=\S)/g, `mailto:${JOINER}`)
    .replace(/\+(?=[\d()-]{5})/g, PHONE.test(word) ? '+' : `+${JOINER}`);
  const isOpen = (next && word.endsWith('\\')) || (next === '<' && word.endsWith('>.'));
  return isOpen ? parted + JOINER : parted;
}

/** A URL would include all characters up to the next space. */
const escapeAddresses = (word: string, { before, next }: Pick<Beside, 'before' | 'next'>): string =>
  (word + next)
    .replace(/(^|[^])\.(?=[^ \t])|(\\)\.$/g, (found) => {
      const sign = found.slice(0, -1);
      return `${sign}${escape(sign || before)}.`;
    })
    .slice(0, next ? -1 : undefined)
    .replace(LOCALHOST, `local${JOINER}host`);

const mayBeAddress = (word: string): boolean =>
  /[^(@]localhost|localhost\S*[#?]/.test(word) ||
  IP.test(word) ||
  /\..*@/.test(word) ||
  (word.match(/\.[^ \t.,!%~*"':;()=$@&+#?\\/|<>`[\]]+/g) ?? []).some((end) => !NO_DOMAIN.test(end));
