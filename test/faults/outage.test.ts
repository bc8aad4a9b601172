import { expect } from 'chai';
import { connect } from '../../testing/app/cards';
import { deliverTo, unposted } from '../../testing/app/deliverTo';
import { clockedWorld, HOUR } from '../../testing/faults/clocked';
import { survives } from '../../testing/faults/figures';
import { expectOnce } from '../../testing/faults/posted';

const MINUTE = 60_000;

story('Trello is down for an hour and comes back', () => {
  const held = clockedWorld();
  const texts = ['Before', 'Of the hour', 'After'];

  before(async () => {
    const { world } = held;
    await world.setUp({ mergeSeconds: 60 });
    await held.runDue();
    world.host.addRoom({ name: 'crew', type: 'p', owners: ['grace'], members: ['admin'] });
    await connect(world, { member: world.sample.members.grace });
  });

  const card = () => held.world.sample.cards['Slow first page']!;
  const alan = () => held.world.trello.as(held.world.sample.members.alan);

  survives('answers people in a sentence, and loses no setting', async () => {
    const { world } = held;
    await world.newPosts(() => alan().comment(card(), texts[0]!));
    await world.trello.goDown();
    await held.set(MINUTE);
    for (const text of ['/trello list', '/trello search page', '/trello comment #1 Hello', '/trello mine']) {
      expect(await world.ask(text), text).to.match(/Trello cannot be reached/);
    }
    expect(await world.ask('/trello link Lighthouse', { room: 'crew' })).to.match(/cannot be reached/);
    expect(await world.ask('/trello links')).to.match(/Lighthouse website/);
  });

  survives('repeats failed checks less and less often, and tells the admin once', async () => {
    const { world } = held;
    const posted = world.direct('admin').length;
    await world.host.saveSettings({ style: 'detailed' });
    await held.runDue();
    for (let minute = 0; minute < 60; minute += 5) {
      await held.set(5 * MINUTE);
      await held.runDue();
    }
    expect(world.direct('admin').slice(posted).join()).to.match(/cannot be reached/);
    expect(world.direct('admin')).to.have.length(posted + 1);
    expect(world.trello.webhooks).to.have.length(1);
  });

  survives('posts what Trello still delivers, even if it answers no request', async () => {
    const { world } = held;
    const action = unposted(world, () => alan().comment(card(), texts[1]!));
    expect(await deliverTo(world, action)).to.equal(200);
    expectOnce(world, [texts[1]!]);
  });

  survives('re-creates disabled webhooks once it is back, without waiting for the next day', async () => {
    const { world } = held;
    const [old] = world.trello.webhooks;
    old!.active = false;
    await world.trello.comeBack();
    const posted = world.direct('admin').length;
    for (let minute = 0; minute < 90; minute += 10) {
      await held.set(10 * MINUTE);
      await held.runDue();
    }
    const [webhook, ...others] = world.trello.webhooks;
    expect(others).to.deep.equal([]);
    expect(webhook).to.include({ active: true, idModel: world.sample.board.id });
    expect(webhook!.id).to.not.equal(old!.id);
    expect(world.direct('admin').slice(posted).join()).to.match(/Trello had stopped deliveries/);
    await world.newPosts(() => alan().comment(card(), texts[2]!));
    expectOnce(world, texts);
    expect(await world.ask('/trello list')).to.match(/Open lists/);
  });

  survives('re-creates a webhook that is lost later with the daily check', async () => {
    const { world } = held;
    world.trello.state.webhooks.clear();
    await held.set(25 * HOUR);
    await held.runDue();
    expect(world.trello.webhooks).to.have.length(1);
    await world.newPosts(() => alan().comment(card(), 'Tomorrow'));
    expectOnce(world, [...texts, 'Tomorrow']);
  });
});
