import { expect } from 'chai';
import { World } from '../../testing/app/world';

/** Rooms keep the flag when encryption is switched off on the server, which is the default. */
describe('a room flagged as encrypted', () => {
  const held = World.forSuite();

  before(async () => {
    const { world } = held;
    const { shortLink } = world.sample.board;
    world.host.addRoom({ name: 'vault', owners: ['grace'], members: ['admin'], encrypted: true });
    world.host.addRoom({ name: 'attic', owners: ['grace'], encrypted: true });
    await world.setUp({ routes: `${shortLink} -> #vault`, workspaceActs: true });
  });

  const set = (settings: Record<string, boolean>): void => {
    Object.assign(held.world.host.workspace.settings, settings);
  };
  const newPosts = (): Promise<string[]> => {
    const { trello, sample } = held.world;
    return held.world.newPosts(
      () => trello.as(sample.members.alan).comment(sample.cards['Slow first page']!, 'Well?'),
      'vault',
    );
  };
  /** By REST, where no composer is involved. */
  const type = async (text: string, room: string): Promise<string | undefined> => {
    await held.world.host.type('grace', room, text, { client: 'rest' });
    return held.world.host.noticeHistory().slice(-1)[0]?.msg;
  };

  const open: [string, Record<string, boolean>][] = [
    ['encryption is off', { E2E_Enable: false, E2E_Allow_Unencrypted_Messages: false }],
    ['plain text is allowed beside it', { E2E_Enable: true, E2E_Allow_Unencrypted_Messages: true }],
  ];
  for (const [why, settings] of open) {
    it(`is like any other room while ${why}`, async () => {
      set(settings);
      const [before, reports] = [held.world.posts('vault').length, held.world.direct('admin').length];
      expect(await newPosts()).to.have.length(1);
      await type('/trello list --share', 'vault');
      expect(held.world.posts('vault')).to.have.length(before + 2);
      expect(await type('/trello link Lighthouse website', 'attic')).to.match(/is not public on Trello/);
      expect(held.world.direct('admin').slice(reports).join('\n')).to.not.match(/encrypted/);
    });
  }

  it('accepts nothing from the app while encryption is on and plain text is not allowed', async () => {
    set({ E2E_Enable: true, E2E_Allow_Unencrypted_Messages: false });
    expect(await newPosts()).to.deep.equal([]);
    expect(held.world.direct('admin').slice(-1)[0]).to.match(/vault is now encrypted/);
    expect(await type('/trello list --share', 'vault')).to.match(/^This room is encrypted/);
    expect(await type('/trello link Lighthouse website', 'attic')).to.match(/encrypted/);
  });
});
