import { expect } from 'chai';
import { connect } from '../../../testing/app/connect';
import { loggedBy } from '../../../testing/app/logged';
import { World } from '../../../testing/app/world';
import type { Member } from '../../../testing/trello/models';

/** Who is connected, as whom; the workspace's token also belongs to Ada. */
const people = { admin: 'ada', grace: 'grace', lin: 'alan', omar: 'alan', mae: 'grace' } as const;
type Name = keyof typeof people;

describe('what is left at Trello', () => {
  let world: World;
  let tokens: Record<Name, string>;
  let before: number;

  beforeEach(async () => {
    world = await World.start();
    await world.setUp();
    const names = Object.keys(people) as Name[];
    for (const username of ['lin', 'omar', 'mae']) world.host.addUser({ username });
    world.host.addRoom({ name: 'website', members: names });
    const members: Record<string, Member> = world.sample.members;
    const given: [Name, string][] = [];
    for (const user of names) given.push([user, await connect(world, members[people[user]]!, { user })]);
    tokens = Object.fromEntries(given) as typeof tokens;
    before = world.trello.requests.length;
  });
  afterEach(() => world.stop());

  const asked = () => world.trello.requests.slice(before);
  const alive = (): string[] =>
    Object.keys(tokens).filter((name) => world.trello.state.tokens.has(tokens[name as Name]));
  const stored = async (): Promise<string> =>
    JSON.stringify(await world.host.workspace.database.find('persistence'));
  /** How Trello answers when this token is revoked. */
  const failing = (name: Name, fault: object) =>
    world.trello.fail({ method: 'DELETE', path: new RegExp(`/tokens/${tokens[name]}`), times: 9, ...fault });

  describe('after the app is uninstalled', () => {
    it('is no webhook, and no token that a person connected', async () => {
      await world.host.uninstall();
      expect(alive()).to.deep.equal([]);
      expect(world.trello.webhooks).to.deep.equal([]);
      expect(world.trello.state.tokens.has(world.trello.token), 'it is in the settings').to.equal(true);
      expect(await stored()).to.equal('[]');
      expect(loggedBy(world)).to.deep.equal([]);
    });

    it('is only what Trello did not delete, with one line in the log', async () => {
      failing('grace', { status: 500 });
      failing('lin', { status: 401, body: 'invalid token' });
      failing('mae', { reset: true });
      world.trello.fail({ method: 'DELETE', path: /webhooks/, status: 500, times: 9 });
      await world.host.uninstall();
      expect(alive()).to.have.members(['grace', 'lin', 'mae']);
      expect(await stored()).to.equal('[]');
      expect(loggedBy(world)).to.have.members(['revoke', 'removeEverything']);
      expect(JSON.stringify(world.host.logs())).to.contain('2 of 5 tokens');
    });

    it('includes what took too long: uninstalling does not wait for it', async () => {
      failing('omar', { hangMs: 60_000 });
      await world.host.uninstall();
      expect(alive()).to.deep.equal(['omar']);
      expect(await stored()).to.equal('[]');
      expect(loggedBy(world)).to.deep.equal(['revoke']);
    }).timeout(60_000);

    it('includes every token if the key is gone; uninstalling succeeds all the same', async () => {
      await world.save({ apiKey: '' });
      await world.host.uninstall();
      expect(alive()).to.have.length(5);
      expect(await stored()).to.equal('[]');
    });
  });

  describe('after a user is deleted', () => {
    it('is nothing of theirs, and everything of the others', async () => {
      const { _id } = world.host.workspace.user('lin');
      expect(await stored()).to.contain(_id);
      await world.host.deleteUser('lin', { by: 'admin' });
      expect(alive()).to.have.members(['admin', 'grace', 'omar', 'mae']);
      expect(await stored()).to.not.contain(_id);
      // First the app has asked whether another server uses the same accounts.
      expect(asked().map(({ method }) => method)).to.deep.equal(['GET', 'DELETE']);
      expect(await world.ask('/trello me')).to.match(/^You have been connected as Grace/);
    });

    it('is what Trello did not delete; here it is deleted, and the others are unaffected', async () => {
      failing('lin', { status: 500 });
      const { _id } = world.host.workspace.user('lin');
      await world.host.deleteUser('lin', { by: 'admin' });
      expect(await stored()).to.not.contain(_id);
      expect(loggedBy(world)).to.deep.equal(['revoke']);
      expect(await world.ask('/trello me')).to.match(/^You have been connected as Grace/);
    });

    it('is unchanged, without a request, if they had no account, whatever the event contains', async () => {
      world.host.addUser({ username: 'guest' });
      await world.host.deleteUser('guest', { by: 'admin' });
      expect(asked()).to.deep.equal([]);
      world.host.failNext('persistence.readByAssociations');
      await world.host.deleteUser('mae', { by: 'admin' });
      expect(loggedBy(world)).to.deep.equal(['user-deleted']);
    });
  });

  describe('after a user is deactivated without an event to the app', () => {
    let checks = 0;
    const check = () => world.save({ mergeSeconds: (checks += 1) });

    it('is nothing of theirs after the next check, and everything of the others', async () => {
      world.host.addUser({ username: 'lin', active: false });
      await world.host.disable();
      await world.host.deleteUser('mae', { by: 'admin' });
      await world.host.enable();
      expect(alive()).to.have.length(5);
      failing('lin', { status: 500 });
      await check();
      expect(alive()).to.have.members(['admin', 'grace', 'omar', 'lin']);
      expect((await stored()).match(/"kind":"member"/g)).to.have.length(3);
      expect(await world.ask('/trello me', { user: 'omar' })).to.match(/^You have been connected as Alan/);
    });

    it('is everything of somebody who cannot be looked up, and the check of the others goes on', async () => {
      const { users } = world.host.workspace;
      const app = users.find(({ type }) => type === 'app')!;
      for (const username of ['lin', 'omar']) world.host.addUser({ username, active: false });
      users.remove(app._id);
      await check();
      users.put(app);
      expect(alive()).to.have.length(5);
      const { _id } = world.host.workspace.user('lin');
      const lift = world.host.refuse('users.getById', (id) => id === _id);
      await check();
      expect(alive()).to.have.members(['admin', 'grace', 'lin', 'mae']);
      lift();
      await check();
      expect(alive()).to.have.members(['admin', 'grace', 'mae']);
    });
  });
});
