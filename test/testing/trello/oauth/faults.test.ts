import { expect } from 'chai';
import { PlainClient } from '../../../../testing/trello/oauth/PlainClient';
import { useTrello } from '../../../../testing/trello/useTrello';

describe('Trello stand-in: faults of the authorization server', () => {
  const setup = useTrello();
  let client: PlainClient;

  beforeEach(() => {
    client = new PlainClient(setup.trello);
  });

  const path = /^\/oauth\/token$/;
  const failed = (work: Promise<unknown>) => work.then(() => false).catch(() => true);

  it('before its effect: the refresh token still works', async () => {
    const { trello } = setup;
    const { refresh_token } = await client.connect(trello.member);
    trello.fail({ path, reset: true });
    expect(await failed(client.refresh(refresh_token))).to.equal(true);
    trello.fail({ path, status: 503, body: {} });
    expect((await client.refresh(refresh_token)).status).to.equal(503);
    expect((await client.refresh(refresh_token)).status).to.equal(200);
  });

  it('after its effect: the refresh token is used, and nobody has the next one', async () => {
    const { trello } = setup;
    const { refresh_token } = await client.connect(trello.member);
    trello.fail({ path, reset: true, afterEffect: true });
    expect(await failed(client.refresh(refresh_token))).to.equal(true);
    expect((await client.refresh(refresh_token)).status).to.equal(403);
  });

  it('held until a test lets it go, before or after its effect', async () => {
    const { trello } = setup;
    for (const afterEffect of [false, true]) {
      const { refresh_token } = await client.connect(trello.member);
      let letGo = (): void => undefined;
      const until = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      const { struck } = trello.fail({ path, until, afterEffect });
      const answer = client.refresh(refresh_token);
      await struck;
      expect(trello.oauth.grants.at(-1)!.refreshTokens).to.have.length(afterEffect ? 2 : 1);
      letGo();
      expect((await answer).status).to.equal(200);
      expect(trello.oauth.grants.at(-1)!.refreshTokens).to.have.length(2);
    }
  });

  it('the API can fail after its effect, too', async () => {
    const board = setup.trello.addBoard({ name: 'Before' });
    setup.trello.fail({ method: 'PUT', status: 504, afterEffect: true });
    expect((await setup.raw('PUT', `/boards/${board.id}`, { body: { name: 'After' } })).status).to.equal(504);
    expect(setup.trello.state.board(board).name).to.equal('After');
  });

  it('every request is logged, with what is not as documented', async () => {
    await client.exchange(client.allow(setup.trello.member));
    await client.post('/oauth/token?client_secret=x', { grant: 'refresh_token' });
    const entries = setup.trello.requests.map(({ method, path: where, status }) => [method, where, status]);
    expect(entries).to.deep.equal([
      ['POST', '/oauth/token', 200],
      ['POST', '/oauth/token', 400],
    ]);
    expect(setup.trello.violations()).to.deep.equal(['POST /oauth/token: unknown parameter: grant']);
    expect(setup.trello.exposures()).to.deep.equal(['POST /oauth/token: client_secret in the query']);
  });
});
