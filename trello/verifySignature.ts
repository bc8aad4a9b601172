import { createHmac, timingSafeEqual } from 'crypto';

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
 * Whether Trello sent this. Trello signs base64(HMAC-SHA1(secret, body + callback URL)) and its body is what
 * JSON.stringify makes of it, so stringifying the parsed body gives the same bytes. Text outside ASCII is read
 * as UTF-8 (since 2016) or as one byte a UTF-16 unit (its older documentation): either is accepted.
 * Source: developer.atlassian.com/cloud/trello/guides/rest-api/webhooks (signatures).
 */
export function verifySignature({ content, callbackUrl, signature, secret }: SignedDelivery): boolean {
  if (!secret || !signature) return false;
  const text = JSON.stringify(content) + callbackUrl;
  const given = Buffer.from(signature, 'base64');
  const readings = (['utf8', 'latin1'] as const).map((encoding) =>
    createHmac('sha1', secret).update(Buffer.from(text, encoding)).digest(),
  );
  // No early way out: the time must not tell which reading came close.
  return readings.map((digest) => equal(digest, given)).includes(true);
}

function equal(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
