import { expect } from 'chai';
import { confirmFlow, confirmNewest } from '../../../../features/accounts/oauth/confirmFlow';
import { type CallbackOutcome, receiveCallback } from '../../../../features/accounts/oauth/receiveCallback';
import { startFlow } from '../../../../features/accounts/oauth/startFlow';
import { removeEverything } from '../../../../features/setup/removeEverything';
import { ChatContext } from '../../../../rocketchat/ChatContext';
import { UserError } from '../../../../rocketchat/UserError';
import { accessTokenOf, anotherServer, TokenEndpoint } from '../../../../testing/app/oauthAccounts';
import { openDatabase } from '../../../../testing/app/recordStore';
import { killedAt, type Server, works } from '../../../../testing/app/servers';
import type { Database } from '../../../../testing/engine/Database';

const ada = { id: 'ada', username: 'ada', isEnabled: true };
const room = { id: 'room' };
const member = { id: 'm1', username: 'ada', fullName: 'Ada Lovelace' };

describe('connecting with a click, interrupted', () => {
  const realNow = Date.now;
  let database: Database;
  let endpoint: TokenEndpoint;
  let server: Server;

  function addServer(): Server {
    const added = anotherServer(database, endpoint);
    Object.assign(added.context.read, {
      getUserReader: () => ({ getById: async () => ada }),
      getRoomReader: () => ({ getById: async () => room }),
    });
    return added;
  }

  beforeEach(async () => {
    database = await openDatabase();
    endpoint = new TokenEndpoint();
    endpoint.api = (path) => ({ status: 200, body: path.startsWith('/1/members/me?') ? member : [] });
    server = addServer();
  });

  afterEach(() => {
    Date.now = realNow;
  });

  const chatOn = ({ context }: Server): ChatContext =>
    new ChatContext(context.caches, context, { user: ada, room } as never);

  async function begin(): Promise<{ id: string; state: string }> {
    const { id, url } = await startFlow(chatOn(server));
    return { id, state: new URL(url).searchParams.get('state')! };
  }

  interface Back {
    /** absent in a browser that is not logged in */
    visitorId?: string;
    error?: string;
    on?: Server;
  }

  const comeBack = (state: string, { visitorId, error, on = server }: Back = {}): Promise<CallbackOutcome> =>
    receiveCallback(on.context, { state, code: error ? undefined : 'code', error, visitorId });

  async function codeOf(state: string): Promise<string> {
    const outcome = await comeBack(state);
    if (outcome.kind !== 'confirm') throw new Error(outcome.kind);
    return outcome.code;
  }

  const isConnected = async (): Promise<boolean> =>
    (await addServer().context.members.ofUser('ada')) !== undefined;

  /** Tries work again and again, while another call to the store fails each time. */
  async function failingAtEachCall(work: (arm: () => void, call: string) => Promise<void>): Promise<void> {
    for (let last = 1, isOver = false; !isOver; last += 1) {
      database = await openDatabase();
      server = addServer();
      const arm = (): void => {
        server.calls = 0;
        server.fate = async (call, { number, to }) => {
          if (number === last && to === 'store') throw new Error('The store is down.');
          return call();
        };
      };
      await work(arm, `call ${String(last)}`);
      isOver = server.calls < last;
    }
  }

  /** @returns undefined for a failure that has no sentence of its own */
  async function outcomeOf<T>(work: Promise<T>): Promise<T | undefined> {
    try {
      return await work;
    } catch (error) {
      if (error instanceof UserError) throw error;
      return undefined;
    } finally {
      server.fate = works;
    }
  }

  it('the page says that nothing was connected only if that is so, and revokes what was issued', async () => {
    await failingAtEachCall(async (arm, call) => {
      const { state } = await begin();
      endpoint.revocations = [];
      const issued = endpoint.issued;
      arm();
      const kind = (await outcomeOf(comeBack(state, { visitorId: 'ada' })))?.kind;
      expect(await isConnected(), call).to.equal(kind === 'connected');
      const isLost = endpoint.issued > issued && kind !== 'connected';
      expect(endpoint.revocations, call).to.have.length(isLost ? 1 : 0);
      // Once Trello has issued something, the person is told in chat, too.
      if (isLost) expect(kind, call).to.equal('unavailable');
    });
  });

  it('the same for the page that shows a code', async () => {
    await failingAtEachCall(async (arm, call) => {
      const { id, state } = await begin();
      endpoint.revocations = [];
      const issued = endpoint.issued;
      arm();
      const outcome = await outcomeOf(comeBack(state));
      if (outcome?.kind === 'confirm') {
        const { code } = outcome;
        expect(await confirmFlow(chatOn(server), { flowId: id, typed: code }), call).to.have.property(
          'answer',
        );
        return;
      }
      const isLost = endpoint.issued > issued;
      expect(endpoint.revocations, call).to.have.length(isLost ? 1 : 0);
      expect(await isConnected(), call).to.equal(false);
    });
  });

  /** What is shown after the code was entered again. */
  async function sentenceOf(on: Server, { id, typed }: { id: string; typed: string }): Promise<string> {
    try {
      return JSON.stringify(await confirmFlow(chatOn(on), { flowId: id, typed }));
    } catch (error) {
      return (error as Error).message;
    }
  }

  it('the form never says that nothing was connected if it was, nor the other way round', async () => {
    await failingAtEachCall(async (arm, call) => {
      const { id, state } = await begin();
      const typed = await codeOf(state);
      arm();
      const confirmed = await outcomeOf(confirmFlow(chatOn(server), { flowId: id, typed }));
      if (confirmed) expect(confirmed, call).to.have.property('answer');
      expect(await isConnected(), call).to.equal(confirmed !== undefined);
      const again = await sentenceOf(server, { id, typed });
      expect(again, call).to.match(confirmed ? /"connected"|whether/ : /You are connected|whether/);
    });
  });

  it('a process that is killed while it connects: nobody is told that it is done', async () => {
    for (let last = 1, isOver = false; !isOver; last += 1) {
      database = await openDatabase();
      server = addServer();
      const { id, state } = await begin();
      const typed = await codeOf(state);
      server.calls = 0;
      server.fate = killedAt(last, { isDone: true });
      void confirmFlow(chatOn(server), { flowId: id, typed }).catch(() => undefined);
      for (let turns = 0; turns < 50; turns += 1) await new Promise((resolve) => setImmediate(resolve));
      isOver = server.calls < last;
      const other = addServer();
      const again = await sentenceOf(other, { id, typed });
      if (await isConnected()) expect(again).to.match(/"connected"|You are connected|whether you are/);
      else expect(again).to.match(/whether you are connected/);
    }
  });

  it('a code belongs to what was allowed last, not to what was begun last', async () => {
    const first = await begin();
    const now = Date.now;
    Date.now = () => now() + 1_000;
    const second = await begin();
    await codeOf(second.state);
    Date.now = () => now() + 2_000;
    expect(await confirmNewest(chatOn(server), await codeOf(first.state))).to.have.property('answer');
  });

  it('the right code, entered twice at once as the last try, connects', async () => {
    const { id, state } = await begin();
    const code = await codeOf(state);
    const wrong = code.replace(/./, (sign) => (sign === '2' ? '3' : '2'));
    for (const typed of [wrong, wrong]) await confirmFlow(chatOn(server), { flowId: id, typed });
    const other = addServer();
    // The one with the last try is slower than the one without any.
    let release: (() => void) | undefined;
    server.calls = 0;
    server.fate = async (call, { number }) => {
      if (number === 8) await new Promise<void>((resolve) => (release = resolve));
      return call();
    };
    const connecting = confirmFlow(chatOn(server), { flowId: id, typed: code });
    while (!release) await new Promise((resolve) => setImmediate(resolve));
    expect(await confirmFlow(chatOn(other), { flowId: id, typed: code })).to.have.property('problem');
    release();
    expect(await connecting).to.have.property('answer');
    expect(endpoint.revocations).to.deep.equal([]);
    expect(accessTokenOf((await other.context.members.ofUser('ada'))!)).to.equal('access-2');
  });

  for (const [error, kind] of [
    ['access_denied', 'denied'],
    ['server_error', 'unavailable'],
    ['temporarily_unavailable', 'unavailable'],
    ['invalid_scope', 'misconfigured'],
    ['unauthorized_client', 'misconfigured'],
  ] as const) {
    it(`Trello’s page leads back with ${error}: ${kind}`, async () => {
      const { state } = await begin();
      expect(await comeBack(state, { visitorId: 'ada', error })).to.include({ kind });
      expect(endpoint.requests).to.deep.equal([]);
    });
  }

  it('uninstalling revokes what waits for a code', async () => {
    const { state } = await begin();
    await codeOf(state);
    await removeEverything(server.context);
    expect(endpoint.revocations).to.deep.equal(['refresh-2']);
  });

  it('too many people connect at once: that is said, and what was issued is revoked', async () => {
    const { state } = await begin();
    endpoint.api = () => ({ status: 429, body: { error: 'API_MEMBER_LIMIT_EXCEEDED' } });
    const outcome = await comeBack(state, { visitorId: 'ada' });
    expect(outcome).to.include({ kind: 'memberLimit' });
    expect(endpoint.revocations).to.have.length(1);
  });
});
