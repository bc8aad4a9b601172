import { type Edges, JOINER } from './signs';

/** The beginning of a web URL, in any text; characters that would end a Markdown label end it. */
const ADDRESS = /(?:https?:\/\/|\bwww\.)(?:(?!\]\()[^\s<>])+/gi;
const LAST_SIGN = /[.,;:!?'"*_~”’»“)\]،؛؟۔。、！？，；：）」』】》]/;

/**
 * A URL that Rocket.Chat's parser links unchanged between spaces. Others it ignores, as it does not know the domain, or
 * it takes more or less of them.
 */
const KNOWN =
  /^https?:\/\/(?:[A-Za-z0-9-]+\.)+(?:[A-Za-z]{2}|com|org|net|edu|gov|info|dev|app|page|cloud|blog|chat)(?::\d+)?(?:[/?#]\S*)?$/;
const CHANGED = /[\\|<>]|\]\(|[.,!%~*"':;()=]$/;

/** What may follow a dot without making a URL: digits, a single letter, and file extensions that are no domains. */
export const NO_DOMAIN =
  /^\.(?:\d.*|[a-z]|jsx?|tsx?|html?|s?css|json|xml|ya?ml|toml|csv|txt|log|pdf|docx?|xlsx?|pptx?|png|jpe?g|gif|webp|svg|mp3|mp4|env|exe|dll|jar|java|php|rb|sql|gz|tar)$/i;

/** In characters; longer ones are plain text, as a message has no room for them. */
const MAX_ADDRESS_LENGTH = 1_000;

/** @returns the text in pieces: every second one is a URL, as complete as one can tell */
export function splitAtAddresses(text: string): string[] {
  const pieces: string[] = [];
  let at = 0;
  for (const found of text.match(ADDRESS) ?? []) {
    const start = text.indexOf(found, at);
    const address = found.slice(0, endOfAddress(found));
    const isWhole = address.length <= MAX_ADDRESS_LENGTH && !found.endsWith('…');
    if (!isWhole || !/^(?:https?:\/\/[^/?#.]|www\.[a-z0-9])/i.test(address)) continue;
    pieces.push(text.slice(at, start), address);
    at = start + address.length;
  }
  return [...pieces, text.slice(at)];
}

/** Without the punctuation that ends the sentence; a closing parenthesis belongs to a URL that opens it. */
function endOfAddress(found: string): number {
  let surplus = found.split(')').length - found.split('(').length;
  let end = found.length;
  while (LAST_SIGN.test(found.charAt(end - 1))) {
    if (found.charAt(end - 1) === ')' && surplus-- <= 0) break;
    end -= 1;
  }
  return end;
}

export function writeAddress(address: string, { before, after }: Edges): string {
  const isAlone = /^$|[ \t]$/.test(before) && /^(?:$|[ \t])/.test(after);
  if (isAlone && KNOWN.test(address) && !CHANGED.test(address)) return address;
  return writeLink(address, webAddress(address));
}

export const webAddress = (text: string): string => (/^www\./i.test(text) ? `https://${text}` : text);

/**
 * The link syntax whose label Rocket.Chat takes literally: in `[…](…)` it parses markup, and nothing can be escaped.
 */
export const writeLink = (label: string, address: string): string =>
  `<${fit(address)}|${escapeLabel(label)}>`;

/** Characters that cannot be in a URL there. */
const fit = (address: string): string =>
  address.replace(/[()<>|\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Characters that cannot be in a label, and their look-alikes. */
const TWINS: Record<string, string> = { '<': '‹', '>': '›', '|': '∣' };

const escapeLabel = (label: string): string =>
  label
    .replace(/[<>|]/g, (sign) => TWINS[sign] ?? sign)
    .replace(/\]\(/g, `]${JOINER}(`)
    .replace(/(\s)@(?=\S)/g, `$1${JOINER}@`);

const WEB = /^https?:\/\/[^\s/?#]/i;
const MAIL = /^mailto:[^\s@]+@[^\s@]+$/i;

/** Whether it may be clicked: other schemes do something other than open a page. */
export const isClickable = (address: string): boolean =>
  address.length <= MAX_ADDRESS_LENGTH && !/\s/.test(address) && (WEB.test(address) || MAIL.test(address));

/** Trello serves a card's files only to its members: for anybody else, the image would be broken. */
export const isPrivateFile = (address: string): boolean =>
  /^https?:\/\/(?:[\w-]+\.)*(?:trello\.com\/1\/cards\/|trello-attachments\.s3\.)/i.test(address);
