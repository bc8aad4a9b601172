import { expect } from 'chai';
import { CALLBACK_PATH } from '../../../features/accounts/oauth/startFlow';
import { World } from '../../../testing/app/world';

const asking =
  (held: { world: World }): World['ask'] =>
  async (text, how) =>
    (await held.world.ask(text, how)).replace(/\u2060/g, '');

describe('/trello status before anything is set', () => {
  const held = World.forSuite();
  const ask = asking(held);

  it('says what to do while nothing is linked', async () => {
    expect(await ask('/trello status', { user: 'admin' })).to.match(
      /^\*Trello on this server\*\n• Missing in the app’s settings: the API key, the API secret, the token\. .*Administration → Apps.*\n• People connect their Trello account by pasting a token\. .*\nNothing is linked yet.*\nBefore you uninstall the app: by default the server then deletes the app’s user and all its messages in every room\..*\nApp version \d+\.\d+\.\d+, for Apps-Engine `\^1\.46\.0`$/,
    );
    expect(held.world.trello.requests).to.deep.equal([]);
    await held.world.setUp({ routes: '', apiSecret: '' });
    expect(await ask('/trello status', { user: 'admin' })).to.match(/settings: the API secret\. /);
  });
});

describe('the redirect address of the OAuth client', () => {
  const held = World.forSuite();
  const ask = asking(held);
  const address = (): string => held.world.host.endpoint('public', CALLBACK_PATH);

  it('is shown to admins by /trello status, with and without a client', async () => {
    await held.world.setUp({ routes: '' });
    const before = await ask('/trello status', { user: 'admin' });
    expect(before).to.contain(
      `by pasting a token. With an OAuth client they only press a button: register it with`,
    );
    expect(before).to.contain(`\`${address()}\``);
    await held.world.save({ oauthClientId: 'client' });
    const after = await ask('/trello status', { user: 'admin' });
    expect(after).to.contain(
      '• People connect their Trello account with a click. The redirect address to register',
    );
    expect(after).to.contain(`\`${address()}\``);
    expect(await ask('/trello status')).to.not.contain('/oauth/');
  });

  it('is in the report after a save, once there is a client', async () => {
    await held.world.setUp({ routes: '' });
    await held.world.save({ oauthClientId: 'client' });
    expect(held.world.direct('admin').slice(-1)[0]).to.contain(
      `redirect address of the OAuth client is \`${address()}\``,
    );
  });
});

describe('/trello status', () => {
  const held = World.forSuite();
  const ask = asking(held);
  let routes: string;

  before(() => {
    const { host, trello, sample } = held.world;
    const shop = trello.addBoard({ name: 'Shop' });
    host.addRoom({ name: 'general', members: ['admin', 'grace'], owners: ['grace'] });
    routes = `${sample.board.shortLink} -> #website\n${shop.shortLink} -> #general`;
  });
  beforeEach(() => held.world.setUp({ routes }));

  it('says that a value cannot be a token, without asking Trello', async () => {
    const { world } = held;
    await world.setUp({ routes: '', apiToken: 'my token' });
    const before = world.trello.requests.length;
    const lines = (await ask('/trello status', { user: 'admin' })).split('\n');
    expect(lines.filter((line) => /token/.test(line) && !/OAuth/.test(line))).to.deep.equal([
      '• API key, API secret and token are set',
      '• The token in the app’s settings contains an invalid character, like a space, “…” or a quotation mark. Copy it again.',
    ]);
    expect(world.trello.requests).to.have.length(before);
  });

  it('says for each board whether deliveries arrive, in three requests: all boards to admins, a room’s to its owners', async () => {
    const { world } = held;
    await world.save({ routes: `${routes}\nno arrow` });
    const before = world.trello.requests.length;
    const all = await ask('/trello status', { user: 'admin' });
    expect(world.trello.requests.length - before).to.equal(3);
    expect(all)
      .to.match(
        /API key, API secret and token are set\n• The app uses the Trello account Ada Lovelace \(@ada\); its token can read and write\n[^]*<\S+\|Lighthouse website>.*: deliveries arrive[^]*Line 3 /,
      )
      .and.match(/can read and write\n[^]*<\S+\|Shop>.*: deliveries arrive[^]*Line 3 /);
    const own = await ask('/trello status', { room: 'general' });
    expect(own).to.match(/^\*Trello in this room\*\n.*\n.*\n• <\S+\|Shop>: deliveries arrive\nApp version/);
    expect(await ask('/trello status')).to.match(/^Only owners, moderators and leaders of this room/);
  });

  it('is for admins and for owners, moderators and leaders of the room, whoever may link', async () => {
    const { world } = held;
    const talk = world.host.addRoom({ name: 'talk', type: 'd', members: ['admin', 'grace'] });
    for (const linkRights of ['members', 'admins', 'owners']) {
      await world.save({ linkRights });
      expect(await ask('/trello status'), linkRights).to.equal(
        'Only owners, moderators and leaders of this room, and admins in it, can see how Trello is set up here. Ask one of them.',
      );
      expect(await ask('/trello status', { room: 'general' }), linkRights).to.match(
        /The app uses the Trello account Ada/,
      );
      expect(await ask('/trello status', { user: 'admin' }), linkRights).to.match(
        /The app uses the Trello account Ada/,
      );
      // Anybody can open a direct room.
      expect(await ask('/trello status', { room: talk._id }), linkRights)
        .to.match(/^\*Trello in this room\*/)
        .and.not.match(/uses the Trello account/);
    }
  });

  it('recognises failing and broken webhooks, and re-creates the broken ones', async () => {
    const { world } = held;
    const [lighthouse, shop] = [true, false].map((isSample) =>
      world.trello.webhooks.find(({ idModel }) => (idModel === world.sample.board.id) === isSample),
    );
    lighthouse!.consecutiveFailures = 7;
    shop!.active = false;
    const text = await ask('/trello status', { user: 'admin' });
    lighthouse!.consecutiveFailures = 0;
    expect(text).to.match(/<\S+\|Shop>.*: no deliveries right now\n.*the last 7 deliveries failed/);
    expect(text).to.match(/repairing what is broken/);
    await world.synced();
    expect(world.direct('admin').slice(-1)[0]).to.match(/Trello had stopped deliveries for Shop/);
    expect(await ask('/trello status', { user: 'admin' })).to.match(/<\S+\|Shop>.*: deliveries arrive/);
  });

  it('names rooms that cannot be written to, and what Trello refuses', async () => {
    const { world } = held;
    const { rooms } = world.host.workspace;
    const apiToken = world.trello.addToken({ member: world.sample.members.ada });
    await world.save({ apiToken });
    const room = world.host.workspace.room('website');
    world.host.workspace.settings.E2E_Enable = true;
    rooms.put({ ...room, encrypted: true });
    const comment = (): unknown =>
      world.trello.as(world.sample.members.ada).comment(world.sample.cards['Slow first page']!, 'x');
    expect(await world.newPosts(comment)).to.deep.equal([]);
    expect(await ask('/trello status', { user: 'admin', room: 'general' })).to.match(
      /website gets no updates from Lighthouse website right now: the room is encrypted, and apps cannot post/,
    );
    rooms.put(room);
    expect(await world.newPosts(comment)).to.have.length(1);
    world.trello.revokeToken(apiToken);
    const text = await ask('/trello status', { user: 'admin', room: 'general' });
    expect(text).to.match(/does not accept the token.*An admin can get a new one/);
    expect(text)
      .to.match(/<\S+\|Shop>.*could not check whether deliveries arrive/)
      .and.not.match(/uses the Trello account/);
  });

  it('shows the last delivery, the token’s permissions and its expiry', async () => {
    const { world } = held;
    const { ada } = world.sample.members;
    const expires = new Date('2027-05-04T10:00:00Z');
    const apiToken = world.trello.addToken({ member: ada, scopes: ['read'], expires });
    await world.save({ apiToken, mergeSeconds: 60, workspaceActs: true });
    await world.newPosts(() => world.trello.as(ada).comment(world.sample.cards['Slow first page']!, 'x'));
    const text = await ask('/trello status', { user: 'admin' });
    expect(text).to.match(
      /Ada Lovelace \(@ada\); its token is read-only\. It is valid until Tue, 4 May 2027.*: get a new one before then/,
    );
    expect(text).to.match(
      /allow changes without a connected account, but the app’s token is read-only\. Get a token/,
    );
    expect(text).to.match(/deliveries arrive; the last one arrived on \w+, \d+ \w+ \d{4}, \d\d:\d\d/);
  });

  it('shows no secret value, whatever fails', async () => {
    const { world } = held;
    const { apiKey, apiSecret } = world.trello;
    const texts: string[] = [];
    const faults = [
      {},
      { status: 401, body: 'invalid key' },
      { html: true, times: 9 },
      { reset: true, times: 9 },
    ];
    for (const fault of faults) {
      if (Object.keys(fault).length) world.trello.fail(fault);
      texts.push(await ask('/trello status', { user: 'admin' }));
      world.trello.clearFaults();
    }
    const notices = JSON.stringify(world.host.noticeHistory());
    for (const secret of [apiKey, apiSecret, world.trello.token, world.host.privateHash]) {
      expect(notices.includes(secret)).to.equal(false);
    }
    expect(texts[1]).to.match(/does not recognise the API key/);
    expect(texts[2]).to.match(/cannot be reached.*\n.*could not check/);
  });
});
