import { expect } from 'chai';
import { connect, forCards } from '../../../testing/app/cards';

const acts = [
  'add New card',
  'move #13 Done',
  'rename #13 Fast page',
  'archive #13',
  'restore "Guest book"',
  'comment #13 Hello',
  'assign #13',
  'unassign #13 @grace',
  'due #13 tomorrow',
  'label #13 Urgent',
  'check #4 Lamp room',
  'uncheck #4 Cellar',
  'checklist #13 Stairs, Roof',
  'watch #13',
  'unwatch #13',
];

describe('acting without an account of one’s own', () => {
  const held = forCards();
  const { ask, card, requests } = held;
  const asAdmin = { user: 'admin' };

  // The app sends Trello ninety requests in ten seconds at most, and has counted none when it has just started.
  afterEach(() => held.world.host.restart());

  before(async () => {
    held.world.host.addRoom({ name: 'den', type: 'p', owners: ['grace'], members: ['admin'] });
    expect(await ask('/trello link "To do" --board Lighthouse', { room: 'den' })).to.match(/ now follows /);
  });

  it('is refused at once if the settings do not allow it', async () => {
    const asked = await requests(async () => {
      for (const text of acts)
        expect(await ask(`/trello ${text}`, asAdmin), text).to.equal(
          'To change cards from here, connect your own Trello account with `/trello connect`.',
        );
    });
    expect(asked).to.deep.equal([]);
  });

  it('uses the workspace’s account if they do, with a comment that names the person', async () => {
    const { trello, sample, world } = held;
    await world.save({ workspaceActs: true });
    const note = 'Done from Rocket.Chat by Ada Admin (admin).';
    for (const text of acts.filter((each) => !/assign|watch/.test(each))) {
      expect(await ask(`/trello ${text}`, asAdmin), text).to.match(/^You [a-z]+ .*\.$/);
      const [last] = trello.actions.filter(({ type }) => type === 'commentCard').slice(-1);
      expect(last!.data.text, text).to.equal(note);
      expect(last!.idMemberCreator, text).to.equal(sample.members.ada.id);
      await ask('/trello restore #13');
    }
    expect(await ask('/trello assign #13', asAdmin)).to.match(/^Say who, like `@ada`/);
    expect(await ask('/trello watch #13', asAdmin)).to.match(
      /^To watch a card, connect your own Trello account/,
    );
    expect(await ask('/trello assign #13 @grace', asAdmin)).to.match(/^You added \*grace\* to/);
    expect(card('Fast page').idMembers).to.include(sample.members.grace.id);
  });

  it('says if that comment could not be added', async () => {
    await held.world.save({ workspaceActs: true });
    held.trello.fail({ method: 'POST', path: /comments/, status: 503 });
    expect(await ask('/trello due #4 2031-01-01', asAdmin)).to.match(
      /^You set <.*\. But the comment that says who did it may be missing\.$/,
    );
  });

  it('changes only what the room is linked to', async () => {
    const { world, sample } = held;
    await world.save({ workspaceActs: true });
    const inDen = { user: 'admin', room: 'den' };
    for (const text of ['add X --list Done', 'move #3 Done', 'move #3 Review'])
      expect(await ask(`/trello ${text}`, inDen), text).to.match(/no open list called/);
    expect(await ask('/trello archive #13', inDen)).to.match(/has no open card #13/);
    expect(
      await ask(`/trello archive ${sample.cards['Map with the way from the station']!.url}`, inDen),
    ).to.match(/^You cannot see such a card/);
    expect(await ask('/trello add Oil the lamp', inDen)).to.match(/in \*To do\*/);
    expect(await ask('/trello archive Oil the lamp', inDen)).to.match(/^You archived/);
    // People with an account have no such limit.
    expect(await ask('/trello add Clean the lamp --list Done', { room: 'den' })).to.match(/in \*Done\*/);
    expect(await ask('/trello move #3 Done', { room: 'den' })).to.match(
      /^You moved .* from \*To do\* to \*Done\*/,
    );
  });

  it('changes only what the room is linked to, even if it may read everything', async () => {
    const { world, sample, trello } = held;
    await world.save({ workspaceActs: true, readAccess: 'every' });
    const notHere =
      /^Without your own Trello account, you can change only what this room follows\. To change anything else, connect your/;
    const shop = trello.addBoard({ name: 'Shop' });
    trello.addList({ board: shop, name: 'Orders' });
    await world.outdate();
    const { url } = sample.cards['Map with the way from the station']!;
    for (const [room, text] of [
      ['general', `archive ${url}`],
      ['general', 'add X --board Shop'],
      ['den', `archive ${url}`],
      ['den', 'move #4 Review'],
      ['den', 'move #4 Orders --board Shop'],
      ['crew', 'move #4 Orders --board Shop'],
      ['crew', 'add X --board Shop'],
    ] as const)
      expect(await ask(`/trello ${text}`, { user: 'admin', room }), `${room} ${text}`).to.match(notHere);
  });

  it('is refused in rooms without a link', async () => {
    const { world, sample } = held;
    await world.save({ workspaceActs: true });
    const { url } = sample.cards['Slow first page'] ?? {};
    expect(await ask(`/trello archive ${url}`, { ...asAdmin, room: 'general' })).to.match(
      /^You cannot see such a card/,
    );
    expect(await ask('/trello add X --board Lighthouse', { ...asAdmin, room: 'general' })).to.match(
      /does not follow a Trello board/,
    );
  });
});

describe('acting with an account that lacks the right', () => {
  const held = forCards();
  const { ask, requests, writes } = held;

  before(async () => {
    const { world, sample, trello } = held;
    for (const username of ['reader', 'zoe', 'observer']) world.host.addUser({ username, utcOffset: 0 });
    const everybody = {
      name: 'lobby',
      type: 'p' as const,
      owners: ['grace'],
      members: ['reader', 'zoe', 'observer'],
    };
    world.host.addRoom(everybody);
    expect(await ask('/trello link Lighthouse website', { room: 'lobby' })).to.match(/follow/i);
    const zoe = trello.addMember({ username: 'zoe', fullName: 'Zoe', inWorkspace: false });
    await connect(world, { member: sample.members.alan, user: 'reader', room: 'lobby', scopes: ['read'] });
    await connect(world, { member: zoe, user: 'zoe', room: 'lobby' });
  });

  it('sends nothing with a read-only token', async () => {
    const asked = await requests(async () => {
      for (const text of acts)
        expect(await ask(`/trello ${text}`, { user: 'reader', room: 'lobby' }), text).to.match(
          /^You have allowed the app to read only, so nothing was changed\. Type `\/trello connect`/,
        );
    });
    expect(asked).to.deep.equal([]);
    expect(await ask('/trello mine', { user: 'reader', room: 'lobby' })).to.match(/^\*Your open cards/);
  });

  it('says that the person is no member of the board', async () => {
    const { sample } = held;
    for (const text of acts.filter((each) => !/^unassign/.test(each))) {
      const posted = await ask(`/trello ${text}`, { user: 'zoe', room: 'lobby' });
      expect(posted, text).to.equal('Your Trello account Zoe (@zoe) is not allowed to do that.');
    }
    expect(sample.cards['Slow first page']).to.include({ name: 'Slow first page', closed: false });
  });

  it('says once that Trello refuses the token, and does not send it again', async () => {
    held.trello.revokeToken(held.token);
    const written = await writes(async () => {
      expect(await ask('/trello archive #13')).to.match(
        /^Trello no longer gives this app access to your account: .*Grace Hopper/,
      );
      expect(await ask('/trello archive #13')).to.match(/^To change cards from here, connect/);
    });
    expect(written).to.have.length(1);
  });
});
