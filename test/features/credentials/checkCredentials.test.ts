import { expect } from 'chai';
import { checkCredentials } from '../../../features/credentials/checkCredentials';
import { translator } from '../../../i18n/texts';
import type { Settings } from '../../../rocketchat/settings';

const key = 'a1'.repeat(16);
const secret = 'b2'.repeat(32);
const token = `ATTA${'c3'.repeat(36)}`;
const urls = { baseUrl: 'https://api.trello.com/1', authUrl: 'https://auth.atlassian.com' };
const right = { apiKey: key, apiSecret: secret, apiToken: token, ...urls };
const check = (given: Partial<typeof right>): string =>
  checkCredentials({ ...right, ...given } as Settings, translator('en')).join(' | ');

describe('checkCredentials', () => {
  it('accepts correct values, old tokens, unknown formats and empty fields', () => {
    for (const given of [
      {},
      { apiToken: 'd4'.repeat(32) },
      { apiToken: `ATTA${'x'.repeat(200)}` },
      { apiSecret: 'q' },
    ]) {
      expect(check(given)).to.equal('');
    }
    expect(check({ apiKey: '', apiSecret: '', apiToken: '' })).to.equal('');
    expect(check({ baseUrl: 'http://trello.proxy.lan:8080/1' })).to.equal('');
  });

  it('names values that are in the wrong field', () => {
    expect(check({ apiKey: secret, apiSecret: key })).to.match(
      /API key looks like the API secret.*secret looks like the API key/,
    );
    expect(check({ apiKey: token })).to.equal(
      'The API key looks like the token. Check which value goes where.',
    );
    expect(check({ apiSecret: token })).to.match(/The API secret looks like the token/);
    expect(check({ apiToken: key })).to.match(/The token looks like the API key/);
    expect(check({ apiToken: secret })).to.match(/The token looks like the API secret/);
  });

  it('recognises what a value of 32 characters is', () => {
    expect(check({ apiToken: 'e5'.repeat(16) })).to.match(/response_type=token/);
  });

  it('refuses a URL that is invalid or contains credentials', () => {
    for (const baseUrl of [
      'trello.com',
      'ftp://x',
      'https://user:pass@api.trello.com/1',
      'https://x/1?key=2',
      'javascript:1',
    ]) {
      expect(check({ baseUrl }), baseUrl).to.match(/base URL/);
      expect(check({ authUrl: baseUrl }), baseUrl).to.match(/authorization URL/);
    }
  });

  it('refuses a value that no request could carry', () => {
    expect(check({ apiToken: 'ATTA…' })).to.match(
      /^The token in the app’s settings contains an invalid character/,
    );
    expect(check({ apiKey: `${key}"` })).to.match(/^The API key .* contains an invalid character/);
    expect(check({ apiSecret: `a ${secret}` })).to.match(/^The API secret .* contains an invalid character/);
  });

  it('never quotes a value', () => {
    const all = check({ apiKey: token, apiSecret: token, apiToken: key, baseUrl: `https://${token}@x` });
    for (const value of [key, secret, token]) expect(all).to.not.include(value);
  });
});
