import { expect } from 'chai';
import { keepAccess } from '../../../../features/accounts/oauth/keepAccess';
import {
  accessTokenOf,
  anotherServer,
  saveTokens,
  TokenEndpoint,
} from '../../../../testing/app/oauthAccounts';
import { openDatabase } from '../../../../testing/app/recordStore';
import type { Server } from '../../../../testing/app/servers';

const DAY_MS = 24 * 3_600_000;

describe('accounts that nobody uses', () => {
  let endpoint: TokenEndpoint;
  let server: Server;

  beforeEach(async () => {
    endpoint = new TokenEndpoint();
    server = anotherServer(await openDatabase(), endpoint);
  });

  /** @returns what each of them has now */
  async function accessTokens(): Promise<string[]> {
    const members = await server.context.members.all();
    return members.map((member) => `${member.userId} ${accessTokenOf(member)}`);
  }

  it('are refreshed after a month, and others are left alone', async () => {
    await saveTokens(server, { userId: 'ada', number: 1, ms: -31 * DAY_MS });
    await saveTokens(server, { userId: 'grace', number: 1, ms: -29 * DAY_MS });
    await keepAccess(server.context);
    expect(await accessTokens()).to.deep.equal(['ada access-2', 'grace access-1']);
    await keepAccess(server.context);
    expect(endpoint.requests).to.deep.equal(['refresh-1']);
  });

  it('are refreshed beside one that was revoked', async () => {
    await saveTokens(server, { userId: 'ada', number: 1, ms: -40 * DAY_MS });
    await saveTokens(server, { userId: 'grace', number: 5, ms: -40 * DAY_MS });
    endpoint.revoked.add('refresh-1');
    await keepAccess(server.context);
    expect(await accessTokens()).to.deep.equal(['ada access-1', 'grace access-2']);
  });

  it('wait for another day while Trello is down', async () => {
    for (const userId of ['ada', 'alan', 'grace', 'linus'])
      await saveTokens(server, { userId, number: userId.length, ms: -40 * DAY_MS });
    endpoint.answer = { status: 503, body: {} };
    await keepAccess(server.context);
    expect(endpoint.requests).to.have.length(3);
  });

  it('are left alone without an OAuth client', async () => {
    await saveTokens(server, { userId: 'ada', number: 1, ms: -40 * DAY_MS });
    server.settings['oauth-client-id'] = '';
    server.context.caches.forgetSettings();
    await keepAccess(server.context);
    expect(endpoint.requests).to.deep.equal([]);
  });
});
