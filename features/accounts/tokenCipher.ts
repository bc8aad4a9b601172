import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'crypto';

/** The owner's user id, and the API secret in the settings. */
export interface Lock {
  secret: string;
  userId: string;
}

const VERSION = 'v1';
const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts a person's token for the store, with AES-256-GCM and a new random nonce. It is bound to the user id: a
 * record copied to somebody else cannot be decrypted.
 * @returns `v1.<nonce>.<tag>.<text>`, in base64
 */
export function encryptToken(token: string, lock: Lock): string {
  const nonce = randomBytes(NONCE_BYTES);
  const { tag, text } = seal(token, lock, nonce);
  return [VERSION, ...[nonce, tag, text].map((part) => part.toString('base64'))].join('.');
}

/** @returns undefined if it was changed, belongs to somebody else or was encrypted with another secret */
export function decryptToken(encrypted: string, lock: Lock): string | undefined {
  const [version, ...parts] = encrypted.split('.');
  const [nonce, tag, text] = parts.map((part) => Buffer.from(part, 'base64'));
  if (version !== VERSION || parts.length !== 3 || !text || !lock.secret) return undefined;
  // A shorter tag would be accepted too, and is easier to guess.
  if (nonce?.length !== NONCE_BYTES || tag?.length !== TAG_BYTES) return undefined;
  const token = open({ nonce, tag, text }, lock);
  // Older servers run a Deno that does not verify the tag (denoland/deno#27733), so we do it ourselves.
  return token !== undefined && timingSafeEqual(seal(token, lock, nonce).tag, tag) ? token : undefined;
}

interface Sealed {
  nonce: Buffer;
  tag: Buffer;
  text: Buffer;
}

function seal(token: string, lock: Lock, nonce: Buffer): Sealed {
  const cipher = createCipheriv(ALGORITHM, keyOf(lock.secret), nonce);
  cipher.setAAD(boundTo(lock));
  const text = Buffer.concat([cipher.update(token, 'utf8'), cipher.final()]);
  return { nonce, tag: cipher.getAuthTag(), text };
}

function open({ nonce, tag, text }: Sealed, lock: Lock): string | undefined {
  try {
    const decipher = createDecipheriv(ALGORITHM, keyOf(lock.secret), nonce);
    decipher.setAAD(boundTo(lock));
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

const boundTo = ({ userId }: Lock): Buffer => Buffer.from(`${VERSION}:${userId}`, 'utf8');

/**
 * HKDF (RFC 5869) with SHA-256, for one block. A slow derivation would add nothing: the secret has 256 random bits.
 * Implemented here, as not every runtime of the Apps-Engine has hkdfSync.
 */
function keyOf(secret: string): Buffer {
  const pseudorandom = createHmac('sha256', 'trello-for-rocket-chat').update(secret, 'utf8').digest();
  return createHmac('sha256', pseudorandom).update('tokens of members\u0001', 'utf8').digest();
}
