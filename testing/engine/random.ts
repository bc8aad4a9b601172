import { createHash, randomBytes } from 'node:crypto';

// Rocket.Chat's ids leave out letters and digits that look alike.
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTWXYZabcdefghijkmnopqrstuvwxyz';

/** 17 letters and digits, like Rocket.Chat's own ids. */
export function randomId(): string {
  return spell(randomBytes(17));
}

/** The same for the same text, so that a host restarted on a file names people and rooms as before. */
export function idOf(text: string): string {
  return spell(createHash('sha256').update(text).digest().subarray(0, 17));
}

export function randomHex(bytes: number): string {
  return randomBytes(bytes).toString('hex');
}

function spell(bytes: Buffer): string {
  return [...bytes].map((byte) => LETTERS[byte % LETTERS.length]).join('');
}
