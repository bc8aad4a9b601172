import { createHmac } from 'crypto';
import { signatureMatches } from './signatureMatches';

export interface SignedDelivery {
  /** the parsed body: no engine passes the raw bytes to an app */
  content: unknown;
  /** exactly as given to Trello when the webhook was created */
  callbackUrl: string;
  /** header X-Trello-Webhook */
  signature: string;
  /** the API secret */
  secret: string;
}

/**
 * Whether Trello sent this. Trello builds its body with JSON.stringify, so stringifying the parsed body gives the bytes
 * that were signed.
 */
export function verifySignature({ content, callbackUrl, signature, secret }: SignedDelivery): boolean {
  if (!secret || !signature) return false;
  return signatureMatches({ text: JSON.stringify(content) + callbackUrl, signature }, (text, reading) =>
    createHmac('sha1', secret).update(Buffer.from(text, reading)).digest('base64'),
  );
}
