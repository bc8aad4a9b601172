import { randomBytes, randomInt } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const machine = randomBytes(5).toString('hex');
let counter = randomInt(0, 0x7fffff);

/** 24 hex digits: the seconds of `now`, then digits that are unique in this process; sorts by time. */
export function newId(now: Date): string {
  counter = (counter + 1) % 0x1000000;
  const seconds = Math.floor(now.getTime() / 1000);
  return seconds.toString(16).padStart(8, '0') + machine + counter.toString(16).padStart(6, '0');
}

/** 8 letters and digits. */
export function newShortLink(): string {
  return Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** 32 hex digits. */
export function newApiKey(): string {
  return randomBytes(16).toString('hex');
}

/** 64 hex digits. */
export function newApiSecret(): string {
  return randomBytes(32).toString('hex');
}

/** `ATTA`, 64 hex digits and an 8-digit tail in capitals: 76 characters. */
export function newTokenValue(): string {
  return 'ATTA' + randomBytes(32).toString('hex') + randomBytes(4).toString('hex').toUpperCase();
}

/** The readable end of a Trello URL: `Fix the lamp!` → `fix-the-lamp`. */
export function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** `Ada Lovelace` → `AL`. */
export function initialsOf(fullName: string): string {
  const words = fullName.split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return ends.map((word) => word?.[0]?.toUpperCase() ?? '').join('');
}
