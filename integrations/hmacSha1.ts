import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import type { Reading, Sign } from '../trello/signatureMatches';

/** Signs with plain JavaScript: integration scripts have neither Buffer nor crypto nor TextEncoder. */
export const signWith =
  (secret: string): Sign =>
  (text, reading) =>
    base64(hmac(sha1, bytesOf(secret, 'utf8'), bytesOf(text, reading)));

/** An unpaired surrogate becomes U+FFFD, as always when text is encoded as UTF-8. */
export function bytesOf(text: string, reading: Reading): Uint8Array {
  // eslint-disable-next-line no-control-regex
  const isSimple = reading === 'latin1' || !/[^\u0000-\u007f]/.test(text);
  return isSimple ? lowBytes(text) : utf8Bytes(text);
}

function lowBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

function utf8Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let end = 0;
  const push = (point: number, lead: number, shift: number): void => {
    bytes[end] = lead | (point >> shift);
    for (let rest = shift - 6; rest >= 0; rest -= 6) bytes[(end += 1)] = 0x80 | ((point >> rest) & 0x3f);
    end += 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const found = text.codePointAt(at) ?? 0;
    const point = found >= 0xd800 && found <= 0xdfff ? 0xfffd : found;
    if (point < 0x80) push(point, 0, 0);
    else if (point < 0x800) push(point, 0xc0, 6);
    else if (point < 0x10000) push(point, 0xe0, 12);
    else push(point, 0xf0, 18);
    if (point >= 0x10000) at += 1;
  }
  return bytes.subarray(0, end);
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second, third] = bytes.subarray(at, at + 3);
    const group = (first << 16) | ((second ?? 0) << 8) | (third ?? 0);
    const letter = (shift: number): string => LETTERS.charAt((group >> shift) & 63);
    text += letter(18) + letter(12);
    text += second === undefined ? '=' : letter(6);
    text += third === undefined ? '=' : letter(0);
  }
  return text;
}
