import { createHmac } from 'node:crypto';

/** How a delivery is signed; Trello signs UTF-8, its older documentation says binary. */
export type Signing = 'utf8' | 'binary' | 'wrong' | 'none';

/** base64(HMAC-SHA1(secret, text)) with the text read as UTF-8 or as one byte per UTF-16 unit. */
export function signatureOf(text: string, secret: string, sign: Signing): string | undefined {
  if (sign === 'none') return undefined;
  const key = sign === 'wrong' ? `not ${secret}` : secret;
  return createHmac('sha1', key)
    .update(Buffer.from(text, sign === 'binary' ? 'latin1' : 'utf8'))
    .digest('base64');
}
