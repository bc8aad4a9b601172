import { createHash, randomBytes } from 'crypto';

const SIGNS = '23456789ABCDEFGHJKLMNPQRSTWXYZabcdefghijkmnopqrstuvwxyz';

/**
 * The id of the message for an action in a room: always the same, so that Rocket.Chat itself refuses to post it twice,
 * whichever process tries. 17 letters and digits, like Rocket.Chat's own ids.
 */
export function messageId(actionId: string, roomId: string): string {
  return spell(createHash('sha256').update(`${actionId} ${roomId}`).digest());
}

/** A unique id for a message. */
export const randomId = (): string => spell(randomBytes(17));

const spell = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, 17), (byte) => SIGNS[byte % SIGNS.length]).join('');
