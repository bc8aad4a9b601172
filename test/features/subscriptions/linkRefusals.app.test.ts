import { expect } from 'chai';
import { buttons, forCrew, press } from '../../../testing/app/links';
import type { World } from '../../../testing/app/world';

const NOW =
  /^This room now follows the Trello board <https:\/\/trello\.com\/b\/\w{8}\|Lighthouse website>\.$/m;

describe('/trello link when it cannot work', () => {
  const held = forCrew();
  const ask: World['ask'] = (text, asking) => held.ask(text, asking);
  const nothingHolds = async (room = 'crew'): Promise<void> => {
    expect(await ask('/trello links', { room, user: 'admin' })).to.match(/does not follow anything/);
    expect(held.world.trello.webhooks).to.have.length(0);
  };

  before(() => {
    held.world.host.addRoom({ name: 'hush', type: 'p', owners: ['grace', 'admin'], readOnly: true });
  });

  it('undoes everything if Trello cannot reach this server, and posts nothing in the room', async () => {
    const { world } = held;
    const posts = world.posts('crew').length;
    world.host.workspace.settings.Site_Url = 'http://127.0.0.1:9';
    expect(await ask('/trello link Lighthouse')).to.match(/could not reach this server.*Site_Url/);
    world.host.workspace.settings.Site_Url = world.host.url;
    await nothingHolds();
    expect(world.posts('crew')).to.have.length(posts);
    world.trello.fail({ path: /tokens.*webhooks/, status: 500, times: 2 });
    expect(await ask('/trello link Lighthouse')).to.match(/cannot be reached right now/);
    await nothingHolds();
    expect(await ask('/trello link Lighthouse')).to.match(NOW);
  });

  it('keeps the other room’s webhook if a second room cannot be written to', async () => {
    const { world } = held;
    await ask('/trello link Lighthouse');
    expect(await ask('/trello link Lighthouse', { room: 'hush' })).to.match(
      /not allowed to post in this room/,
    );
    expect(world.trello.webhooks).to.have.length(1);
  });

  it('links nothing in a read-only room, and names the missing permission', async () => {
    const { world } = held;
    expect(await ask('/trello link Lighthouse', { room: 'hush' })).to.match(
      /“app” the permission post-?.?readonly/,
    );
    await nothingHolds('hush');
    expect(world.posts('hush')).to.deep.equal([]);
  });

  it('links nothing without the API secret, or without key and token', async () => {
    const { world } = held;
    await world.save({ apiSecret: '' });
    for (const text of ['link Lighthouse', 'link'])
      expect(await ask(`/trello ${text}`), text).to.match(/^The API secret is missing in the app’s settings/);
    await world.save({ apiSecret: world.trello.apiSecret, apiToken: '' });
    expect(await ask('/trello link Lighthouse')).to.match(/: the token is missing/);
    await world.save({ apiToken: world.trello.token });
    await nothingHolds();
  });

  it('links nothing in a room that was archived or encrypted before the confirmation', async () => {
    const { world } = held;
    const { host } = world;
    host.workspace.settings.E2E_Enable = true;
    const room = world.host.addRoom({ name: 'attic', owners: ['grace'] });
    for (const [change, refusal] of [
      [{ archived: true }, /archived/],
      [{ encrypted: true }, /encrypted/],
    ] as const) {
      host.workspace.rooms.put(room);
      expect(await ask('/trello link Lighthouse', { room: 'attic' })).to.match(/is not public on Trello/);
      const [button] = buttons(world);
      host.workspace.rooms.put({ ...room, ...change });
      expect(await press(world, button!, { room: 'attic' })).to.match(refusal);
      expect(world.posts('attic')).to.deep.equal([]);
    }
    host.workspace.rooms.put(room);
    await nothingHolds('attic');
  });

  it('repeats no key, secret or token that was typed by mistake', async () => {
    const { apiKey, apiSecret, token } = held.world.trello;
    await ask('/trello link Lighthouse');
    for (const value of [apiKey, apiSecret, token]) {
      for (const text of [
        'link',
        'link Done --board',
        'link Done --events',
        'link Done --lists',
        'unlink',
        'configure',
      ]) {
        const answer = await ask(`/trello ${text} ${value}`);
        expect(answer.includes(value.slice(0, 12)), `${text}: ${answer}`).to.equal(false);
      }
    }
  });

  it('keeps a room’s own link, and reports a line in the settings that duplicates it', async () => {
    const { world } = held;
    await ask('/trello link Lighthouse --events comments');
    await world.save({ routes: `${world.sample.board.shortLink} -> crew style=detailed` });
    expect(world.direct('admin').slice(-1)[0]).to.match(
      /Line 1 of “Boards and rooms”: Lighthouse website is already linked in crew\. Unlink it there, or remove/,
    );
    expect(await ask('/trello links')).to.match(/\nEvents: comments · compact · linked by \*Grace Hopper\*$/);
    await world.save({ routes: '' });
    expect(await ask('/trello links')).to.match(/\nEvents: comments · compact · linked by/);
  });

  it('leaves links from the settings to the settings', async () => {
    const { world } = held;
    const { shortLink } = world.sample.board;
    const surfaces = world.host.surfaces().length;
    await world.save({ routes: `${shortLink} -> crew style=detailed` });
    const refusal =
      /^The Trello board <\S+\|Lighthouse website>.* is linked in the app’s settings, so it cannot be changed here/;
    for (const text of ['link Lighthouse --style compact', 'link Lighthouse', 'unlink', 'unlink Lighthouse'])
      expect(await ask(`/trello ${text}`), text).to.match(refusal);
    for (const text of ['configure', 'configure Lighthouse'])
      expect(await ask(`/trello ${text}`), text).to.match(refusal);
    expect(await ask('/trello links')).to.match(/· detailed · from the app’s settings$/);
    expect(buttons(world)).to.deep.equal([]);
    for (const actionId of ['link.unlink', 'link.configure']) {
      const forged = { actionId, blockId: 'x', value: `${world.sample.board.id} ` };
      expect(await press(world, forged), actionId).to.match(refusal);
    }
    expect(world.host.surfaces()).to.have.length(surfaces);
    expect(world.trello.webhooks).to.have.length(1);
    await world.save({ routes: '' });
  });
});
