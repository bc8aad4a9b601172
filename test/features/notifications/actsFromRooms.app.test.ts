import { expect } from 'chai';
import { restoreAfterEach } from '../../../testing/app/asBefore';
import { clickBar, openList, valueOf } from '../../../testing/app/bar';
import { lastNotice, lastPost, press, pressForForm, submitInPlace } from '../../../testing/app/clicks';
import { connect } from '../../../testing/app/connect';
import { deliverTo } from '../../../testing/app/deliverTo';
import { World } from '../../../testing/app/world';
import { EngineHost } from '../../../testing/engine/EngineHost';
import type { Action, Card } from '../../../testing/trello/models';

const engine = process.env.ENGINE === 'oldest' ? 'oldest' : 'current';
const HERE = { room: 'website' };
const rooms = ['website', 'general', 'crew'] as const;
type Posted = Record<(typeof rooms)[number], string[]>;

const plainly = (text: string): string => text.replace(/\u2060/g, '');

/** What is posted in the rooms during the work; private answers are no posts. #crew is linked to nothing. */
async function postedBy(world: World, work: () => unknown): Promise<Posted> {
  const before = rooms.map((room) => world.posts(room).length);
  await world.newPosts(work);
  const posted = rooms.map((room, at) => [room, world.posts(room).slice(before[at]).map(plainly)]);
  return Object.fromEntries(posted) as Posted;
}

describe('an action taken from a room', () => {
  const held = World.forSuite();
  let card: Card;
  const act = async (text: string, { user = 'grace', room = 'website' } = {}): Promise<string> =>
    plainly(await held.world.ask(`/trello ${text}`, { user, room }));
  const routes = ({ sample }: World): string =>
    ['website', 'general'].map((room) => `${sample.board.shortLink} -> #${room}`).join('\n');

  before(async () => {
    const { world } = held;
    world.host.addRoom({ name: 'crew', members: ['admin', 'grace'] });
    world.host.addUser({ username: 'joan', name: 'Joan Clarke' });
    world.host.addRoom({ name: 'website', members: ['admin', 'grace', 'joan'] });
    await world.setUp({ routes: routes(world) });
    await connect(world, world.sample.members.grace);
    await connect(world, world.sample.members.alan, { user: 'admin' });
  });
  beforeEach(() => {
    card = held.world.trello.addCard({ list: held.world.sample.lists.todo, name: 'Fog horn' });
  });
  afterEach(() => {
    held.world.trello.clearFaults();
  });
  restoreAfterEach(held);

  for (const [what, posted] of [
    ['move CARD Done', /Grace Hopper.* moved/],
    ['comment CARD It honks', /Grace Hopper.* commented[^]*It honks/],
    ['rename CARD Fog siren', /Grace Hopper.* renamed/],
    ['due CARD 2027-03-01 09:00', /Grace Hopper.* due/],
    ['label CARD Bug', /Grace Hopper\* added the label \*Bug/],
    ['assign CARD', /Grace Hopper\* joined .*Fog horn/],
    ['assign CARD @admin', /Grace Hopper\* added \*Alan/],
    ['archive CARD', /Grace Hopper.* archived/],
  ] as const) {
    it(`is posted once in each linked room, that one included: ${what}`, async () => {
      let answer = '';
      const { website, general, crew } = await postedBy(held.world, async () => {
        answer = await act(what.replace('CARD', card.url));
      });
      expect(answer).to.match(/^You .*\.$/);
      expect(website).to.have.length(1);
      expect(website[0]).to.match(posted);
      expect(general).to.deep.equal(website);
      expect(crew).to.deep.equal([]);
    });
  }

  for (const [how, work] of [
    ['a button below a private answer', () => press(held.world, lastNotice(held.world), 'card.assign', HERE)],
    [
      'a button below a shared card',
      () => press(held.world, lastPost(held.world, 'website'), 'card.assign', HERE),
    ],
    [
      'a form',
      async () => {
        const view = await pressForForm(held.world, lastNotice(held.world), 'card.comment', HERE);
        await submitInPlace(held.world, view, { touched: { text: 'It honks' } });
      },
    ],
    [
      'the board beside the room',
      async () => {
        const view = await openList(held.world, 'To do', HERE);
        const value = valueOf(view, 'bar.card.0', 'Archive');
        await clickBar(held.world, { id: view['id'], actionId: 'bar.card.0', value }, HERE);
      },
    ],
  ] as const) {
    it(`is posted once in each linked room by ${how}`, async () => {
      const { world } = held;
      const isShared = how.includes('shared');
      await world.host.type('grace', 'website', `/trello card ${card.url}${isShared ? ' --share' : ''}`);
      const { website, general, crew } = await postedBy(world, work);
      expect(website).to.have.length(1);
      expect(website[0]).to.match(/^\*Grace Hopper\* (joined|commented on|archived) .*/);
      expect(general).to.deep.equal(website);
      expect(crew).to.deep.equal([]);
    });
  }

  it('is posted in the linked rooms when it is taken from a room without a link', async () => {
    const { website, general, crew } = await postedBy(held.world, async () => {
      expect(await act(`move ${card.url} Done`, { room: 'crew' })).to.match(/^You moved/);
    });
    expect([website.length, general.length, crew.length]).to.deep.equal([1, 1, 0]);
  });

  it('is posted on both boards if a card moves between them', async () => {
    const { world } = held;
    const shop = world.trello.addBoard({ name: 'Shop', members: Object.values(world.sample.members) });
    world.trello.addList({ board: shop, name: 'Orders' });
    await world.save({ routes: `${routes(world)}\nShop -> #crew` });
    const { website, crew } = await postedBy(world, () => act(`move ${card.url} Orders --board Shop`));
    expect([website.length, crew.length]).to.deep.equal([1, 1]);
    await world.save({ routes: routes(world) });
  });

  it('is posted once if the delivery arrives before Trello’s response, and again after it', async () => {
    const { world } = held;
    const commenting = world.host.hold('http.call');
    const typed = act(`comment ${card.url} Fast`);
    await waitFor(() => commenting.waiting > 0);
    commenting.open();
    expect(await typed).to.match(/^You commented/);
    const [action] = world.trello.state.actions.slice(-1);
    await world.trello.settled();
    const again = await postedBy(world, () => deliverTo(world, action!));
    expect(world.posts().filter((text) => text.includes('Fast'))).to.have.length(1);
    expect(again).to.deep.equal({ website: [], general: [], crew: [] });
  });

  it('is posted once by two servers that get the delivery at the same moment', async () => {
    const { world } = held;
    const second = await EngineHost.start({ engine, beside: world.host, tickMs: false });
    try {
      const action = await undelivered(world, second, `comment ${card.url} At the second`);
      const { website, general } = await postedBy(world, () =>
        Promise.all([deliverTo(world, action), deliverTo(world, action, { host: second })]),
      );
      expect(website).to.have.length(1);
      expect(general).to.deep.equal(website);
    } finally {
      await second.stop();
    }
  });

  it('whose outcome is unknown is posted if Trello has done it', async () => {
    const { world } = held;
    world.trello.fail({ method: 'POST', path: /comments/, reset: true });
    expect(await act(`comment ${card.url} Unsure`)).to.match(/did not confirm whether/);
    const { website } = await postedBy(world, () =>
      world.trello.as(world.sample.members.grace).comment(card, 'Unsure'),
    );
    expect(website).to.have.length(1);
  });

  it('through the workspace’s account is posted with the comment that says who it was', async () => {
    const { world } = held;
    await world.save({ workspaceActs: true, mergeSeconds: 60 });
    const { website, general } = await postedBy(world, () => act(`move ${card.url} Done`, { user: 'joan' }));
    expect(website.join('\n')).to.match(/moved[^]*Done from Rocket\\\.Chat by Joan Clarke/);
    expect(general).to.deep.equal(website);
  });
});

/** Somebody acts in #website, and Trello's delivery is still to come. */
async function undelivered({ trello: { state } }: World, host: EngineHost, text: string): Promise<Action> {
  const before = state.actions.length;
  const webhooks = new Map(state.webhooks);
  state.webhooks.clear();
  await host.type('grace', 'website', `/trello ${text}`);
  for (const [id, webhook] of webhooks) state.webhooks.set(id, webhook);
  const [action] = state.actions.slice(before);
  return action!;
}

async function waitFor(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 2));
}
