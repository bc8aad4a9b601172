import { expect } from 'chai';
import { withOwnAccount, withWritingAccount } from '../../../features/accounts/ownAccount';
import type { ChatContext } from '../../../rocketchat/ChatContext';
import { UserError } from '../../../rocketchat/UserError';
import {
  accessTokenOf,
  saveTokens,
  serverWithAccount,
  storedAccount,
  TokenEndpoint,
} from '../../../testing/app/oauthAccounts';
import { openDatabase } from '../../../testing/app/recordStore';
import type { Server } from '../../../testing/app/servers';
import { TrelloError } from '../../../trello/TrelloError';

const HOUR_MS = 3_600_000;
const id = 'a'.repeat(24);

/** What happened: nothing, or the error's sentence or kind. */
async function outcomeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof UserError) return error.message.replace(/\u2060/g, '');
    if (error instanceof TrelloError) return error.kind;
    throw error;
  }
  return 'done';
}

describe('Trello through an account that was connected by OAuth', () => {
  let endpoint: TokenEndpoint;
  let server: Server;
  let chat: ChatContext;

  /** @param ms until the access token expires */
  async function connect(ms: number): Promise<void> {
    endpoint = new TokenEndpoint();
    server = await serverWithAccount(await openDatabase(), endpoint);
    await saveTokens(server, { number: 1, ms });
    chat = Object.assign(server.context, { user: { id: 'ada' } }) as unknown as ChatContext;
  }

  const read = () => withOwnAccount(chat, (trello) => trello.boards());
  const write = () => withWritingAccount(chat, (trello) => trello.deleteComment(id));

  it('sends the access token as a Bearer token, and nothing else', async () => {
    await connect(HOUR_MS);
    expect(await outcomeOf(read())).to.equal('done');
    expect(endpoint.apiRequests).to.deep.equal(['get /1/members/me/boards access-1']);
    expect(endpoint.requests).to.deep.equal([]);
  });

  it('refreshes it shortly before it expires', async () => {
    await connect(30_000);
    expect(await outcomeOf(read())).to.equal('done');
    expect(endpoint.apiRequests).to.deep.equal(['get /1/members/me/boards access-2']);
    expect(accessTokenOf(await storedAccount(server.context))).to.equal('access-2');
  });

  it('goes on with the old one as long as it is valid', async () => {
    await connect(30_000);
    endpoint.answer = { status: 503, body: {} };
    expect(await outcomeOf(read())).to.equal('done');
    expect(endpoint.apiRequests).to.deep.equal(['get /1/members/me/boards access-1']);
  });

  it('refreshes it when Trello no longer accepts it, and repeats only that request', async () => {
    await connect(HOUR_MS);
    endpoint.issued = 2;
    const work = withOwnAccount(chat, async (trello) => {
      await trello.boards();
      await trello.boards();
    });
    expect(await outcomeOf(work)).to.equal('done');
    expect(endpoint.apiRequests).to.deep.equal([
      'get /1/members/me/boards access-1',
      'get /1/members/me/boards access-3',
      'get /1/members/me/boards access-3',
    ]);
    expect(endpoint.requests).to.deep.equal(['refresh-1']);
  });

  it('refreshes it once for several requests at the same time', async () => {
    await connect(HOUR_MS);
    endpoint.issued = 2;
    const work = withOwnAccount(chat, (trello) => Promise.all([trello.boards(), trello.board('b1b1b1b1')]));
    endpoint.api = (path) => ({
      status: 200,
      body: path.startsWith('/1/boards/') ? { id, name: '', shortLink: '', url: '', closed: false } : [],
    });
    expect(await outcomeOf(work)).to.equal('done');
    expect(endpoint.requests).to.deep.equal(['refresh-1']);
  });

  it('says that nothing was done if there is no other token yet', async () => {
    await connect(HOUR_MS);
    endpoint.issued = 2;
    endpoint.answer = { status: 503, body: {} };
    expect(await outcomeOf(write())).to.equal('notRenewed');
    expect(endpoint.apiRequests).to.have.length(1);
    expect(accessTokenOf(await storedAccount(server.context))).to.equal('access-1');
  });

  it('asks once to connect again when the access was revoked', async () => {
    for (const ms of [0, HOUR_MS]) {
      await connect(ms);
      endpoint.isRevoked = true;
      expect(await outcomeOf(write())).to.match(/^Trello no longer gives this app access to your account/);
      expect(await server.context.members.ofUser('ada')).to.equal(undefined);
      expect(await outcomeOf(write())).to.match(/^This needs your own Trello account/);
    }
  });

  it('asks to connect again once the settings have no OAuth client, and keeps the account', async () => {
    for (const ms of [0, HOUR_MS]) {
      await connect(ms);
      server.settings['oauth-client-id'] = '';
      server.context.caches.forgetSettings();
      expect(await outcomeOf(read())).to.match(/no longer in the app’s settings.* Connect again/);
      expect(endpoint.requests).to.deep.equal([]);
      expect(accessTokenOf(await storedAccount(server.context))).to.equal('access-1');
    }
  });

  it('refreshes nothing because of a permission', async () => {
    await connect(HOUR_MS);
    for (const message of ['unauthorized permission requested', 'Unauthorized; scope does not match']) {
      endpoint.api = () => ({ status: 401, body: { code: 401, message } });
      expect(await outcomeOf(read())).to.match(/is not allowed to do that, or you have not given this app/);
    }
    expect(endpoint.requests).to.deep.equal([]);
  });

  it('refreshes once for a refusal without a reason, and keeps the account', async () => {
    await connect(HOUR_MS);
    endpoint.api = () => ({ status: 401, body: { message: 'no' } });
    expect(await outcomeOf(read())).to.equal('blocked');
    expect(endpoint.requests).to.have.length(1);
    expect(accessTokenOf(await storedAccount(server.context))).to.equal('access-2');
  });
});
