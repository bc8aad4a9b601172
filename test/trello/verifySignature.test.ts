import { expect } from 'chai';
import fc from 'fast-check';
import { createHmac } from 'node:crypto';
import { verifySignature } from '../../trello/verifySignature';

const secret = 'a'.repeat(64);
const callbackUrl = 'https://chat.example.com/api/apps/private/app/hash/trello';
const readings = ['utf8', 'binary'] as const;
type Signed = (typeof readings)[number];
/** Text with code units above U+00FF is read as UTF-8 only. */
const readingsFor = (text: string): readonly Signed[] => (/[\u0100-\uffff]/.test(text) ? ['utf8'] : readings);

/** As Trello signs: the body's text and the URL, in one of the two readings of non-ASCII text. */
const sign = (bodyText: string, reading: Signed): string =>
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
    for (const reading of readingsFor(text)) {
      it(`accepts ${name}, signed as ${reading}`, () => {
        const content: unknown = JSON.parse(text);
        expect(verifySignature({ content, callbackUrl, secret, signature: sign(text, reading) })).to.equal(
          true,
        );
      });

      it(`refuses ${name}, signed as ${reading}, with one byte changed`, () => {
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

  it('accepts any JSON value in the readings that preserve all of it', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ stringUnit: 'grapheme' }),
        fc.constantFrom(...readings),
        (content, reading) => {
          const text = JSON.stringify(content);
          const isAccepted = verifySignature({
            content,
            callbackUrl,
            secret,
            signature: sign(text, reading),
          });
          return isAccepted === readingsFor(text).includes(reading);
        },
      ),
      { seed: 20261125 },
    );
  });

  it('refuses a captured delivery with letters replaced by others with the same low 8 bits', () => {
    const captured = '{"name":"Move to Done, Café"}';
    for (const reading of readings) {
      const signature = sign(captured, reading);
      for (const high of [0x100, 0x400, 0x3000, 0xff00]) {
        for (const at of [captured.indexOf('M'), captured.indexOf('é'), captured.indexOf('D')]) {
          const swapped = String.fromCharCode(captured.charCodeAt(at) + high);
          const content: unknown = JSON.parse(captured.slice(0, at) + swapped + captured.slice(at + 1));
          expect(verifySignature({ content, callbackUrl, secret, signature }), swapped).to.equal(false);
        }
      }
    }
  });

  it('refuses everything if the secret or the signature is missing or malformed', () => {
    const content = {};
    const signature = createHmac('sha1', '').update(`{}${callbackUrl}`).digest('base64');
    expect(verifySignature({ content, callbackUrl, secret: '', signature })).to.equal(false);
    for (const wrong of ['', 'no', '====', ' ', 'A'.repeat(28), '🎉', signature.slice(0, -2)]) {
      expect(verifySignature({ content, callbackUrl, secret, signature: wrong }), wrong).to.equal(false);
    }
  });
});
