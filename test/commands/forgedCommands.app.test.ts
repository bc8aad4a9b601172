import { expect } from 'chai';
import { subcommands } from '../../commands/dispatch';
import { connect, forCards, plainly } from '../../testing/app/cards';

const NAMES = /Lighthouse|Slow first|Review/;

describe('a command in a room that its sender is not in', () => {
  const held = forCards({ workspaceActs: true, linkRights: 'members' });

  it('reveals and changes nothing there, connected or not', async () => {
    const { world, trello } = held;
    const { host } = world;
    host.addUser({ username: 'mallory', utcOffset: 0 });
    host.addUser({ username: 'root', roles: ['admin', 'user'], utcOffset: 0 });
    host.addRoom({ name: 'yard', members: ['mallory', 'root'] });
    const outsider = trello.addMember({ username: 'mallory', fullName: 'Mallory', inWorkspace: false });
    for (const user of ['mallory', 'root']) {
      for (const isConnected of [false, true]) {
        if (isConnected) await connect(world, { member: outsider, user, room: 'yard' });
        for (const { name, isAnywhere, example } of subcommands) {
          const before = host.noticeHistory().length;
          const posts = host.messages('crew').length;
          const written = await held.writes(async () => {
            if (name !== 'disconnect') await host.type(user, 'crew', example, { client: 'ddp' });
          });
          const posted = host
            .noticeHistory()
            .slice(before)
            .map(({ msg }) => plainly(msg))
            .join();
          expect(written, example).to.deep.equal([]);
          expect(posted, example).to.not.match(NAMES);
          expect(host.messages('crew'), example).to.have.length(posts);
          if (!isAnywhere) expect(posted, example).to.match(/^Only people in this room can do that/);
        }
      }
    }
  });

  it('looks up the members once a minute, and not at all in public channels', async () => {
    const { host } = held.world;
    const asked = async (work: () => Promise<unknown>): Promise<number> => {
      host.resetCalls();
      await work();
      return host.callNames().filter((name) => name === 'rooms.getMembers').length;
    };
    expect(await asked(() => held.ask('/trello list', { user: 'admin' }))).to.equal(1);
    expect(await asked(() => held.ask('/trello list', { user: 'admin' }))).to.equal(0);
    expect(await asked(() => held.ask('/trello boards', { user: 'admin', room: 'general' }))).to.equal(0);
  });
});
