import { expect } from 'chai';
import { openTrello, openTrelloAs } from '../../../features/credentials/openTrello';
import { translator } from '../../../i18n/texts';
import type { AppContext } from '../../../rocketchat/AppContext';
import type { Settings } from '../../../rocketchat/settings';
import { UserError } from '../../../rocketchat/UserError';
import { RateLimiter } from '../../../trello/rest/RateLimiter';
import { ReadCache } from '../../../trello/rest/ReadCache';
import { TrelloError } from '../../../trello/TrelloError';

const right = {
  apiKey: 'a1'.repeat(16),
  apiSecret: 'b2'.repeat(32),
  apiToken: `ATTA${'c3'.repeat(36)}`,
  baseUrl: 'https://trello.test/1',
};
const own = `ATTA${'d4'.repeat(36)}`;

/** A request to the app, and the Authorization headers of the resulting requests to Trello. */
function contextWith(given: Partial<typeof right> = {}, deadline?: number) {
  const sent: string[] = [];
  const get = (url: string, { headers }: { headers: Record<string, string> }): Promise<unknown> => {
    expect(url).to.match(/^https:\/\/trello\.test\/1\//);
    sent.push(headers['Authorization']!);
    return Promise.resolve({ statusCode: 200, content: '[]' });
  };
  const context = {
    settings: () => Promise.resolve({ ...right, ...given } as Settings),
    http: { get, del: () => Promise.resolve(undefined) },
    caches: { rateLimiter: new RateLimiter(), reads: new ReadCache() },
    t: translator('en'),
    deadline,
  } as unknown as AppContext;
  return { context, sent };
}

const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof UserError ? error.message : String(error)),
  );

describe('openTrello and openTrelloAs', () => {
  it('use the workspace’s token or the person’s, and cache each separately', async () => {
    const { context, sent } = contextWith({}, Date.now() + 9_000);
    for (let i = 0; i < 2; i += 1) {
      await (await openTrello(context)).boards();
      await (await openTrelloAs(context, own)).boards();
    }
    const key = `OAuth oauth_consumer_key="${right.apiKey}"`;
    expect(sent).to.deep.equal([`${key}, oauth_token="${right.apiToken}"`, `${key}, oauth_token="${own}"`]);
  });

  it('bypass the cache where nobody waits: for jobs and deliveries', async () => {
    const { context, sent } = contextWith();
    for (let i = 0; i < 2; i += 1) await (await openTrello(context)).boards();
    expect(sent).to.have.length(2);
  });

  it('require the key, and the workspace’s token only if it is used', async () => {
    const { context } = contextWith({ apiToken: '' });
    expect(await refusal(openTrello(context))).to.match(/token/);
    expect(await refusal(openTrelloAs(context, own))).to.equal('none');
    expect(await refusal(openTrelloAs(contextWith({ apiKey: '' }).context, own))).to.match(/API key/);
  });

  it('refuse a token that no header could carry, without showing it', async () => {
    const { context, sent } = contextWith();
    for (const token of ['a"b', 'a\r\nX-Evil: 1', 'tökén', 'a b']) {
      expect(await refusal(openTrelloAs(context, token)))
        .to.match(/token/i)
        .and.not.include(token);
    }
    expect(sent).to.deep.equal([]);
  });

  it('fail if the engine returns nothing, and try a write only once', async () => {
    const trello = await openTrello(contextWith().context);
    const error: unknown = await trello.deleteWebhook('a').catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(TrelloError).and.include({ kind: 'unknownOutcome' });
  });
});
