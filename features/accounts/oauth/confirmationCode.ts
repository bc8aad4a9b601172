import { randomBytes } from 'crypto';
import { fingerprint } from '../../../trello/rest/fingerprint';

/** Without signs that look alike. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 8;
const CODE = new RegExp(`^[${SIGNS}]{${String(LENGTH)}}$`);

/** Like `K7PM-4QXD`: 40 random bits, of which three guesses are allowed. */
export function newCode(): string {
  const signs = Array.from(randomBytes(LENGTH), (byte) => SIGNS[byte % SIGNS.length]).join('');
  return `${signs.slice(0, LENGTH / 2)}-${signs.slice(LENGTH / 2)}`;
}

/** @returns as it was shown, however it was typed; undefined if it can be no code */
export function readCode(typed: string): string | undefined {
  const signs = typed.toUpperCase().replace(/[\s\u2010-\u2015\u2212-]/g, '');
  return CODE.test(signs) ? `${signs.slice(0, LENGTH / 2)}-${signs.slice(LENGTH / 2)}` : undefined;
}

/** For the store. */
export const markOfCode = (flowId: string, code: string): string => fingerprint(`${flowId} ${code}`);
