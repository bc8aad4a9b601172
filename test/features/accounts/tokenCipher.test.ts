import { expect } from 'chai';
import fc from 'fast-check';
import { createDecipheriv, hkdfSync } from 'node:crypto';
import { decryptToken, encryptToken } from '../../../features/accounts/tokenCipher';

const lock = { secret: 'a1'.repeat(32), userId: 'grace' };
const token = `ATTA${'t0ken'.repeat(14)}`;

describe('the token cipher', () => {
  it('returns any text to its owner, and to nobody else', () => {
    const words = fc.string({ minLength: 1, unit: 'grapheme' });
    fc.assert(
      fc.property(words, words, words, words, (text, secret, userId, other) => {
        const encrypted = encryptToken(text, { secret, userId });
        expect(decryptToken(encrypted, { secret, userId })).to.equal(text);
        fc.pre(other !== userId && other !== secret);
        expect(decryptToken(encrypted, { secret, userId: other })).to.equal(undefined);
        expect(decryptToken(encrypted, { secret: other, userId })).to.equal(undefined);
      }),
    );
  });

  it('never uses a nonce twice', () => {
    const nonces = Array.from({ length: 200 }, () => encryptToken(token, lock).split('.')[1]);
    expect(new Set(nonces).size).to.equal(200);
  });

  it('reveals nothing of the token', () => {
    const encrypted = encryptToken(token, lock);
    expect(encrypted).to.match(/^v1\.[\w+/=]{16}\.[\w+/=]{24}\.[\w+/=]+$/);
    expect(Buffer.from(encrypted.split('.')[3]!, 'base64').toString('latin1')).to.not.include('t0ken');
  });

  /** Changes each byte, and truncates each part. */
  function expectChangesRefused(): void {
    const encrypted = encryptToken(token, lock);
    const parts = encrypted.split('.');
    for (const index of [1, 2, 3]) {
      const bytes = Buffer.from(parts[index]!, 'base64');
      for (let at = 0; at < bytes.length; at += 1) {
        const changed = Buffer.from(bytes);
        changed[at]! ^= 1;
        const other = parts.map((part, each) => (each === index ? changed.toString('base64') : part));
        expect(decryptToken(other.join('.'), lock), `part ${index}, byte ${at}`).to.equal(undefined);
      }
      const shorter = parts.map((part, each) =>
        each === index ? bytes.subarray(0, 4).toString('base64') : part,
      );
      expect(decryptToken(shorter.join('.'), lock), `part ${index} cut`).to.equal(undefined);
    }
  }

  it('refuses anything that was changed', expectChangesRefused);

  it('refuses it also in a runtime that ignores the authentication tag', () => {
    const nonce = Buffer.alloc(12);
    const prototype = Object.getPrototypeOf(createDecipheriv('aes-256-gcm', Buffer.alloc(32), nonce));
    const { final } = prototype;
    prototype.final = () => Buffer.alloc(0);
    try {
      expectChangesRefused();
      const encrypted = encryptToken(token, lock);
      expect(decryptToken(encrypted, lock)).to.equal(token);
      expect(decryptToken(encrypted, { ...lock, userId: 'ada' })).to.equal(undefined);
      expect(decryptToken(encrypted, { ...lock, secret: 'b2'.repeat(32) })).to.equal(undefined);
    } finally {
      prototype.final = final;
    }
  });

  it('refuses text that it did not produce', () => {
    const encrypted = encryptToken(token, lock);
    for (const odd of ['', 'v1', 'v1...', token, `v2${encrypted.slice(2)}`, `${encrypted}.AA`, '. . . .'])
      expect(decryptToken(odd, lock), odd).to.equal(undefined);
    expect(decryptToken(encrypted, { ...lock, secret: '' })).to.equal(undefined);
    fc.assert(
      fc.property(fc.string(), (odd) => {
        expect(decryptToken(odd, lock)).to.equal(undefined);
      }),
    );
  });

  it('derives its key as RFC 5869 specifies', () => {
    const [, nonce, tag, text] = encryptToken(token, lock)
      .split('.')
      .map((part) => Buffer.from(part, 'base64'));
    const key = hkdfSync('sha256', lock.secret, 'trello-for-rocket-chat', 'tokens of members', 32);
    const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key), nonce!);
    decipher.setAAD(Buffer.from('v1:grace'));
    decipher.setAuthTag(tag!);
    expect(decipher.update(text!, undefined, 'utf8') + decipher.final('utf8')).to.equal(token);
  });
});
