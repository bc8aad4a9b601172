import { expect } from 'chai';
import { clickBar, openContextualBar } from '../../../testing/app/bar';
import { forCards, plainly } from '../../../testing/app/cards';
import { elementOf, lastNotice, press, pressForForm, type Shown } from '../../../testing/app/clicks';
import { field, lastSurface, open, submitForm } from '../../../testing/app/forms';
import { EngineHost } from '../../../testing/engine/EngineHost';
import { fillIn } from '../../../testing/engine/fill';
import type { PendingRequest } from '../../../storage/UserRequest';

const CONNECT = 'account.connect';
const CONTINUE = 'account.continue';
const CONNECTED = /^You are connected as Alan Turing/;
const FIRST = /^To change cards from here, connect your own Trello account/;

describe('connecting in place', () => {
  const held = forCards();
  const { ask } = held;
  const user = 'admin';
  const { card, writes } = held;

  /** The notices that some work brings. */
  const notices = async (work: () => Promise<unknown>): Promise<Shown[]> => {
    const { host } = held.world;
    const before = host.noticeHistory().length;
    await work();
    return host
      .noticeHistory()
      .slice(before)
      .map(({ _id, msg, blocks }: any) => ({ id: _id, msg: plainly(msg), blocks }));
  };
  const texts = async (work: () => Promise<unknown>): Promise<string[]> =>
    (await notices(work)).map(({ msg }) => msg);

  const asked = async (text: string, threadId?: string): Promise<Shown> => {
    await ask(text, { user, ...(threadId && { threadId }) });
    const notice = lastNotice(held.world);
    expect(elementOf(notice.blocks, CONNECT)['text'].text).to.equal('Connect');
    return notice;
  };
  const newToken = (scopes: ('read' | 'write')[] = ['read', 'write']): string =>
    held.trello.addToken({ member: held.sample.members.alan, scopes });
  const filled = (view: Record<string, any>, token = newToken()) => fillIn(view, { token }, 'web');
  const formOf = (shown: Shown, by = user, room = 'crew') =>
    pressForForm(held.world, shown, CONNECT, { user: by, room });
  const submit = (view: Record<string, any>, by = user, host = held.world.host) =>
    host.submitView({ user: by, view });
  const connectAt = async (shown: Shown): Promise<string[]> => {
    const view = filled(await formOf(shown));
    return texts(() => submit(view));
  };
  const comments = (title: string): string[] =>
    held.trello.state.actions
      .filter(({ type, data }) => type === 'commentCard' && data.card.id === card(title).id)
      .map(({ data }) => data.text);
  const makeOlder = async (minutes: number): Promise<void> => {
    const { database } = held.world.host.workspace;
    for (const { id, value } of await database.find('persistence'))
      if (value.kind === 'pendingRequest')
        await database.replace('persistence', id, {
          ...value,
          at: (value as PendingRequest).at - minutes * 60_000,
        });
  };

  before(() => {
    held.world.host.addUser({ username: 'reader', utcOffset: 0 });
  });

  afterEach(async () => {
    for (const each of [user, 'reader']) await ask('/trello disconnect', { user: each, room: 'general' });
  });

  it('runs the command with its words and flags, privately, in its thread', async () => {
    const { host } = held.world;
    const { _id: threadId } = await host.sendMessage(user, 'crew', 'About the garden');
    const notice = await asked('/trello add Mend the fence --list "In progress" --label Bug', threadId);
    expect(notice.msg).to.match(FIRST);
    expect(JSON.stringify(notice.blocks)).to.include(
      'this runs: `/trello add Mend the fence --list \\"In progress\\" --label Bug`',
    );
    const posts = held.world.posts('crew').length;
    const view = filled(await formOf(notice));
    const [connected, done, ...more] = await notices(() => submit(view));
    expect(more).to.deep.equal([]);
    expect(connected).to.deep.include({ id: notice.id });
    expect(connected!.msg).to.match(CONNECTED);
    expect(done!.msg).to.match(/^You created .*Mend the fence.* in .*In progress/);
    expect(
      host
        .noticeHistory()
        .slice(-2)
        .map(({ tmid }) => tmid),
    ).to.deep.equal([threadId, threadId]);
    expect(held.world.posts('crew').slice(posts).join()).to.not.include('You created');
    expect(card('Mend the fence').idLabels).to.have.length(1);
  });

  it('runs it once, however often the form is submitted and the button pressed', async () => {
    const notice = await asked('/trello comment #13 Only once');
    const view = filled(await formOf(notice));
    const all = await texts(() => Promise.all([submit(view), submit(view)]));
    expect(all.filter((text) => CONNECTED.test(text))).to.have.length(2);
    await texts(() => submit(view));
    expect(await press(held.world, notice, CONNECT, { user })).to.satisfy(([text]: string[]) =>
      /^This question was already answered\..*\nYou wrote: `\/trello comment #13 Only once`$/.test(text!),
    );
    expect(comments('Slow first page').filter((text) => text === 'Only once')).to.have.length(1);
  });

  it('runs nothing for somebody else, nor for an id that nobody has', async () => {
    const { world } = held;
    const notice = await asked('/trello comment #13 Not yours');
    for (const value of [undefined, `${'A'.repeat(17)} `]) {
      const view = await pressForForm(world, notice, CONNECT, { user: 'reader', ...(value && { value }) });
      const [connected, why, ...more] = await texts(() => submit(filled(view), 'reader'));
      expect(connected).to.match(CONNECTED);
      expect(why).to.match(/^This answer is out of date/);
      expect(more).to.deep.equal([]);
    }
    // Nor in another room, whatever the form claims.
    const view = filled(await formOf(notice));
    const elsewhere = { ...view, id: view['id'].replace(/ \S+/, ` ${world.rooms.web._id}`) };
    expect((await texts(() => submit(elsewhere)))[1]).to.match(/^This answer is out of date/);
    expect(comments('Slow first page')).to.not.include('Not yours');
  });

  it('only connects after ten minutes, and quotes what was typed', async () => {
    const notice = await asked('/trello comment #13 Is on the "test server"');
    await makeOlder(11);
    const [connected, late] = await connectAt(notice);
    expect(connected).to.match(CONNECTED);
    expect(late).to.equal(
      'You asked for this more than 10 minutes ago, so it was not done.\nYou wrote: `/trello comment #13 Is on the "test server"`',
    );
    expect(comments('Slow first page').join()).to.not.include('test server');
  });

  it('checks the rights of that moment, and loses no text', async () => {
    const { world } = held;
    const words = 'All of this text is still here. '.repeat(120).trim();
    world.host.addRoom({ name: 'shed', type: 'p', owners: ['grace'], members: [user] });
    await ask(`/trello comment ${card('Slow first page').shortUrl} ${words}`, { user, room: 'shed' });
    const view = filled(await formOf(lastNotice(world), user, 'shed'));
    await world.host.leave(user, 'shed');
    const [, refused] = await texts(() => submit(view));
    expect(refused)
      .to.match(/^Only people in this room can do that/)
      .and.include(` ${words}\``);
    expect(comments('Slow first page')).to.not.include(words);
  });

  it('works on another instance', async () => {
    const { world } = held;
    const engine = process.env.ENGINE === 'oldest' ? 'oldest' : 'current';
    const notice = await asked('/trello comment #13 From elsewhere');
    const view = filled(await formOf(notice));
    const second = await EngineHost.start({ engine, beside: world.host, tickMs: false });
    try {
      await submit(view, user, second);
    } finally {
      await second.stop();
    }
    expect(comments('Slow first page')).to.include('From elsewhere');
  });

  it('runs other pending requests at a click, without the form', async () => {
    const first = await asked('/trello comment #13 First of two');
    const second = await asked('/trello comment #13 Second of two');
    expect((await connectAt(second))[1]).to.match(/^You commented/);
    expect(comments('Slow first page')).to.include('Second of two').and.not.include('First of two');
    const surfaces = held.world.host.surfaces().length;
    expect(await press(held.world, first, CONNECT, { user })).to.satisfy(([text]: string[]) =>
      /^You commented/.test(text!),
    );
    expect(held.world.host.surfaces()).to.have.length(surfaces);
    expect(comments('Slow first page')).to.include('First of two');
  });

  it('does what was clicked', async () => {
    const { url } = held.trello.addCard({ list: held.sample.lists.todo, name: 'Sweep the path' });
    await ask(`/trello card ${url}`, { user });
    const shown = lastNotice(held.world);
    expect(await press(held.world, shown, 'card.assign', { user })).to.satisfy(([text]: string[]) =>
      FIRST.test(text!),
    );
    const notice = lastNotice(held.world);
    expect(JSON.stringify(notice.blocks)).to.include('Once you are connected, what you asked for is done.');
    const view = filled(await formOf(notice));
    const [connected, redrawn] = await notices(() => submit(view));
    expect(connected!.msg).to.match(CONNECTED);
    expect(redrawn!.id).to.equal(shown.id);
    expect(redrawn!.msg).to.match(/^You added yourself/);
    expect(card('Sweep the path').idMembers).to.include(held.sample.members.alan.id);
  });

  it('opens a clicked form with one more click, as often as wanted', async () => {
    await ask('/trello card #13', { user });
    const shown = lastNotice(held.world);
    await press(held.world, shown, 'card.comment', { user });
    const forms = (): number => held.world.host.surfaces().filter(({ type }) => type === 'modal.open').length;
    const before = forms();
    const [, go] = await connectAt(lastNotice(held.world));
    expect(go).to.equal('Press “Continue” to go on with what you were doing.');
    expect(forms(), 'with the form to connect').to.equal(before + 1);
    const offer = lastNotice(held.world);
    for (let times = 0; times < 2; times += 1) {
      const form = await pressForForm(held.world, offer, CONTINUE, { user });
      expect(form['id']).to.match(/^comment /);
    }
  });

  it('opens what a menu of Rocket.Chat offers', async () => {
    const { host } = held.world;
    const { _id } = await host.sendMessage(user, 'crew', 'The gate squeaks');
    const [notice] = await notices(() =>
      host.actionButton({
        user,
        room: 'crew',
        actionId: 'message.create',
        context: 'messageAction',
        message: _id,
      }),
    );
    await connectAt(notice!);
    const form = await pressForForm(held.world, lastNotice(held.world), CONTINUE, { user });
    expect(field(form, 'title').initialValue).to.equal('The gate squeaks');
  });

  it('turns the board beside the room with one more click', async () => {
    const { world, sample } = held;
    const bar = await openContextualBar(world, { user });
    const value = `${sample.board.id} ${sample.lists.todo.id} mine 1 0`;
    await clickBar(world, { id: bar['id'], actionId: 'bar.filter', value }, { user });
    const [, go] = await connectAt(lastNotice(world));
    expect(go).to.match(/^Press “Continue”/);
    expect(await press(world, lastNotice(world), CONTINUE, { user })).to.deep.equal([]);
    const { type, view } = lastSurface(world);
    expect(type).to.equal('contextual_bar.update');
    expect(view['id']).to.equal(bar['id']);
  });

  it('sends a form whose account has ended meanwhile', async () => {
    const token = newToken();
    await held.world.host.type(user, 'crew', '/trello connect');
    await submit(filled(lastSurface(held.world).view, token));
    const form = await open(held.world, '/trello comment #13', { user });
    held.trello.revokeToken(token);
    const written = fillIn(form, { text: 'One line\nand another' }, 'web');
    const [outcome] = await Promise.all([submit(written)]);
    expect(outcome.errors['text']).to.match(/^Trello no longer gives this app access to your account/);
    const notice = lastNotice(held.world);
    expect(notice.msg).to.match(/^Trello no longer gives this app access to your account/);
    expect(JSON.stringify(notice.blocks)).to.include('`One line`\\n`and another`');
    const [connected, done] = await connectAt(notice);
    expect(connected).to.match(CONNECTED);
    expect(done).to.match(/^You commented/);
    expect(comments('Slow first page')).to.include('One line\nand another');
    // It is still open, and sent already.
    const { errors } = await submitForm(held.world, written, user);
    expect(errors!['text']).to.match(/^This form was already submitted/);
  });

  it('asks again if the new token is read-only', async () => {
    const notice = await asked('/trello archive #13');
    const view = await formOf(notice);
    const [connected, readOnly] = await notices(() => submit(filled(view, newToken(['read']))));
    expect(elementOf(connected!.blocks, CONNECT)['value']).to.match(/^- /);
    expect(readOnly!.msg).to.match(/^You have allowed the app to read only, so nothing was changed/);
    expect((await connectAt(readOnly!))[1]).to.match(/^You archived/);
    await ask('/trello restore #13', { user });
  });

  it('has a button wherever an account is missing', async () => {
    const { world } = held;
    for (const text of ['mine', 'search @me', 'me', 'disconnect', 'add New']) {
      const sentence = await ask(`/trello ${text}`, { user });
      expect(sentence, text).to.include('`/trello connect`');
      elementOf(lastNotice(world).blocks, CONNECT);
    }
    await world.save({ workspaceActs: true });
    for (const text of ['watch #13', 'assign #13 me']) {
      await ask(`/trello ${text}`, { user });
      elementOf(lastNotice(world).blocks, CONNECT);
    }
    await world.save({ workspaceActs: false });
    expect(await writes(() => ask('/trello archive #13', { user }))).to.deep.equal([]);
  });

  it('never keeps a token', async () => {
    const token = newToken();
    const notice = await asked('/trello comment #13 Hello');
    await submit(filled(await formOf(notice), token));
    const stored = JSON.stringify(await held.world.host.workspace.database.find('persistence'));
    expect(stored).to.not.include(token);
  });
});
