import { expect } from 'chai';
import { press, setUpCrew } from '../../../testing/app/links';
import { World } from '../../../testing/app/world';

const people = ['boss', 'visitor', 'owner', 'moderator', 'leader', 'member', 'stranger'] as const;

/** Who has the right, by setting. The boss and the visitor are admins; the visitor is in no room. */
const inChannels: Record<string, readonly string[]> = {
  owners: ['boss', 'visitor', 'owner', 'moderator', 'leader'],
  admins: ['boss', 'visitor'],
  members: ['boss', 'visitor', 'owner', 'moderator', 'leader', 'member'],
};
const inClosedRooms: Record<string, readonly string[]> = {
  owners: ['boss', 'owner', 'moderator', 'leader'],
  admins: ['boss'],
  members: ['boss', 'owner', 'moderator', 'leader', 'member'],
};
const inDirectRooms: Record<string, readonly string[]> = {
  owners: ['boss', 'member'],
  admins: ['boss'],
  members: ['boss', 'member'],
};

const rooms: [string, Record<string, readonly string[]>][] = [
  ['a channel', inChannels],
  ['a private room', inClosedRooms],
  ['a direct room', inDirectRooms],
  ['a discussion', inClosedRooms],
  ['a team', inClosedRooms],
  ['a public team', inClosedRooms],
];

const refusals: Record<string, RegExp> = {
  owners: /^Only owners, moderators and leaders of this room, and admins in it, can change/,
  admins: /^Only admins of this workspace can change/,
  members: /^Only people in this room can change/,
};

/** For an admin of the workspace. */
const joinFirst = /^Only people in this room can do that\. Join the room first/;

describe('who may link and configure', () => {
  const held = World.forSuite();
  const ids: Record<string, string> = {};

  before(async () => {
    const { world } = held;
    const { host } = world;
    for (const username of people)
      host.addUser({
        username,
        roles: ['boss', 'visitor'].includes(username) ? ['admin', 'user'] : ['user'],
      });
    const roles = {
      owners: ['owner'],
      moderators: ['moderator'],
      leaders: ['leader'],
      members: ['boss', 'member'],
    };
    const made = {
      'a channel': host.addRoom({ name: 'channel', ...roles }),
      'a private room': host.addRoom({ name: 'private', type: 'p', ...roles }),
      'a direct room': host.addRoom({ name: 'direct', type: 'd', members: ['boss', 'member'] }),
      'a discussion': host.addRoom({ name: 'talk', type: 'p', ...roles }),
      'a team': host.addRoom({ name: 'team', type: 'p', teamId: 'team', ...roles }),
      'a public team': host.addRoom({ name: 'open-team', teamId: 'open', ...roles }),
    };
    host.workspace.rooms.put({ ...made['a discussion'], prid: made['a channel']._id });
    for (const [name, { _id }] of Object.entries(made)) ids[name] = _id;
    await setUpCrew(world);
  });

  afterEach(async () => {
    await held.world.ask('/trello unlink', { room: 'private', user: 'owner' });
    await held.world.ask('/trello unlink', { room: ids['a direct room'], user: 'boss' });
  });

  for (const linkRights of ['owners', 'admins', 'members']) {
    describe(`by the setting ${linkRights}`, () => {
      before(() => held.world.save({ linkRights }));

      for (const [room, allowed] of rooms) {
        it(`is ${allowed[linkRights]!.join(', ')} in ${room}`, async () => {
          // Anybody can send a click, whatever their client shows them.
          const probe = { actionId: 'link.configure', blockId: 'x', value: `${'a'.repeat(24)} ` };
          for (const user of people) {
            const answer = await press(held.world, probe, { user, room: ids[room] });
            const mayDecide = allowed[linkRights]!.includes(user);
            const refusal = user === 'visitor' ? joinFirst : refusals[linkRights]!;
            expect(answer, user).to.match(mayDecide ? /out of date/ : refusal);
          }
        });
      }
    });
  }

  it('refuses every entry point to people without the right, and changes nothing', async () => {
    const { world } = held;
    await world.save({ linkRights: 'owners' });
    const { shortLink } = world.sample.board;
    const [before, surfaces] = [world.trello.requests.length, world.host.surfaces().length];
    for (const text of [
      `link ${shortLink}`,
      'link',
      'unlink',
      'configure',
      `link ${shortLink} --events moves`,
    ]) {
      expect(await world.ask(`/trello ${text}`, { room: 'private', user: 'member' }), text).to.match(
        refusals.owners!,
      );
    }
    expect(world.trello.requests).to.have.length(before);
    expect(world.host.surfaces()).to.have.length(surfaces);
    expect(await world.ask('/trello links', { room: 'private', user: 'member' })).to.match(
      /does not follow anything/,
    );
  });

  it('shows links to everybody in the room, with buttons only for people with the right', async () => {
    const { world } = held;
    const { shortLink } = world.sample.board;
    expect(await world.ask(`/trello link ${shortLink}`, { room: 'private', user: 'leader' })).to.match(
      /This room now follows the Trello board <\S+\|Lighthouse website>/,
    );
    const answer = await world.ask('/trello links', { room: 'private', user: 'member' });
    expect(answer).to.match(/• The Trello board <\S+\|Lighthouse website>.*\n.*linked by \*leader\*/);
    expect(JSON.stringify(world.host.noticeHistory().slice(-1)[0]!.blocks)).to.not.match(/button/);
    await world.ask('/trello links', { room: 'private', user: 'moderator' });
    expect(JSON.stringify(world.host.noticeHistory().slice(-1)[0]!.blocks)).to.match(/link\.unlink/);
  });

  it('allows links in discussions and teams as in rooms', async () => {
    const { world } = held;
    const { shortLink } = world.sample.board;
    for (const room of ['a discussion', 'a team']) {
      const at = { room: ids[room]!, user: 'owner' };
      expect(await world.ask(`/trello link ${shortLink}`, at), room).to.match(/ now follows .*\. ?\n/);
      expect(world.posts(ids[room])).to.have.length(1);
      expect(await world.ask('/trello unlink', at), room).to.match(/no longer follows/);
    }
  });

  it('allows both people in a direct room to link', async () => {
    const { world } = held;
    const { shortLink } = world.sample.board;
    const direct = ids['a direct room']!;
    expect(await world.ask(`/trello link ${shortLink}`, { room: direct, user: 'member' })).to.match(
      / now follows .*\. ?\n/,
    );
    expect(world.posts(direct)).to.have.length(1);
  });
});
