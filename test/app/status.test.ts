import { expect } from 'chai';
import { World } from '../world';

describe('/trello status', () => {
  const held = World.forSuite();
  const ask: World['ask'] = (text, asking) => held.world.ask(text, asking);

  it('says what to do while nothing is followed', async () => {
    expect(await ask('/trello status', { user: 'admin' })).to.match(
      /^\*Trello on this server\*\nNothing is followed yet/,
    );
  });

  it('says of each board whether deliveries arrive, in one request, to admins of all and to owners of their room', async () => {
    const { world } = held;
    const shop = world.trello.addBoard({ name: 'Shop' });
    world.host.addRoom({ name: 'general', members: ['admin', 'grace'], owners: ['grace'] });
    await world.setUp({
      routes: `${world.sample.board.shortLink} -> #website\n${shop.shortLink} -> #general\nno arrow`,
    });
    const before = world.trello.requests.length;
    const all = await ask('/trello status', { user: 'admin' });
    expect(world.trello.requests.length - before).to.equal(1);
    expect(all).to.match(
      /\[Lighthouse website\].*: deliveries arrive[^]*\[Shop\].*: deliveries arrive[^]*Line 3 /,
    );
    const own = await ask('/trello status', { room: 'general' });
    expect(own).to.match(/^\*Trello in this room\*\n• \[Shop\]\(\S+\): deliveries arrive$/);
    expect(await ask('/trello status')).to.match(/^Only owners, moderators and leaders of this room/);
  });

  it('sees failing and broken webhooks, and has the broken ones made again', async () => {
    const { world } = held;
    const [first, second] = world.trello.webhooks;
    first!.consecutiveFailures = 7;
    second!.active = false;
    const text = await ask('/trello status', { user: 'admin' });
    expect(text).to.match(/\[Shop\].*: no deliveries at present\n.*the last 7 deliveries failed/);
    expect(text).to.match(/sets up again what is broken/);
    await world.synced();
    expect(world.direct('admin').slice(-1)[0]).to.match(/Trello had stopped its deliveries for Shop/);
    expect(await ask('/trello status', { user: 'admin' })).to.match(/\[Shop\].*: deliveries arrive/);
  });

  it('names rooms that cannot be written to, and says what Trello says no to', async () => {
    const { world } = held;
    const { rooms } = world.host.workspace;
    const room = world.host.workspace.room('website');
    rooms.put({ ...room, encrypted: true });
    await world.news(() => {
      world.trello.as(world.sample.members.ada).comment(world.sample.cards['Slow first page']!, 'x');
    });
    expect(await ask('/trello status', { user: 'admin', room: 'general' })).to.match(
      /website hears nothing of Lighthouse website at present: the room is encrypted, and apps cannot write/,
    );
    rooms.put(room);
    world.trello.revokeToken(world.trello.token);
    expect(await ask('/trello status', { user: 'admin', room: 'general' })).to.match(
      /does not accept the token/,
    );
  });
});
