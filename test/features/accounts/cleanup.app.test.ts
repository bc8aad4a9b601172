import { expect } from 'chai';
import { connect } from '../../../testing/app/connect';
import { loggedBy } from '../../../testing/app/logged';
import { World } from '../../../testing/app/world';
import type { Member } from '../../../testing/trello/models';

/** Who is connected, as whom; the workspace's own token is Ada's as well. */
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
  /** What Trello makes of this token's end. */
  const failing = (name: Name, fault: object) =>
    world.trello.fail({ method: 'DELETE', path: new RegExp(`/tokens/${tokens[name]}`), times: 9, ...fault });

  describe('once the app is uninstalled', () => {
    it('is no webhook and no token that somebody gave it', async () => {
      await world.host.uninstall();
      expect(alive()).to.deep.equal([]);
      expect(world.trello.webhooks).to.deep.equal([]);
      expect(world.trello.state.tokens.has(world.trello.token), 'it is in the settings').to.equal(true);
      expect(await stored()).to.equal('[]');
      expect(loggedBy(world)).to.deep.equal([]);
    });

    it('is only what Trello did not let go, whatever happens to the others; the log has one line of it', async () => {
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

    it('is what took too long: nobody waits for it', async () => {
      failing('omar', { hangMs: 60_000 });
      await world.host.uninstall();
      expect(alive()).to.deep.equal(['omar']);
      expect(await stored()).to.equal('[]');
      expect(loggedBy(world)).to.deep.equal(['revoke']);
    }).timeout(60_000);

    it('is every token where the key is gone, and the app goes all the same', async () => {
      await world.save({ apiKey: '' });
      await world.host.uninstall();
      expect(alive()).to.have.length(5);
      expect(await stored()).to.equal('[]');
    });
  });

  describe('once somebody is deleted', () => {
    it('is nothing of theirs, and all of the others', async () => {
      const { _id } = world.host.workspace.user('lin');
      expect(await stored()).to.contain(_id);
      await world.host.deleteUser('lin', { by: 'admin' });
      expect(alive()).to.have.members(['admin', 'grace', 'omar', 'mae']);
      expect(await stored()).to.not.contain(_id);
      // Whether another server works with the same accounts is asked before.
      expect(asked().map(({ method }) => method)).to.deep.equal(['GET', 'DELETE']);
      expect(await world.ask('/trello me')).to.match(/^You are connected as Grace/);
    });

    it('is what Trello did not let go, here it is gone all the same; the others are served', async () => {
      failing('lin', { status: 500 });
      const { _id } = world.host.workspace.user('lin');
      await world.host.deleteUser('lin', { by: 'admin' });
      expect(await stored()).to.not.contain(_id);
      expect(loggedBy(world)).to.deep.equal(['revoke']);
      expect(await world.ask('/trello me')).to.match(/^You are connected as Grace/);
    });

    it('asks Trello nothing where they have connected no account, and stands what it is told', async () => {
      world.host.addUser({ username: 'guest' });
      await world.host.deleteUser('guest', { by: 'admin' });
      expect(asked()).to.deep.equal([]);
      world.host.failNext('persistence.readByAssociations');
      await world.host.deleteUser('mae', { by: 'admin' });
      expect(loggedBy(world)).to.deep.equal(['user-deleted']);
    });
  });

  describe('once Rocket.Chat lets somebody in no more and told the app nothing of it', () => {
    let checks = 0;
    const check = () => world.save({ mergeSeconds: (checks += 1) });

    it('is nothing of theirs after the next look, and all of the others', async () => {
      world.host.addUser({ username: 'lin', active: false });
      await world.host.disable();
      await world.host.deleteUser('mae', { by: 'admin' });
      await world.host.enable();
      expect(alive()).to.have.length(5);
      failing('lin', { status: 500 });
      await check();
      expect(alive()).to.have.members(['admin', 'grace', 'omar', 'lin']);
      expect((await stored()).match(/"kind":"member"/g)).to.have.length(3);
      expect(await world.ask('/trello me', { user: 'omar' })).to.match(/^You are connected as Alan/);
    });

    it('is everything where nobody can be looked up, or not now, and the others do not wait for it', async () => {
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
