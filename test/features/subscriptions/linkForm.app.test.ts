import { expect } from 'chai';
import { restoreAfterEach } from '../../../testing/app/asBefore';
import { field, lastSurface, open, submit } from '../../../testing/app/forms';
import { buttons, press, setUpCrew, unlinkAll } from '../../../testing/app/links';
import { World } from '../../../testing/app/world';
import { type Touched } from '../../../testing/engine/fill';

describe('the form of /trello link', () => {
  const held = World.forSuite();
  const ask: World['ask'] = (text, asking) => held.world.ask(text, { room: 'crew', ...asking });

  before(async () => {
    held.world.trello.addBoard({ name: 'Shop', permissionLevel: 'public' });
    await setUpCrew(held.world, { defaultEvents: ['moves', 'comments'], style: 'detailed' });
  });

  afterEach(() => unlinkAll(held.world));
  restoreAfterEach(held);

  for (const client of ['web', 'mobile'] as const) {
    it(`links the chosen board with the default options, from ${client}`, async () => {
      const { world } = held;
      const view = await open(world, '/trello link');
      expect(view['id']).to.match(/^link \S+ -$/);
      expect(field(view, 'events').initialValue).to.deep.equal(['moves', 'comments']);
      const missing = await submit(world, view, { client });
      expect(missing.errors).to.deep.equal({ board: 'Choose a board.' });
      const touched = { board: world.sample.board.id, thread: 'on' };
      const { type, success, posted } = await submit(world, view, { touched, client });
      expect({ type, success }).to.deep.equal({ type: 'modal.close', success: true });
      expect(posted).to.match(/Lighthouse website.*\. ?\nEvents: moves, comments · detailed · a thread/);
      expect(world.trello.webhooks).to.have.length(1);
    });
  }

  it('lists the room’s links first, and refuses unknown values', async () => {
    const { world } = held;
    await ask('/trello link Shop');
    const view = await open(world, '/trello link');
    expect(field(view, 'board').options[0].text.text).to.equal('Shop');
    const { board } = world.sample;
    const forged: [Touched, string][] = [
      [{ board: 'x' }, 'board'],
      [{ board: board.id, events: [] }, 'events'],
      [{ board: board.id, events: ['dancing'] }, 'events'],
      [{ board: board.id, style: 'loud' }, 'style'],
    ];
    for (const [touched, name] of forged)
      expect((await submit(world, view, { touched })).errors, name).to.have.keys(name);
    expect((await submit(world, view, { touched: { board: 'e'.repeat(24) } })).posted).to.match(
      /does not exist on Trello/,
    );
    world.host.addUser({ username: 'mallory' });
    const byOther = await submit(world, view, { touched: { board: board.id }, user: 'mallory' });
    expect(byOther.posted).to.match(/^Only owners/);
    expect((await ask('/trello links')).match(/•/g)).to.have.length(1);
  });

  it('asks before a private board is linked in a channel', async () => {
    const { world } = held;
    world.host.addRoom({ name: 'crew-open', owners: ['grace'] });
    const before = world.host.surfaces().length;
    await world.host.type('grace', 'crew-open', '/trello link');
    expect(world.host.surfaces()).to.have.length(before + 1);
    const touched = { board: world.sample.board.id };
    const { type, posted } = await submit(world, lastSurface(world).view, { touched, client: 'mobile' });
    expect(type).to.equal('modal.close');
    expect(posted).to.match(/is not public on Trello/);
    expect(await press(world, buttons(world)[0]!, { room: 'crew-open' })).to.match(/ now follows /);
    expect(world.posts('crew-open')).to.have.length(1);
  });

  it('holds a hundred boards at most', async () => {
    const { world } = held;
    for (let number = 1; number <= 110; number += 1) world.trello.addBoard({ name: `Board ${number}` });
    expect(field(await open(world, '/trello link'), 'board').options).to.have.length(100);
  });
});
