import { expect } from 'chai';
import { lastNotice } from '../../../../testing/app/clicks';
import { connect } from '../../../../testing/app/connect';
import { loggedBy } from '../../../../testing/app/logged';
import { comeBack, openConnect, setUpOAuth } from '../../../../testing/app/oauth';
import { World } from '../../../../testing/app/world';

describe('a pasted token beside OAuth', () => {
  let world: World;
  let pasted: string;

  /** Grace has pasted a token, and the settings get an OAuth client after that. */
  beforeEach(async () => {
    world = await World.start();
    await world.setUp();
    world.host.addUser({ username: 'lin' });
    world.host.addRoom({ name: 'website', members: ['admin', 'grace', 'lin'] });
    pasted = await connect(world, world.sample.members.grace);
    await setUpOAuth(world);
  });
  afterEach(() => world.stop());

  const me = (user = 'grace'): Promise<string> => world.ask('/trello me', { user });
  const isPastedAlive = (): boolean => world.trello.state.tokens.has(pasted);
  const isGranted = (): boolean => world.trello.oauth.grants.some(({ isRevoked }) => !isRevoked);
  const stored = async (): Promise<any[]> =>
    (await world.host.workspace.database.find('persistence')).map(({ value }) => value);

  /** By OAuth, in the person's own browser. */
  async function allow(user = 'grace'): Promise<void> {
    const { consentUrl } = await openConnect(world, { user, room: 'website' });
    const member = user === 'grace' ? world.sample.members.grace : world.sample.members.alan;
    const page = await comeBack(world.host, world.trello.oauth.decide(consentUrl, { member }), { user });
    expect(page.title).to.equal('You are connected');
  }

  it('goes on working, beside people who connect with a click', async () => {
    await allow('lin');
    expect(await me()).to.match(/connected as Grace Hopper/);
    expect(await me('lin')).to.match(/connected as Alan Turing/);
    const accounts = (await stored()).filter(({ kind }) => kind === 'member');
    expect(accounts.map(({ method }) => method)).to.have.members(['pasted', 'oauth']);
    for (const user of ['grace', 'lin'])
      expect(await world.ask('/trello mine', { user })).to.match(/^\*Your open cards\*/);
  });

  it('is changed over by /trello connect, and revoked', async () => {
    await allow();
    expect(isPastedAlive()).to.equal(false);
    expect(await me()).to.match(/connected as Grace Hopper/);
    const [account, ...more] = (await stored()).filter(({ kind }) => kind === 'member');
    expect([account.method, more]).to.deep.equal(['oauth', []]);
    expect(await world.ask('/trello mine')).to.match(/^\*Your open cards\*/);
  });

  it('is named if Trello does not revoke it', async () => {
    world.trello.fail({ method: 'DELETE', path: /tokens/, status: 500, times: 9 });
    await allow();
    const { msg } = lastNotice(world);
    expect(msg).to.match(
      /^You are connected as .*\nThe app’s previous access could not be revoked\. Open <https:\/\/trello/,
    );
  });

  it('can replace access that was granted with a click, and the person learns where to end that without the client', async () => {
    await allow();
    const { view } = await openConnect(world, { room: 'website' });
    expect(JSON.stringify(view)).to.contain('account.paste');
    await world.save({ oauthClientId: '', oauthClientSecret: '' });
    await connect(world, world.sample.members.grace);
    // Without the client, nobody can revoke it here.
    expect(lastNotice(world).msg).to.match(
      /previous access could not be revoked\. Open <https:\/\/id\.atlassian/,
    );
    expect(isGranted()).to.equal(true);
    expect(await world.ask('/trello mine')).to.match(/^\*Your open cards\*/);
  });

  describe('and access by OAuth end', () => {
    it('by /trello disconnect', async () => {
      await allow();
      expect(await world.ask('/trello disconnect')).to.match(/deleted here and revoked on Trello/);
      expect(isGranted()).to.equal(false);
      expect(await me()).to.match(/^You have not connected/);
    });

    it('by /trello disconnect while Trello does not answer, and the person learns where to end it', async () => {
      await allow();
      world.trello.fail({ method: 'POST', path: /oauth\/revoke/, status: 503, times: 9 });
      expect(await world.ask('/trello disconnect')).to.match(
        /could not be revoked on Trello\. Open <https:\/\/id\.atlassian\.com\/manage-profile\/apps\|your Atlassian account>/,
      );
      expect(await me()).to.match(/^You have not connected/);
    });

    it('when the user is deleted, and nobody else’s', async () => {
      await allow('lin');
      await world.host.deleteUser('lin', { by: 'admin' });
      expect(isGranted()).to.equal(false);
      expect(isPastedAlive()).to.equal(true);
      expect(await me()).to.match(/connected as Grace Hopper/);
    });

    it('when the app is uninstalled, as far as Trello answers', async () => {
      await allow('lin');
      world.trello.fail({ method: 'DELETE', path: /tokens/, status: 500, times: 9 });
      await world.host.uninstall();
      expect([isGranted(), isPastedAlive()]).to.deep.equal([false, true]);
      expect(await stored()).to.deep.equal([]);
      expect(loggedBy(world)).to.deep.equal(['revoke']);
    });
  });
});
