import { expect } from 'chai';
import { refreshAccess } from '../../../../features/accounts/oauth/refreshAccess';
import {
  accessTokenOf,
  anotherServer,
  refreshTokenOf,
  saveTokens,
  serverWithAccount,
  storedAccount,
  TokenEndpoint,
} from '../../../../testing/app/oauthAccounts';
import { openDatabase } from '../../../../testing/app/recordStore';
import { type Fate, killedAt, type Server, works } from '../../../../testing/app/servers';
import type { Database } from '../../../../testing/engine/Database';
import { TrelloError } from '../../../../trello/TrelloError';

const HOUR_MS = 3_600_000;

async function kindOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof TrelloError) return error.kind;
    throw error;
  }
  return 'none';
}

describe('refreshing an access token', () => {
  const realNow = Date.now;
  let database: Database;
  let endpoint: TokenEndpoint;

  const pass = (ms: number): void => {
    const now = Date.now;
    Date.now = () => now() + ms;
  };

  beforeEach(async () => {
    database = await openDatabase();
    endpoint = new TokenEndpoint();
  });

  afterEach(() => {
    Date.now = realNow;
  });

  it('stores the new pair, encrypted, with its expiry', async () => {
    const { context } = await serverWithAccount(database, endpoint);
    const before = await storedAccount(context);
    const fresh = await refreshAccess(context, before);
    const now = await storedAccount(context);
    expect(now).to.deep.equal({ ...fresh, version: now['version' as never] });
    expect(accessTokenOf(now)).to.equal('access-2');
    expect(refreshTokenOf(now)).to.equal('refresh-2');
    expect(now.expiresAt).to.be.within(Date.now() + HOUR_MS - 5_000, Date.now() + HOUR_MS);
    expect(JSON.stringify(now)).not.to.match(/access-|refresh-/);
  });

  it('happens once, however many ask at once on two servers', async () => {
    endpoint = new TokenEndpoint(0);
    const servers = [await serverWithAccount(database, endpoint), anotherServer(database, endpoint)];
    const before = await storedAccount(servers[0]!.context);
    const asked = Array.from({ length: 50 }, (_, index) =>
      refreshAccess(servers[index % 2]!.context, before),
    );
    expect(new Set((await Promise.all(asked)).map(accessTokenOf))).to.deep.equal(new Set(['access-2']));
    expect(endpoint.requests).to.deep.equal(['refresh-1']);
  });

  it('is over for whoever comes with older tokens', async () => {
    const { context } = await serverWithAccount(database, endpoint);
    const before = await storedAccount(context);
    await refreshAccess(context, before);
    expect(accessTokenOf(await refreshAccess(context, before))).to.equal('access-2');
    expect(endpoint.requests).to.have.length(1);
  });

  it('goes on wherever the process was killed, and nobody has to connect again', async () => {
    let number = 1;
    for (let isOver = false; !isOver; number += 1) {
      for (const isDone of [false, true]) {
        database = await openDatabase();
        endpoint = new TokenEndpoint();
        const server = await serverWithAccount(database, endpoint);
        const before = await storedAccount(server.context);
        server.calls = 0;
        server.fate = killedAt(number, { isDone });
        const hanging = refreshAccess(server.context, before).catch(() => undefined);
        await settled();
        isOver ||= server.calls < number;
        pass(21_000);
        const other = anotherServer(database, endpoint);
        const fresh = await refreshAccess(other.context, before);
        expect(accessTokenOf(fresh), `call ${number}`).to.match(/^access-[23]$/);
        expect(accessTokenOf(await storedAccount(other.context))).to.equal(accessTokenOf(fresh));
        expect(endpoint.isRevoked, `call ${number}`).to.equal(false);
        void hanging;
      }
    }
    expect(number).to.be.greaterThan(6);
  });

  it('waits for another server, and says that it did if that one is killed', async () => {
    const first = await serverWithAccount(database, endpoint);
    const before = await storedAccount(first.context);
    first.calls = 0;
    // Its attempt is stored, and nothing else happens.
    first.fate = killedAt(1, { isDone: true });
    void refreshAccess(first.context, before).catch(() => undefined);
    await settled();
    const other = anotherServer(database, endpoint);
    expect(await kindOf(refreshAccess(other.context.withTimeout(1_000), before))).to.equal('notRenewed');
    expect(endpoint.requests).to.deep.equal([]);
    expect(accessTokenOf(await storedAccount(other.context))).to.equal('access-1');
  });

  it('tries to store the new pair several times', async () => {
    const server = await serverWithAccount(database, endpoint);
    const before = await storedAccount(server.context);
    let failures = 2;
    server.fate = failing(() => endpoint.issued > 1 && (failures -= 1) >= 0);
    expect(accessTokenOf(await refreshAccess(server.context, before))).to.equal('access-2');
    server.fate = works;
    expect(accessTokenOf(await storedAccount(server.context))).to.equal('access-2');
  });

  it('can be tried again if the pair could not be stored at all', async () => {
    const server = await serverWithAccount(database, endpoint);
    const before = await storedAccount(server.context);
    server.fate = failing(() => endpoint.issued > 1);
    expect(await kindOf(refreshAccess(server.context, before))).to.equal('notRenewed');
    expect(server.errors).to.deep.equal(['The store is down.']);
    server.fate = works;
    pass(21_000);
    expect(accessTokenOf(await refreshAccess(server.context, before))).to.equal('access-3');
  });

  it('reads the store once more before it gives up', async () => {
    const server = await serverWithAccount(database, endpoint);
    const before = await storedAccount(server.context);
    const other = anotherServer(database, endpoint);
    server.fate = async (call, { to }) => {
      if (to === 'web') {
        await saveTokens(other, { number: 9 });
        endpoint.isRevoked = true;
      }
      return call();
    };
    expect(accessTokenOf(await refreshAccess(server.context, before))).to.equal('access-9');
  });

  const refusals: [string, { status: number; body: object }, string][] = [
    ['an invalid grant', { status: 403, body: { error: 'invalid_grant' } }, 'unauthorizedToken'],
    ['an invalid client', { status: 401, body: { error: 'invalid_client' } }, 'unauthorizedClient'],
    ['too many requests', { status: 429, body: {} }, 'notRenewed'],
    ['a failure', { status: 503, body: {} }, 'notRenewed'],
    ['no tokens', { status: 200, body: {} }, 'notRenewed'],
  ];
  for (const [name, answer, kind] of refusals) {
    it(`says what ${name} means, and keeps the account`, async () => {
      const { context } = await serverWithAccount(database, endpoint);
      const before = await storedAccount(context);
      endpoint.answer = answer;
      expect(await kindOf(refreshAccess(context, before))).to.equal(kind);
      expect(await storedAccount(context)).to.deep.equal(before);
      endpoint.answer = undefined;
      if (kind === 'unauthorizedToken') pass(21_000);
      expect(accessTokenOf(await refreshAccess(context, before))).to.equal('access-2');
    });
  }

  it('does not bring back an account that was disconnected or replaced meanwhile', async () => {
    const server = await serverWithAccount(database, endpoint);
    const { context } = server;
    const before = await storedAccount(context);
    server.fate = afterRequest(server, () => context.members.remove('ada'));
    expect(await kindOf(refreshAccess(context, before))).to.equal('unauthorizedToken');
    expect(await context.members.ofUser('ada')).to.equal(undefined);

    database = await openDatabase();
    const again = await serverWithAccount(database, endpoint);
    const old = await storedAccount(again.context);
    again.fate = afterRequest(again, () => saveTokens(again, { number: 7, memberId: 'm2' }));
    expect((await refreshAccess(again.context, old)).memberId).to.equal('m2');
    expect(accessTokenOf(await storedAccount(again.context))).to.equal('access-7');
  });

  describe('on a copy of the database', () => {
    const [original, copy] = ['https://chat.test', 'https://staging.test'];
    const path = '/api/apps/private/app/secret/trello';

    /** The copy looks at a webhook of the original. @param isAlive whether Trello still delivers there */
    async function copied(isAlive: boolean): Promise<Server> {
      await serverWithAccount(database, endpoint, original);
      const server = anotherServer(database, endpoint, copy);
      const webhook = { boardId: 'b', boardName: 'B', callbackUrl: original + path, appUserId: 'bot' };
      const settings = { timeZone: 'UTC', language: 'en', mergeSeconds: 0 };
      await server.context.subscriptions.saveWebhook({ kind: 'webhook', ...webhook, settings });
      const known = { id: 'w', idModel: 'b', callbackURL: original + path, active: isAlive };
      endpoint.api = () => ({ status: 200, body: [known] });
      return server;
    }

    it('uses up no refresh token of the original', async () => {
      const { context } = await copied(true);
      const before = await storedAccount(context);
      // Whoever asks again learns the same, at once.
      for (let tries = 0; tries < 2; tries += 1)
        expect(await kindOf(refreshAccess(context, before))).to.equal('copied');
      expect(endpoint.requests).to.deep.equal([]);
      expect(await storedAccount(context)).to.deep.equal(before);
    });

    it('goes on if the server only has another address now', async () => {
      const { context } = await copied(false);
      const fresh = await refreshAccess(context, await storedAccount(context));
      expect([accessTokenOf(fresh), fresh.site]).to.deep.equal(['access-2', copy]);
    });
  });
});

/** The store fails under this condition. */
const failing =
  (isDown: () => boolean): Fate =>
  async (call, { to }) => {
    if (to === 'store' && isDown()) throw new Error('The store is down.');
    return call();
  };

/** Something happens after a request, before its answer is used. */
const afterRequest =
  (server: Server, happen: () => Promise<void>): Fate =>
  async (call, { to }) => {
    const answer = await call();
    if (to === 'store') return answer;
    server.fate = works;
    await happen();
    return answer;
  };

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 25));
