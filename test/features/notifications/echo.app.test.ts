import { expect } from 'chai';
import { connect } from '../../../testing/app/connect';
import { deliverTo, unposted } from '../../../testing/app/deliverTo';
import { World } from '../../../testing/app/world';
import { EngineHost } from '../../../testing/engine/EngineHost';
import type { Action, Card } from '../../../testing/trello/models';

const engine = process.env.ENGINE === 'oldest' ? 'oldest' : 'current';

const plainly = (text: string): string => text.replace(/\u2060/g, '');

/** What is posted in #website and #general during the work; the answers are private. */
async function postedBy(world: World, work: () => unknown): Promise<{ web: string[]; general: string[] }> {
  const before = { web: world.posts().length, general: world.posts('general').length };
  await world.newPosts(work);
  return {
    web: world.posts().slice(before.web).map(plainly),
    general: world.posts('general').slice(before.general).map(plainly),
  };
}

describe('an action taken from a room', () => {
  const held = World.forSuite();
  let card: Card;
  const act = async (text: string, user = 'grace'): Promise<string> =>
    plainly(await held.world.ask(`/trello ${text}`, { user }));
  const grace = (): ReturnType<World['trello']['as']> =>
    held.world.trello.as(held.world.sample.members.grace);
  const routes = ({ sample }: World): string =>
    ['website', 'general'].map((room) => `${sample.board.shortLink} -> #${room}`).join('\n');

  before(async () => {
    const { world } = held;
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

  for (const [what, posted] of [
    ['move CARD Done', /moved/],
    ['comment CARD It honks', /It honks/],
    ['rename CARD Fog siren', /renamed/],
    ['due CARD 2027-03-01 09:00', /due/],
    ['label CARD Bug', /Bug/],
    ['assign CARD', /Fog horn/],
    ['assign CARD @admin', /Alan/],
    ['archive CARD', /archived/],
  ] as const) {
    it(`is posted in other rooms, but not in that one: ${what}`, async () => {
      let answer = '';
      const { web, general } = await postedBy(held.world, async () => {
        answer = await act(what.replace('CARD', card.url));
      });
      expect(answer).to.match(/^You .*\.$/);
      expect(web).to.deep.equal([]);
      expect(general).to.have.length(1);
      expect(general[0]).to.match(posted);
    });
  }

  it('is posted once in other rooms if a card is created with all its parts', async () => {
    const { web, general } = await postedBy(held.world, () =>
      act('add Lamp oil --list "To do" --label Bug,Urgent --member alan --due 2027-03-01'),
    );
    expect(web).to.deep.equal([]);
    expect(general.join('\n')).to.match(/created[^]*Lamp oil/);
    // Another card of that name, created on Trello, is posted.
    const other = await postedBy(held.world, () => {
      grace().createCard({ list: held.world.sample.lists.todo, name: 'Lamp oil' });
    });
    expect(other.web).to.have.length(1);
    const made = [...held.world.trello.state.cards.values()].find(({ name }) => name === 'Lamp oil')!;
    const later = await postedBy(held.world, () => {
      grace().moveCard(made, held.world.sample.lists.done);
      grace().comment(made, 'Bought');
    });
    expect(later.web, 'what follows is no part of it').to.have.length(2);
    const { alan } = held.world.sample.members;
    const [action] = unposted(held.world, () => {
      const before = held.world.trello.state.actions.length;
      grace().removeMember(made, alan);
      grace().addMember(made, alan);
      return held.world.trello.state.actions.slice(before).filter(({ type }) => type === 'addMemberToCard');
    });
    const date = new Date(Date.parse(action!.date) + 10_000).toISOString();
    const minutes = await postedBy(held.world, () => deliverTo(held.world, { ...action!, date }));
    expect(minutes.web, 'nor what is of the same kind').to.have.length(1);
  });

  it('is recognised on both boards if a card moves between them', async () => {
    const { world } = held;
    const shop = world.trello.addBoard({ name: 'Shop', members: Object.values(world.sample.members) });
    world.trello.addList({ board: shop, name: 'Orders' });
    await world.save({ routes: `${routes(world)}\nShop -> #website\nShop -> #general` });
    const { web, general } = await postedBy(world, () => act(`move ${card.url} Orders --board Shop`));
    expect(web).to.deep.equal([]);
    expect(general.length).to.be.greaterThan(0);
    await world.save({ routes: routes(world) });
  });

  it('is recognised even if the delivery arrives before Trello’s response', async () => {
    const { world } = held;
    const webhooks = new Map(world.trello.state.webhooks);
    world.trello.state.webhooks.clear();
    const finding = world.host.hold('http.call');
    const typed = act(`comment ${card.url} Fast`);
    await waitFor(() => finding.waiting > 0);
    finding.open();
    const commenting = world.host.hold('http.call');
    await waitFor(() => commenting.waiting > 0);
    const action = grace().comment(card, 'Fast');
    const count = (): number[] => [world.posts().length, world.posts('general').length];
    const [web = 0, general = 0] = count();
    await deliverTo(world, action);
    const posted = count();
    commenting.open();
    expect(await typed).to.match(/^You commented/);
    for (const [id, webhook] of webhooks) world.trello.state.webhooks.set(id, webhook);
    expect(posted).to.deep.equal([web, general + 1]);
  });

  it('does not hide another person’s change to the same card at the same time', async () => {
    const { world } = held;
    const { web } = await postedBy(world, async () => {
      // Before the delivery of the action, which is on its way.
      const action = await unheardAct(world, world.host, `comment ${card.url} Mine`);
      world.trello.as(world.sample.members.ada).comment(card, 'Hers');
      await world.trello.settled();
      await deliverTo(world, action);
    });
    expect(web).to.have.length(1);
    expect(web[0]).to.include('Hers');
  });

  it('does not hide the same person’s change on Trello: each action accounts for one echo', async () => {
    const { web, general } = await postedBy(held.world, async () => {
      await act(`comment ${card.url} From here`);
      await held.world.trello.settled();
      grace().comment(card, 'From Trello');
      grace().renameCard(card, 'Fog siren');
      grace().moveCard(card, held.world.sample.lists.done);
    });
    expect(web.join('\n'))
      .to.match(/From Trello[^]*renamed[^]*moved/)
      .and.not.include('From here');
    expect(web).to.have.length(3);
    expect(general).to.have.length(4);
  });

  it('is recognised as often as it was taken', async () => {
    const { web, general } = await postedBy(held.world, async () => {
      await act(`comment ${card.url} One`);
      await act(`comment ${card.url} Two`);
      await held.world.trello.settled();
      grace().comment(card, 'Three');
    });
    expect(web).to.have.length(1);
    expect(web[0]).to.include('Three');
    expect(general).to.have.length(3);
  });

  it('from two rooms is posted in the other one each time', async () => {
    const { world } = held;
    const { web, general } = await postedBy(world, async () => {
      await act(`comment ${card.url} Here`);
      await world.trello.settled();
      await world.ask(`/trello comment ${card.url} There`, { room: 'general' });
    });
    expect([web.length, general.length]).to.deep.equal([1, 1]);
    expect(web[0]).to.include('There');
    expect(general[0]).to.include('Here');
  });

  it('suppresses nothing if Trello refused it, but does if the outcome is unknown', async () => {
    const { world } = held;
    world.trello.fail({ method: 'POST', path: /comments/, status: 400, body: 'invalid value for text' });
    expect(await act(`comment ${card.url} Refused`)).to.match(/did not accept/);
    const refused = await postedBy(world, () => grace().comment(card, 'By hand'));
    expect(refused.web).to.have.length(1);

    world.trello.fail({ method: 'POST', path: /comments/, reset: true });
    expect(await act(`comment ${card.url} Unsure`)).to.match(/did not confirm whether/);
    const unknown = await postedBy(world, () => grace().comment(card, 'Unsure'));
    expect([unknown.web.length, unknown.general.length]).to.deep.equal([0, 1]);
  });

  it('is still recognised when the delivery is repeated, also after a restart', async () => {
    const { world } = held;
    const before = world.trello.state.actions.length;
    await postedBy(world, () => act(`comment ${card.url} Again`));
    const action = world.trello.state.actions.slice(before).find(({ type }) => type === 'commentCard')!;
    const again = await postedBy(world, async () => {
      expect(await deliverTo(world, action)).to.equal(200);
      await world.host.restart();
    });
    const later = await postedBy(world, () => grace().comment(card, 'By hand'));
    const last = await postedBy(world, () => deliverTo(world, action));
    expect([again, last]).to.deep.equal(Array(2).fill({ web: [], general: [] }));
    expect(later.web, 'it is used up').to.have.length(1);
  });

  it('is recognised at a second server, in both directions', async () => {
    const { world } = held;
    const second = await EngineHost.start({ engine, beside: world.host, tickMs: false });
    try {
      const first = await unheardAct(world, world.host, `comment ${card.url} At the first`);
      const other = await unheardAct(world, second, `comment ${card.url} At the second`);
      const posted = await postedBy(world, async () => {
        await deliverTo(world, first, { host: second });
        await deliverTo(world, other);
        await Promise.all([deliverTo(world, first), deliverTo(world, first, { host: second })]);
      });
      expect(posted.web).to.deep.equal([]);
      expect(posted.general).to.have.length(2);
      const later = await postedBy(world, () => grace().comment(card, 'By hand'));
      expect(later.web).to.have.length(1);
    } finally {
      await second.stop();
    }
  });

  it('through the workspace’s account is recognised with its attribution comment, for that room alone', async () => {
    const { world } = held;
    await act('disconnect');
    await world.save({ workspaceActs: true });
    const { web, general } = await postedBy(world, () => act(`move ${card.url} Done`));
    expect(web).to.deep.equal([]);
    expect(general.join('\n')).to.match(/moved[^]*Done from Rocket\\\.Chat by Grace Hopper/);
    // Changes made by the workspace's member on Trello itself are somebody else's to the room.
    const later = await postedBy(world, () =>
      world.trello.as(world.sample.members.ada).comment(card, 'I see'),
    );
    expect(later.web).to.have.length(1);
  });

  it('leaves records that are deleted later', async () => {
    const { world } = held;
    const { database } = world.host.workspace;
    const notes = async () =>
      (await database.find('persistence')).filter(({ value }) =>
        ['ownAction', 'outcome'].includes(value.kind),
      );
    expect((await notes()).length).to.be.greaterThan(10);
    for (const { id, value } of await notes()) {
      await database.replace('persistence', id, { ...value, at: value.at - 3_600_000 });
    }
    await world.host.runDueJobs(new Date(Date.now() + 3_600_000));
    expect(await notes()).to.deep.equal([]);
  });
});

/** Grace acts in #website, and Trello's delivery is still to come. */
async function unheardAct({ trello: { state } }: World, host: EngineHost, text: string): Promise<Action> {
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
