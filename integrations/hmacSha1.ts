import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import type { Reading, Sign } from '../trello/isSigned';

/** Signs with what plain JavaScript has: integration scripts know neither Buffer nor crypto nor TextEncoder. */
export const signWith =
  (secret: string): Sign =>
  (text, reading) =>
    base64(hmac(sha1, bytesOf(secret, 'utf8'), bytesOf(text, reading)));

/** Half of a pair of surrogates becomes U+FFFD, as everywhere where text turns into UTF-8. */
export function bytesOf(text: string, reading: Reading): Uint8Array {
  if (reading === 'latin1') return Uint8Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const bytes: number[] = [];
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0;
    pushUtf8(bytes, point >= 0xd800 && point <= 0xdfff ? 0xfffd : point);
  }
  return Uint8Array.from(bytes);
}

function pushUtf8(bytes: number[], point: number): void {
  const tail = (shift: number): number => 0x80 | ((point >> shift) & 0x3f);
  if (point < 0x80) bytes.push(point);
  else if (point < 0x800) bytes.push(0xc0 | (point >> 6), tail(0));
  else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), tail(6), tail(0));
  else bytes.push(0xf0 | (point >> 18), tail(12), tail(6), tail(0));
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
