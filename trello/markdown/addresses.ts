import { type Edges, JOINER } from './signs';

/** How an address of the web begins, in any text; what would end a label in Markdown ends it. */
const ADDRESS = /(?:https?:\/\/|\bwww\.)(?:(?!\]\()[^\s<>])+/gi;
const LAST_SIGN = /[.,;:!?'"*_~”’»“)\]،؛؟۔。、！？，；：）」』】》]/;

/**
 * One that Rocket.Chat's parser links as it stands, with nothing but a space on either side. Others it leaves alone, as
 * it knows no such domain, or it takes less or more of them.
 */
const KNOWN =
  /^https?:\/\/(?:[A-Za-z0-9-]+\.)+(?:[A-Za-z]{2}|com|org|net|edu|gov|info|dev|app|page|cloud|blog|chat)(?::\d+)?(?:[/?#]\S*)?$/;
const CHANGED = /[\\|<>]|\]\(|[.,!%~*"':;()=]$/;

/** What may follow a dot without making an address: figures, one letter, and the ends of file names that are no domains. */
export const NO_DOMAIN =
  /^\.(?:\d.*|[a-z]|jsx?|tsx?|html?|s?css|json|xml|ya?ml|toml|csv|txt|log|pdf|docx?|xlsx?|pptx?|png|jpe?g|gif|webp|svg|mp3|mp4|env|exe|dll|jar|java|php|rb|sql|gz|tar)$/i;

/** Letters; longer ones are text, as a message has no room for them. */
const MAX_ADDRESS_LENGTH = 1_000;

/** @returns the text in pieces: each second one is an address, whole as far as anybody can tell */
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

/** Without what ends the sentence; a parenthesis is part of an address that opens it. */
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

/** The form whose label Rocket.Chat takes as it stands: in `[…](…)` it looks for markup, and no sign can be escaped. */
export const writeLink = (label: string, address: string): string =>
  `<${fit(address)}|${escapeLabel(label)}>`;

/** What cannot stand in an address there. */
const fit = (address: string): string =>
  address.replace(/[()<>|\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** What cannot stand in a label, and what looks nearly the same. */
const TWINS: Record<string, string> = { '<': '‹', '>': '›', '|': '∣' };

const escapeLabel = (label: string): string =>
  label
    .replace(/[<>|]/g, (sign) => TWINS[sign] ?? sign)
    .replace(/\]\(/g, `]${JOINER}(`)
    .replace(/(\s)@(?=\S)/g, `$1${JOINER}@`);

const WEB = /^https?:\/\/[^\s/?#]/i;
const MAIL = /^mailto:[^\s@]+@[^\s@]+$/i;

/** Whether it may be clicked: other addresses do something else than to lead somewhere. */
export const isClickable = (address: string): boolean =>
  address.length <= MAX_ADDRESS_LENGTH && !/\s/.test(address) && (WEB.test(address) || MAIL.test(address));

/** Trello hands a card's file only to who is known there: for anybody else it would be a broken picture. */
export const isPrivateFile = (address: string): boolean =>
  /^https?:\/\/(?:[\w-]+\.)*(?:trello\.com\/1\/cards\/|trello-attachments\.s3\.)/i.test(address);
