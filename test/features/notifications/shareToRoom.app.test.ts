import { expect } from 'chai';
import { restoreAfterEach } from '../../../testing/app/asBefore';
import { plainly } from '../../../testing/app/cards';
import { connect } from '../../../testing/app/connect';
import { World } from '../../../testing/app/world';
import type { NewRoom } from '../../../testing/engine/people';
import type { RoomRecord } from '../../../testing/engine/records';

const alone = /so nothing was shared\. .*`--share` to see the answer yourself\.$/;

describe('who may share with a room and act through it', () => {
  const held = World.forSuite();

  before(async () => {
    const { world } = held;
    for (const username of ['stranger', 'boss', 'warden', 'walker'])
      world.host.addUser({ username, roles: username === 'boss' ? ['admin', 'user'] : ['user'] });
    await world.setUp({ workspaceActs: true });
  });
  afterEach(async () => {
    // What was done is posted in the room, too.
    await held.world.trello.settled();
    await held.world.host.idle();
  });
  restoreAfterEach(held);

  const change = (values: Partial<RoomRecord>): void => {
    const { workspace } = held.world.host;
    workspace.rooms.put({ ...workspace.room('website'), ...values });
  };

  /** By REST, where Rocket.Chat checks only whether somebody may read the room. */
  const run = async (text: string, user = 'grace', room = 'website') => {
    const { world } = held;
    const [notices, posts] = [world.host.noticeHistory().length, world.posts(room).length];
    await world.host.type(user, room, `/trello ${text}`, { client: 'rest' });
    return {
      answers: world.host
        .noticeHistory()
        .slice(notices)
        .map(({ msg }) => plainly(msg)),
      posted: world.posts(room).slice(posts),
    };
  };

  const shared = ['list', 'boards', 'card #13', 'search page', 'links'].map((text) => `${text} --share`);

  const refuses = async (user: string, why: RegExp): Promise<void> => {
    const asked = held.world.trello.requests.length;
    for (const text of shared) {
      const { answers, posted } = await run(text, user);
      expect(posted, text).to.deep.equal([]);
      expect(answers, text).to.have.length(1);
      expect(answers[0], text).to.match(why).and.to.match(alone);
    }
    expect(held.world.trello.requests).to.have.length(asked);
  };
  const allows = async (user: string): Promise<void> => {
    const { answers, posted } = await run('list --share', user);
    expect({ answers, posted: posted.length }, user).to.deep.equal({ answers: [], posted: 1 });
  };

  it('refuses to share with a channel that the person can only read, whatever their role', async () => {
    await refuses('stranger', /^Only members of this room can post/);
    await refuses('boss', /^Only members of this room can post/);
    await allows('grace');
    for (const text of ['list', 'boards', 'card #13', 'search page'])
      expect((await run(text, 'stranger')).answers[0], text).to.match(
        /Open lists|Boards you|Slow first page|Cards for/,
      );
  });

  it('refuses to share by a muted person', async () => {
    change({ muted: ['grace'] });
    await refuses('grace', /^You are muted in this room/);
    await allows('admin');
    expect((await run('list')).answers[0]).to.match(/Open lists/);
    change({ muted: undefined });
  });

  it('refuses to share with an archived or encrypted room', async () => {
    change({ archived: true });
    await refuses('grace', /^This room is archived/);
    held.world.host.workspace.settings.E2E_Enable = true;
    change({ archived: undefined, encrypted: true });
    await refuses('grace', /^This room is encrypted/);
    change({ encrypted: undefined });
  });

  describe('in a read-only room', () => {
    before(async () => {
      const { world } = held;
      const room: NewRoom = {
        name: 'notices',
        owners: ['grace'],
        moderators: ['warden'],
        members: ['admin', 'ann', 'una'],
      };
      for (const username of ['ann', 'una']) world.host.addUser({ username });
      world.host.addRoom(room);
      await world.save({
        routes: `${world.sample.board.shortLink} -> #website\n${world.sample.board.shortLink} -> #notices`,
      });
      world.host.addRoom({ ...room, readOnly: true, unmuted: ['una'] });
    });

    it('only people who may write there can share', async () => {
      const { answers, posted } = await run('list --share', 'ann', 'notices');
      expect(posted).to.deep.equal([]);
      expect(answers[0])
        .to.match(/^This room is read-only for you/)
        .and.to.match(alone);
    });

    it('the app says what to do if it may not write itself', async () => {
      for (const user of ['grace', 'warden', 'admin', 'una']) {
        const { answers, posted } = await run('list --share', user, 'notices');
        expect(posted, user).to.deep.equal([]);
        expect(answers, user).to.have.length(1);
        expect(answers[0], user).to.match(
          /^The app is not allowed to post in this room, so nothing was shared\..*post-readonly/,
        );
      }
    });
  });

  it('the app says that it is muted', async () => {
    change({ muted: ['trello.bot'] });
    const { answers, posted } = await run('list --share');
    expect(posted).to.deep.equal([]);
    expect(answers[0]).to.match(/^The app is not allowed to post in this room.*unmute it/);
    change({ muted: undefined });
  });

  it('the app says that nothing was shared if the server refuses without a reason', async () => {
    const { world } = held;
    const { _id } = world.host.workspace.room('website');
    const lift = world.host.refuse('messages.create', ({ room }) => room.id === _id);
    const { answers, posted } = await run('list --share');
    lift();
    expect(posted).to.deep.equal([]);
    expect(answers).to.have.length(1);
    expect(answers[0]).to.match(
      /^The message could not be posted in this room, so nothing was shared\. .*log.*yourself/,
    );
    await allows('grace');
  });

  it('only members of a channel act through the workspace’s account; for others Trello is not asked', async () => {
    const { world } = held;
    for (const user of ['stranger', 'boss']) {
      const asked = world.trello.requests.length;
      for (const text of [
        'archive #13',
        'add A card',
        `comment ${world.sample.cards['Slow first page']!.url} Hello`,
      ])
        expect((await run(text, user)).answers, text).to.deep.equal([
          'Without your own Trello account, you can change cards only from rooms you are in. Join this room, or connect your account with `/trello connect`.',
        ]);
      expect(world.trello.requests).to.have.length(asked);
    }
    change({ muted: ['grace'] });
    expect((await run('archive #13')).answers[0]).to.match(/^You archived/);
    change({ muted: undefined });
    await connect(world, world.sample.members.alan, { user: 'stranger', room: 'website' });
    expect((await run('restore #13', 'stranger')).answers[0]).to.match(/^You restored/);
  });

  it('the members are looked up once, and only if needed', async () => {
    const { host, sample } = held.world;
    const { id } = sample.cards['Slow first page']!;
    const members = async (work: () => Promise<unknown>): Promise<number> => {
      host.resetCalls();
      await work();
      return host.callNames().filter((name) => name === 'rooms.getMembers').length;
    };
    await connect(held.world, sample.members.alan, { user: 'walker', room: 'website' });
    expect(await members(() => run('list', 'walker'))).to.equal(0);
    expect(await members(() => run('comment #13 Hello', 'walker'))).to.equal(0);
    expect(await members(() => run('comment #13 Hello'))).to.equal(1);
    expect(await members(() => run('list --share'))).to.equal(1);
    host.addRoom({ name: 'den', type: 'p', owners: ['grace'] });
    await held.world.save({ linkRights: 'members' });
    await run(`link ${sample.board.shortLink}`, 'grace', 'den');
    const click = { actionId: 'card.choose.0', value: JSON.stringify([id, 'comment', 'Hello', [], '']) };
    const container = { type: 'message' as const, id: 'none' };
    const commented = await members(() => host.click({ user: 'grace', room: 'den', container, ...click }));
    expect(host.noticeHistory().slice(-1)[0]!.msg).to.match(/^You commented/);
    expect(commented).to.equal(1);
  });
});
