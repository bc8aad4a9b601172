import { expect } from 'chai';
import { lastNotice, press, pressForForm } from '../../../testing/app/clicks';
import { connect } from '../../../testing/app/connect';
import { forReplies, until } from '../../../testing/app/replies';
import { EngineHost } from '../../../testing/engine/EngineHost';
import { fillIn } from '../../../testing/engine/fill';
import type { MessageRecord } from '../../../testing/engine/records';

const engine = process.env.ENGINE === 'oldest' ? 'oldest' : 'current';

describe('a reply that is edited or removed', () => {
  const held = forReplies();
  const { reply, comments, texts, posted, settle, tryAgain } = held;

  const sent = async (text: string): Promise<MessageRecord> => {
    const message = await reply(text);
    await settle();
    return message;
  };
  const edit = async (message: MessageRecord, text: string): Promise<void> => {
    await held.world.host.edit('grace', message, text);
    await settle();
  };
  const remove = async (message: MessageRecord): Promise<void> => {
    await held.world.host.remove('grace', message);
    await settle();
  };
  /** Trello creates the comment, and its response is lost. */
  const sentWithoutResponse = async (text: string): Promise<MessageRecord> => {
    const { trello, sample } = held.world;
    trello.fail({ method: 'POST', path: /comments/, dropMidBody: true });
    const message = await sent(text);
    if (!comments().length) trello.as(sample.members.grace).comment(held.card, text);
    await settle();
    expect(texts()).to.deep.equal([text]);
    return message;
  };

  const long = 'word '.repeat(120);
  for (const [what, before, after] of [
    ['at the end of a long text', `${long}lod`, `${long}loud`],
    ['in its line breaks', '- One - Two', '- One\n- Two'],
  ] as const) {
    it(`changes its comment, also ${what}`, async () => {
      const message = await sent(before);
      await edit(message, after);
      expect(texts()).to.deep.equal([after]);
      expect(posted('Grace Hopper')[0]).to.equal(0);
    });
  }

  it('changes the comment whose creation nobody has confirmed', async () => {
    const message = await sentWithoutResponse('Unconfirmed');
    await edit(message, 'Confirmed');
    expect(texts()).to.deep.equal(['Confirmed']);
    await tryAgain();
    expect(texts()).to.deep.equal(['Confirmed']);
    expect(posted('onfirmed')[0]).to.equal(0);
  });

  it('takes the comment with it whose creation nobody has confirmed', async () => {
    const message = await sentWithoutResponse('Unwanted');
    await remove(message);
    await tryAgain();
    expect(texts()).to.deep.equal([]);
  });

  it('becomes a comment once it is short enough', async () => {
    held.world.host.workspace.settings['Message_MaxAllowedSize'] = 20_000;
    const message = await sent('x'.repeat(16_500));
    expect(texts()).to.deep.equal([]);
    await edit(message, 'Short');
    expect(texts()).to.deep.equal(['Short']);
  });

  it('is no comment while it begins with two slashes', async () => {
    const message = await sent('Ours');
    await edit(message, '//Ours');
    expect(texts()).to.deep.equal([]);
    await edit(message, 'Everybody’s');
    expect(texts()).to.deep.equal(['Everybody’s']);
  });

  it('that another server edits at the last moment becomes what it says now', async () => {
    const { world } = held;
    const second = await EngineHost.start({ engine, beside: world.host, tickMs: false });
    try {
      const sending = world.host.hold('http.call');
      const typed = reply('Early');
      await until(() => sending.waiting > 0);
      // Only this remains to be stored: that it is done.
      const done = world.host.hold('persistence.updateByAssociations');
      sending.open();
      await until(() => texts().length > 0 && done.waiting > 0);
      const message = world.host.messages('website').find(({ msg }) => msg === 'Early')!;
      await second.edit('grace', message, 'Late');
      done.open();
      await typed;
      await settle();
    } finally {
      await second.stop();
    }
    expect(texts()).to.deep.equal(['Late']);
  });

  it('is one comment if another server edits it while this one tries again', async () => {
    const { world } = held;
    world.trello.fail({ method: 'POST', path: /comments/, status: 503, times: 3 });
    const message = await sent('Early');
    world.trello.clearFaults();
    const second = await EngineHost.start({ engine, beside: world.host, tickMs: false });
    try {
      const trying = world.host.hold('http.call');
      const again = tryAgain();
      await until(() => trying.waiting > 0);
      await second.edit('grace', message, 'Late');
      trying.open();
      await again;
      await settle();
    } finally {
      await second.stop();
    }
    expect(texts()).to.deep.equal(['Late']);
  });

  it('is one comment if another server edits it while this one tries another reply again', async () => {
    const { world } = held;
    world.trello.fail({ method: 'POST', path: /comments/, status: 503, times: 6 });
    await sent('Before');
    const message = await sent('Early');
    world.trello.clearFaults();
    const second = await EngineHost.start({ engine, beside: world.host, tickMs: false });
    try {
      const trying = world.host.hold('http.call');
      const again = tryAgain();
      await until(() => trying.waiting > 0);
      await second.edit('grace', message, 'Late');
      await until(() => texts().includes('Late'));
      trying.open();
      await again;
    } finally {
      await second.stop();
    }
    expect(texts()).to.have.members(['Before', 'Late']);
  });

  it('that cannot be looked up leaves the others to be tried again', async () => {
    const { world } = held;
    world.trello.fail({ method: 'POST', path: /comments/, status: 503, times: 6 });
    const broken = await sent('Broken');
    await sent('Whole');
    world.trello.clearFaults();
    const lift = world.host.refuse('persistence.readByAssociations', (of) =>
      JSON.stringify(of).includes(broken._id),
    );
    await tryAgain();
    expect(texts()).to.deep.equal(['Whole']);
    lift();
    await tryAgain();
    expect(texts()).to.have.members(['Broken', 'Whole']);
  });

  it('without an account changes its comment once its author has connected again', async () => {
    const { world } = held;
    const { host, trello, sample } = world;
    const message = await sent('Mine');
    await host.type('grace', 'website', '/trello disconnect');
    await edit(message, 'Still mine');
    expect(texts()).to.deep.equal(['Mine']);
    const token = trello.addToken({ member: sample.members.grace });
    const view = await pressForForm(world, lastNotice(world), 'account.connect', { room: 'website' });
    await host.submitView({ user: 'grace', view: fillIn(view, { token }, 'web') });
    await settle();
    expect(texts()).to.deep.equal(['Still mine']);
  });

  it('is one comment if it was edited before the offer to connect is taken', async () => {
    const { world } = held;
    const { host, trello, sample } = world;
    await host.type('grace', 'website', '/trello disconnect');
    const message = await sent('Once');
    const notice = lastNotice(world);
    await connect(world, sample.members.grace);
    await edit(message, 'Once only');
    expect(texts()).to.deep.equal(['Once only']);
    await press(world, notice, 'account.connect', { room: 'website' });
    await settle();
    const all = trello.state.actions.filter(
      ({ type, data }) => type === 'commentCard' && data.card?.id === held.card.id,
    );
    expect(all.map(({ data }) => data.text)).to.deep.equal(['Is it loud?', 'Once only']);
  });
});
