/** How text outside ASCII becomes bytes: `latin1` is one byte a UTF-16 unit, its low 8 bits. */
export type Reading = 'utf8' | 'latin1';

/** @returns base64(HMAC-SHA1(API secret, text in that reading)) */
export type Sign = (text: string, reading: Reading) => string;

/**
 * Whether Trello signed a text: its body and the callback URL. Text outside ASCII is read as UTF-8 (since 2016) or as
 * one byte a UTF-16 unit (its older documentation): either is accepted.
 * Source: developer.atlassian.com/cloud/trello/guides/rest-api/webhooks (signatures).
 */
export function isSigned({ text, signature }: { text: string; signature: string }, sign: Sign): boolean {
  // eslint-disable-next-line no-control-regex
  const readings: Reading[] = /[^\u0000-\u007f]/.test(text) ? ['utf8', 'latin1'] : ['utf8'];
  // No early way out: the time must not tell which reading came close.
  return readings.map((reading) => isSame(sign(text, reading), signature)).includes(true);
}

/** In a time that does not tell how many letters are right. */
function isSame(expected: string, given: string): boolean {
  let difference = expected.length ^ given.length;
  for (let index = 0; index < expected.length; index += 1) {
    difference |= expected.charCodeAt(index) ^ given.charCodeAt(index);
  }
  return difference === 0;
}
