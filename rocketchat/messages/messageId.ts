import { createHash, randomBytes } from 'crypto';

const SIGNS = '23456789ABCDEFGHJKLMNPQRSTWXYZabcdefghijkmnopqrstuvwxyz';

/**
 * The id of the message that tells an action in a room: always the same, so that Rocket.Chat itself refuses to
 * post it twice, whichever process tries. 17 letters and digits, as Rocket.Chat's own ids.
 */
export function messageId(actionId: string, roomId: string): string {
  return spell(createHash('sha256').update(`${actionId} ${roomId}`).digest());
}

/** An id for a message that nobody else has. */
export const randomId = (): string => spell(randomBytes(17));

const spell = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, 17), (byte) => SIGNS[byte % SIGNS.length]).join('');
