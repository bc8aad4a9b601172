import { expect } from 'chai';
import fc from 'fast-check';
import { createHmac } from 'node:crypto';
import { base64, bytesOf, signWith } from '../../integrations/hmacSha1';

const readings = ['utf8', 'latin1'] as const;
/** Any UTF-16, unpaired surrogates included. */
const anyText = fc
  .array(fc.oneof(fc.nat({ max: 0xffff }), fc.integer({ min: 0xd7f0, max: 0xe010 })), { maxLength: 300 })
  .map((units) => String.fromCharCode(...units));
const texts = fc.oneof(
  anyText,
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ maxLength: 2_000 }),
);

describe('signing without Node', () => {
  it('gives Node’s signature for any text and secret, in both readings', () => {
    fc.assert(
      fc.property(texts, texts, fc.constantFrom(...readings), (secret, text, reading) => {
        const expected = createHmac('sha1', secret).update(Buffer.from(text, reading)).digest('base64');
        return signWith(secret)(text, reading) === expected;
      }),
      { numRuns: 500, seed: 20261126 },
    );
  });

  it('produces the same bytes and characters as Node', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...readings), (text, reading) => {
        const expected = Buffer.from(text, reading);
        expect(Buffer.from(bytesOf(text, reading)).equals(expected)).to.equal(true);
        return base64(bytesOf(text, reading)) === expected.toString('base64');
      }),
      { seed: 20261126 },
    );
  });
});
