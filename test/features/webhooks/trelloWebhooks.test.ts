import { expect } from 'chai';
import { isAlive, isOurs, siteOf } from '../../../features/webhooks/trelloWebhooks';

const PATH = '/api/apps/private/id/hash/trello';
const at = (site: string) => ({ id: 'w', idModel: 'b', callbackURL: site + PATH });
const HOUR = 3_600_000;
const ago = (ms: number): string => new Date(Date.now() - ms).toISOString();

describe('the owner of a webhook', () => {
  it('is the server with that address, port and path included', () => {
    const ours = `https://chat.example${PATH}`;
    for (const site of [
      'https://chat.example',
      'http://chat.example',
      'https://CHAT.example',
      'https://chat.example/',
      'https://user:secret@chat.example',
    ])
      expect(isOurs(at(site), ours), site).to.equal(true);
    for (const site of [
      'https://staging.chat.example',
      'https://chat.example:8443',
      'https://chat.example/staging',
      'https://chat.example@evil.example',
      'https://evil.example/chat.example',
      'nonsense',
    ])
      expect(isOurs(at(site), ours), site).to.equal(false);
    expect(isOurs(at('https://chat.example/staging/'), `https://chat.example/staging${PATH}`)).to.equal(true);
  });

  it('is shown without credentials in the URL', () => {
    expect(siteOf(at('https://user:secret@chat.example/below').callbackURL)).to.equal('chat.example/below');
  });

  it('is nobody if Trello has disabled the webhook or reached nobody for a day', () => {
    const failing = (ms: number) => ({ consecutiveFailures: 9, firstConsecutiveFailDate: ago(ms) });
    const there = at('https://other.example');
    expect(isAlive({ ...there, active: false })).to.equal(false);
    expect(isAlive({ ...there, ...failing(25 * HOUR) })).to.equal(false);
    expect(isAlive({ ...there, ...failing(23 * HOUR) })).to.equal(true);
    expect(isAlive({ ...there, consecutiveFailures: 0, firstConsecutiveFailDate: ago(25 * HOUR) })).to.equal(
      true,
    );
    expect(isAlive({ ...there, consecutiveFailures: 9, firstConsecutiveFailDate: null })).to.equal(true);
    expect(isAlive(there)).to.equal(true);
  });
});
