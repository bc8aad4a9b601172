import { expect } from 'chai';
import { forCards, plainly } from '../../../testing/app/cards';
import { lastPost, postNow, press, type Shown } from '../../../testing/app/clicks';
import { deliverTo, unposted } from '../../../testing/app/deliverTo';
import { EngineHost } from '../../../testing/engine/EngineHost';
import type { Gate } from '../../../testing/engine/Watch';
import type { Action, Card } from '../../../testing/trello/models';

const engine = process.env.ENGINE === 'oldest' ? 'oldest' : 'current';

const texts = ({ blocks }: { blocks: unknown }): string => plainly(JSON.stringify(blocks));
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const waiting = async (gate: Gate): Promise<void> => {
  while (!gate.waiting) await pause(10);
};

describe('a notification that clicks and deliveries change', () => {
  const held = forCards();
  let card: Card;
  let shown: Shown;

  before(async () => {
    const { world, sample } = held;
    await world.save({ mergeSeconds: 60, routes: `${sample.board.shortLink} -> #crew style=detailed` });
  });
  beforeEach(async () => {
    card = held.trello.addCard({ list: held.sample.lists.todo, name: 'Busy card' });
    await deliverTo(held.world, comment('First words.'));
    shown = lastPost(held.world);
  });

  const byAlan = (): ReturnType<typeof held.trello.as> => held.trello.as(held.sample.members.alan);
  const comment = (text: string): Action => unposted(held.world, () => byAlan().comment(card, text));
  /** The first write waits, later ones do not. */
  const holdFirst = async (host: EngineHost, work: () => Promise<unknown>) => {
    const gate = host.hold('messages.update');
    const working = work();
    await waiting(gate);
    host.hold('messages.update').open();
    return { open: gate.open, working };
  };
  const expectAll = (): void => {
    const post = postNow(held.world, shown);
    expect(texts(post))
      .to.match(/First words.*Second words/)
      .and.match(/Members: Grace Hopper/);
    expect(post.msg).to.match(/First words[^]*Second words/);
  };

  it('keeps what is added while a click is being handled', async () => {
    const { world } = held;
    const click = await holdFirst(world.host, () => press(world, shown, 'card.assign'));
    const delivering = deliverTo(world, comment('Second words.'));
    await Promise.race([delivering, pause(1_000)]);
    click.open();
    await Promise.all([click.working, delivering]);
    expectAll();
  });

  it('keeps what a click shows while a notification is being added', async () => {
    const { world } = held;
    const action = comment('Second words.');
    const delivery = await holdFirst(world.host, () => deliverTo(world, action));
    const clicking = press(world, shown, 'card.assign');
    await Promise.race([clicking, pause(1_000)]);
    delivery.open();
    await Promise.all([delivery.working, clicking]);
    expectAll();
  });

  it('keeps what another server adds while a click is being handled', async function () {
    // The oldest engine sends the whole message: changes between its read and its write are overwritten.
    if (engine === 'oldest') this.skip();
    const { world } = held;
    const second = await EngineHost.start({ engine, beside: world.host, tickMs: false });
    try {
      const click = await holdFirst(world.host, () => press(world, shown, 'card.assign'));
      expect(await deliverTo(world, comment('Second words.'), { host: second })).to.equal(200);
      click.open();
      await click.working;
      expectAll();
    } finally {
      await second.stop();
    }
  });

  it('shows the current card when a delivery is repeated, and is left alone if nothing changed', async () => {
    const { world, sample } = held;
    const action = comment('Second words.');
    await deliverTo(world, action);
    unposted(world, () => {
      byAlan().addMember(card, sample.members.grace);
    });
    await deliverTo(world, action);
    expectAll();
    const before = postNow(world, shown);
    await deliverTo(world, action);
    expect(postNow(world, shown)).to.deep.equal(before);
  });

  it('keeps the style it was created with', async () => {
    const { world, sample } = held;
    const { shortLink } = sample.board;
    await world.save({ routes: `${shortLink} -> #crew` });
    await deliverTo(world, comment('Second words.'));
    expect(texts(lastPost(world))).to.match(/First words.*Second words/);
    card = held.trello.addCard({ list: sample.lists.todo, name: 'Another' });
    await deliverTo(world, comment('Third words.'));
    await world.save({ routes: `${shortLink} -> #crew style=detailed` });
    await deliverTo(world, comment('Fourth words.'));
    expect(lastPost(world).blocks).to.equal(undefined);
    expect(lastPost(world).msg).to.match(/Third words[^]*Fourth words/);
  });
});
