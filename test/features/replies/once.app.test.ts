import { expect } from 'chai';
import { deliverTo } from '../../../testing/app/deliverTo';
import { forReplies, until } from '../../../testing/app/replies';
import { EngineHost } from '../../../testing/engine/EngineHost';

const engine = process.env.ENGINE === 'oldest' ? 'oldest' : 'current';

describe('a reply in a card’s thread, whatever goes wrong', () => {
  const held = forReplies();
  const { reply, comments, texts, posted, settle, tryAgain } = held;

  it('is one comment each, by two people in two rooms of two servers at the same moment', async () => {
    const { world } = held;
    const second = await EngineHost.start({ engine, beside: world.host, tickMs: false });
    try {
      await Promise.all([
        reply('From the website'),
        reply('From general', { user: 'admin', room: 'general', host: second }),
      ]);
      await settle();
    } finally {
      await second.stop();
    }
    expect(texts()).to.have.members(['From the website', 'From general']);
    expect(posted('From the website')).to.deep.equal([0, 1]);
    expect(posted('From general')).to.deep.equal([1, 0]);
  });

  it('is edited and deleted at another server', async () => {
    const { world } = held;
    const message = await reply('Frist');
    await settle();
    const second = await EngineHost.start({ engine, beside: world.host, tickMs: false });
    try {
      await second.edit('grace', message, 'First');
      await settle();
      expect(texts()).to.deep.equal(['First']);
      await second.remove('grace', message);
      await settle();
    } finally {
      await second.stop();
    }
    expect(texts()).to.deep.equal([]);
    expect(posted('First')[0]).to.equal(0);
  });

  it('is not posted in its thread if the delivery arrives before Trello’s response, or the response is lost', async () => {
    const { world } = held;
    world.trello.fail({ method: 'POST', path: /comments/, dropMidBody: true });
    await reply('Fast');
    await settle();
    // What the stand-in has dropped, Trello might have done.
    if (!comments().length) world.trello.as(world.sample.members.grace).comment(held.card, 'Fast');
    await settle();
    expect(posted('Fast')).to.deep.equal([0, 1]);
    await tryAgain();
    expect(texts()).to.deep.equal(['Fast']);
    await deliverTo(world, comments()[0]!);
    expect(posted('Fast')).to.deep.equal([0, 1]);
  });

  it('that is edited while it is being sent becomes what it says now', async () => {
    const { world } = held;
    const sending = world.host.hold('http.call');
    const typed = reply('Now');
    await until(() => sending.waiting > 0);
    const message = world.host.messages('website').find(({ msg }) => msg === 'Now')!;
    const edited = world.host.edit('grace', message, 'Later');
    sending.open();
    await Promise.all([typed, edited]);
    await settle();
    expect(texts()).to.deep.equal(['Later']);
    expect(posted('Later')).to.deep.equal([0, 1]);
  });

  it('that was removed before it could be sent is never sent', async () => {
    const { world } = held;
    world.trello.fail({ method: 'POST', path: /comments/, status: 503, times: 3 });
    const message = await reply('Regretted');
    await settle();
    await world.host.remove('grace', message);
    world.trello.clearFaults();
    await tryAgain();
    expect(texts()).to.deep.equal([]);
  });

  it('that fails keeps no other reply from being sent', async () => {
    const { world } = held;
    world.trello.fail({ method: 'POST', path: /comments/, status: 503, times: 3 });
    await Promise.all([reply('One'), reply('Two', { user: 'admin', room: 'general' })]);
    await settle();
    world.trello.clearFaults();
    await reply('Three');
    await settle();
    expect(texts()).to.include('Three');
    await tryAgain();
    expect(texts()).to.have.members(['One', 'Two', 'Three']);
  });
});
