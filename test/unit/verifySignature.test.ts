import { expect } from 'chai';
import fc from 'fast-check';
import { createHmac } from 'node:crypto';
import { verifySignature } from '../../trello/verifySignature';

const secret = 'a'.repeat(64);
const callbackUrl = 'https://chat.example.com/api/apps/private/app/hash/trello';
const readings = ['utf8', 'binary'] as const;

/** As Trello signs: the body's text and the address, in one of the two readings of text outside ASCII. */
const sign = (bodyText: string, reading: (typeof readings)[number]): string =>
  createHmac('sha1', secret)
    .update(Buffer.from(bodyText + callbackUrl, reading))
    .digest('base64');

const bodies: Record<string, string> = {
  ASCII: '{"action":{"type":"createCard"}}',
  'an en dash': '{"name":"Mon – Fri"}',
  emoji: '{"name":"Party 🎉👩‍👩‍👧"}',
  é: '{"name":"Café, déjà vu, ÿ"}',
  'integer-like keys, as JSON.stringify orders them': '{"1":"a","2":{"10":true},"b":0,"a":1.5}',
  escapes: '{"name":"a\\"b\\\\c\\n\\u0001/"}',
  'right-to-left text': '{"name":"مرحبا"}',
  nothing: '{}',
};

describe('verifySignature', () => {
  for (const [name, text] of Object.entries(bodies)) {
    for (const reading of readings) {
      it(`accepts ${name}, signed as ${reading}`, () => {
        const content: unknown = JSON.parse(text);
        expect(verifySignature({ content, callbackUrl, secret, signature: sign(text, reading) })).to.equal(
          true,
        );
      });

      it(`refuses ${name}, signed as ${reading}, with one byte forged`, () => {
        const forged = text.replace(/}$/, text === '{}' ? '"a":1}' : ',"a":1}');
        const signature = sign(text, reading);
        const check = (given: Partial<Parameters<typeof verifySignature>[0]>): boolean =>
          verifySignature({ content: JSON.parse(text), callbackUrl, secret, signature, ...given });
        expect(check({ content: JSON.parse(forged) })).to.equal(false);
        expect(check({ callbackUrl: `${callbackUrl}/` })).to.equal(false);
        expect(check({ secret: `${secret.slice(1)}b` })).to.equal(false);
        expect(check({ signature: (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1) })).to.equal(
          false,
        );
      });
    }
  }

  it('accepts what any JSON value becomes, in both readings', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ stringUnit: 'grapheme' }),
        fc.constantFrom(...readings),
        (content, reading) => {
          const signature = sign(JSON.stringify(content), reading);
          return verifySignature({ content, callbackUrl, secret, signature });
        },
      ),
      { seed: 20261125 },
    );
  });

  it('refuses every signature where the secret or the signature is missing or no signature', () => {
    const content = {};
    const signature = createHmac('sha1', '').update(`{}${callbackUrl}`).digest('base64');
    expect(verifySignature({ content, callbackUrl, secret: '', signature })).to.equal(false);
    for (const wrong of ['', 'no', '====', ' ', 'A'.repeat(28), '🎉', signature.slice(0, -2)]) {
      expect(verifySignature({ content, callbackUrl, secret, signature: wrong }), wrong).to.equal(false);
    }
  });
});
