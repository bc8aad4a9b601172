import { createHmac } from 'crypto';
import { isSigned } from './isSigned';

export interface SignedDelivery {
  /** the body, parsed: no engine hands the raw bytes to an app */
  content: unknown;
  /** exactly as given to Trello when the webhook was made */
  callbackUrl: string;
  /** header X-Trello-Webhook */
  signature: string;
  /** the API secret */
  secret: string;
}

/**
 * Whether Trello sent this. Its body is what JSON.stringify makes of it, so stringifying the parsed body gives the same
 * bytes as were signed.
 */
export function verifySignature({ content, callbackUrl, signature, secret }: SignedDelivery): boolean {
  if (!secret || !signature) return false;
  return isSigned({ text: JSON.stringify(content) + callbackUrl, signature }, (text, reading) =>
    createHmac('sha1', secret).update(Buffer.from(text, reading)).digest('base64'),
  );
}
