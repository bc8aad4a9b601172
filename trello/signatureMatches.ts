/** How non-ASCII text becomes bytes: `latin1` is one byte per UTF-16 unit. */
export type Reading = 'utf8' | 'latin1';

/** @returns base64(HMAC-SHA1(API secret, text in that reading)) */
export type Sign = (text: string, reading: Reading) => string;

/**
 * Whether Trello signed a text: its body and the callback URL. Non-ASCII text is read as UTF-8 (since 2016) or as one
 * byte per UTF-16 unit (its older documentation): either is accepted. Units that do not fit into a byte are read only
 * as UTF-8: the other reading keeps 8 bits of them, and a signature would match every text with the same ones. Source:
 * developer.atlassian.com/cloud/trello/guides/rest-api/webhooks (signatures).
 */
export function signatureMatches(
  { text, signature }: { text: string; signature: string },
  sign: Sign,
): boolean {
  // No early return: the time must not reveal which reading came close.
  return readingsOf(text)
    .map((reading) => isSame(sign(text, reading), signature))
    .includes(true);
}

function readingsOf(text: string): Reading[] {
  const isAscii = !/[\u0080-\uffff]/.test(text);
  return isAscii || /[\u0100-\uffff]/.test(text) ? ['utf8'] : ['utf8', 'latin1'];
}

/** In constant time, whatever the number of correct characters. */
function isSame(expected: string, given: string): boolean {
  let difference = expected.length ^ given.length;
  for (let index = 0; index < expected.length; index += 1) {
    difference |= expected.charCodeAt(index) ^ given.charCodeAt(index);
  }
  return difference === 0;
}
