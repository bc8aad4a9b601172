import { expect } from 'chai';
import { field, lastSurface, open, submit, submitForm, values } from '../../../testing/app/forms';
import { buttons, press, setUpCrew, unlinkAll } from '../../../testing/app/links';
import { World } from '../../../testing/app/world';
import { fillIn, type Touched } from '../../../testing/engine/fill';

describe('the form of /trello configure', () => {
  const held = World.forSuite();
  const ask: World['ask'] = (text, asking) => held.world.ask(text, { room: 'crew', ...asking });

  before(() => setUpCrew(held.world));
  beforeEach(async () => {
    await unlinkAll(held.world);
    await ask('/trello link Lighthouse --lists -Done --mute @alan');
  });
  afterEach(() => {
    held.world.trello.clearFaults();
  });

  it('shows the current options in elements that phones render, after one request to Trello', async () => {
    const { world } = held;
    const { sample } = world;
    const before = world.trello.requests.length;
    const view = await open(world, '/trello configure');
    expect(world.trello.requests.length - before).to.equal(1);
    expect(view['id'])
      .to.match(/^configure \S+ - [0-9a-f]{24}$/)
      .and.include(sample.board.id);
    expect(values(field(view, 'lists').options)).to.have.members(
      [sample.lists.todo, sample.lists.progress, sample.lists.review, sample.lists.done].map(({ id }) => id),
    );
    expect(field(view, 'listsMode').initialValue).to.equal('not');
    expect(field(view, 'lists').initialValue).to.deep.equal([sample.lists.done.id]);
    expect(field(view, 'mute').initialValue).to.deep.equal([sample.members.alan.id]);
    expect(field(view, 'labelsMode').initialValue).to.equal('all');
    expect(field(view, 'labels').options.map(({ text }: any) => text.text)).to.include.members([
      'Bug',
      'purple',
    ]);
    expect(field(view, 'events').initialValue).to.deep.equal(values(field(view, 'events').options));
    for (const { type, element } of view['blocks']) {
      expect(['section', 'input']).to.include(type);
      if (element) expect(['static_select', 'multi_static_select']).to.include(element.type);
    }
    expect(world.host.deniedPermissions()).to.deep.equal([]);
  });

  for (const client of ['web', 'mobile'] as const) {
    it(`saves what was changed and keeps the rest, from ${client}`, async () => {
      const { world } = held;
      const { lists, labels, members } = world.sample;
      const view = await open(world, '/trello configure Lighthouse');
      const untouched = await submit(world, view, { client });
      expect(untouched).to.include({ type: 'modal.close', success: true });
      expect(untouched.posted).to.match(
        /^Saved\. .*\nAll events · all lists except “Done” · nothing done by “alan” · compact\n/,
      );
      const touched = {
        events: ['moves', 'comments'],
        listsMode: 'only',
        lists: [lists.todo.id, lists.review.id],
        labelsMode: 'not',
        labels: [labels.unnamed.id],
        mute: [members.alan.id, members.grace.id],
        assigned: 'on',
        style: 'detailed',
        thread: 'on',
      };
      expect((await submit(world, view, { touched, client })).posted).to.match(
        /\nEvents: moves, comments · only the lists “To do”, “Review” · no cards with the label “purple” · nothing done by “Alan Turing”, “Grace Hopper” · only cards of people in this room · detailed · a thread for each card\n/,
      );
      expect(await ask('/trello links')).to.match(
        /Events: moves, comments · only the lists “To do”, “Review”/,
      );
      const again = await open(world, '/trello configure');
      expect(field(again, 'lists').initialValue).to.deep.equal([lists.todo.id, lists.review.id]);
      const back = { listsMode: 'all', labelsMode: 'all', mute: [], assigned: 'off', thread: 'off' };
      expect((await submit(world, again, { touched: back, client })).posted).to.match(
        /\nEvents: moves, comments · detailed\n/,
      );
    });

    it(`shows errors beside the field, from ${client}`, async () => {
      const { world } = held;
      await ask('/trello link Lighthouse --lists all');
      const view = await open(world, '/trello configure');
      const wrong: [Touched, string, RegExp][] = [
        [{ events: [] }, 'events', /at least one event/],
        [{ listsMode: 'only', lists: [] }, 'lists', /at least one, or “All”/],
        [{ lists: [world.sample.lists.todo.id] }, 'listsMode', /only these, or all except these/],
        [{ labels: [world.sample.labels.bug.id] }, 'labelsMode', /only these, or all except these/],
      ];
      for (const [touched, name, sentence] of wrong) {
        const { type, success, errors } = await submit(world, view, { touched, client });
        expect({ type, success }).to.deep.equal({ type: 'errors', success: false });
        expect(Object.keys(errors!)).to.deep.equal([name]);
        expect(errors![name]).to.match(sentence);
      }
      expect(await ask('/trello links'))
        .to.match(/All events ·/)
        .and.not.match(/lists|labels/);
    });
  }

  it('treats a list missing from the web’s form as emptied, and one missing from a phone’s as unchanged', async () => {
    const { world } = held;
    const view = await open(world, '/trello configure');
    const without = (submitted: Record<string, any>): Record<string, any> => ({
      ...submitted,
      state: Object.fromEntries(Object.entries(submitted['state']).filter(([name]) => name !== 'mute')),
    });
    expect((await submitForm(world, without(fillIn(view, {}, 'mobile')))).posted).to.match(/nothing done by/);
    expect((await submitForm(world, without(fillIn(view, {}, 'web')))).posted).to.not.match(
      /nothing done by/,
    );
    const noEvents = fillIn(view, {}, 'web');
    delete noEvents['state'].events;
    expect((await submitForm(world, noEvents)).errors).to.have.keys('events');
  });

  it('refuses ids that the board does not have, and forged values', async () => {
    const { world } = held;
    const other = world.trello.addBoard({ name: 'Other' });
    const foreign = world.trello.addList({ board: other, name: 'Foreign' });
    await ask('/trello link Lighthouse --mute all');
    const before = await ask('/trello links');
    const view = await open(world, '/trello configure');
    const forged: [Touched, string][] = [
      [{ lists: [foreign.id] }, 'lists'],
      [{ lists: ['constructor'] }, 'lists'],
      [{ lists: [null, {}, ['x']] }, 'lists'],
      [{ listsMode: 'none' }, 'listsMode'],
      [{ labelsMode: 'only', labels: [foreign.id] }, 'labels'],
      [{ mute: [foreign.id] }, 'mute'],
      [{ events: ['dancing'] }, 'events'],
      [{ style: 'loud' }, 'style'],
      [{ thread: 'perhaps' }, 'thread'],
      [{ assigned: '<b>' }, 'assigned'],
    ];
    for (const [touched, name] of forged) {
      const { errors } = await submit(world, view, { touched });
      expect(errors, JSON.stringify(touched)).to.have.keys(name);
    }
    for (const state of [null, [], 'x', { a: null }, { a: { lists: 7, events: 'all' } }]) {
      const { posted } = await submitForm(world, { id: view['id'], state });
      expect(posted, JSON.stringify(state)).to.match(/all lists except “Done”/);
    }
    expect(await ask('/trello links')).to.equal(before);
  });

  it('refuses a forged view, a removed link and people without the right', async () => {
    const { world } = held;
    const view = await open(world, '/trello configure');
    const [, roomId = '', , modelId = ''] = String(view['id']).split(' ');
    const touched = { style: 'detailed' };
    const as = (id: string): Record<string, any> => ({ ...fillIn(view, touched, 'mobile'), id });
    for (const id of ['', 'x', 'constructor x -', '__proto__ x -']) {
      expect((await submitForm(world, as(id))).type, id).to.equal('errors');
    }
    for (const id of [
      `configure nowhere - ${modelId}`,
      `configure ${roomId} - ${modelId}0`,
      `configure ${roomId} - ${modelId} x`,
    ]) {
      expect((await submitForm(world, as(id))).errors, id).to.have.keys('events');
    }
    expect((await submitForm(world, as(`configure ${roomId} - ${'d'.repeat(24)}`))).posted).to.match(
      /out of date/,
    );
    expect((await submitForm(world, as(`configure ${roomId} -`))).posted).to.match(/out of date/);
    const general = world.host.workspace.room('general')._id;
    expect((await submitForm(world, as(`configure ${general} - ${modelId}`), 'admin')).posted).to.match(
      /out of date/,
    );
    expect((await submitForm(world, as(`configure ${general} - ${modelId}`))).posted).to.match(
      /^Only owners/,
    );
    world.host.addUser({ username: 'mallory' });
    expect((await submit(world, view, { touched, user: 'mallory' })).posted).to.match(/^Only owners/);
    expect(await ask('/trello links')).to.match(/· compact ·/);
    await ask('/trello unlink');
    expect((await submit(world, view, { touched })).posted).to.match(/out of date/);
    expect(await ask('/trello links')).to.match(/does not follow anything/);
  });

  it('refuses a link that has been added to the settings meanwhile', async () => {
    const { world } = held;
    const view = await open(world, '/trello configure');
    await ask('/trello unlink');
    await world.save({ routes: `${world.sample.board.shortLink} -> crew` });
    expect((await submit(world, view, { touched: { style: 'detailed' } })).posted).to.match(
      /in the app’s settings/,
    );
    await world.save({ routes: '' });
  });

  it('says that Trello is too slow for a form, and opens none that no client would show', async () => {
    const { world } = held;
    const links = await ask('/trello links');
    await world.outdate();
    const before = world.host.surfaces().length;
    world.trello.fail({ path: /boards/, hangMs: 4_500 });
    expect(await ask('/trello configure')).to.match(
      /^Trello did not answer within 3 seconds, and a form cannot wait/,
    );
    expect(world.host.surfaces()).to.have.length(before);
    world.trello.clearFaults();
    const view = await open(world, '/trello configure');
    await world.outdate();
    world.trello.fail({ path: /boards/, hangMs: 4_500 });
    const touched = { listsMode: 'only', lists: [world.sample.lists.todo.id] };
    expect((await submit(world, view, { touched })).posted).to.match(/within 3 seconds.*Nothing was changed/);
    expect(await ask('/trello links')).to.equal(links);
  });

  it('asks which of several links is meant, with a button each, in the same thread', async () => {
    const { world } = held;
    await ask('/trello link "To do"');
    const { _id } = await world.host.sendMessage('grace', 'crew', 'Too much?');
    expect(await ask('/trello configure', { threadId: _id })).to.match(
      /^\*Which one do you want to configure\?\*\n• /,
    );
    const [, second] = buttons(world);
    expect(buttons(world).map(({ text }) => text.text)).to.deep.equal(['Configure', 'Configure']);
    expect(await press(world, second!)).to.equal(undefined);
    const { view, dropped } = lastSurface(world);
    expect(dropped).to.equal(undefined);
    const { posted } = await submit(world, view, { touched: { style: 'detailed' }, client: 'mobile' });
    expect(posted).to.match(/^Saved\. .*the list \*To do\* .*\n.*detailed/);
    expect(world.host.noticeHistory().slice(-1)[0]).to.include({ tmid: _id });
    expect((await ask('/trello links')).match(/detailed/g)).to.have.length(1);
    expect(await open(world, '/trello configure lighthouse')).to.have.property('id');
    expect(await ask('/trello configure Warehouse')).to.match(/does not follow “Warehouse”/);
  });

  it('keeps filters for things deleted from the board, and shows no field without options', async () => {
    const { world } = held;
    const { trello } = world;
    const bare = trello.addBoard({ name: 'Bare' });
    const list = trello.addList({ board: bare, name: 'Only one' });
    await world.outdate();
    await ask('/trello link Bare --lists "Only one"');
    trello.state.lists.get(list.id)!.closed = true;
    const view = await open(world, '/trello configure Bare');
    expect(field(view, 'labels')).to.equal(undefined);
    expect(field(view, 'labelsMode')).to.equal(undefined);
    expect((await submit(world, view)).posted).to.match(/only the list “Only one”/);
  });

  it('closes without a message, and conforms to Trello’s OpenAPI document', async () => {
    const { world } = held;
    const view = await open(world, '/trello configure lighthouse');
    expect(await world.host.closeView({ user: 'grace', view })).to.deep.equal({ success: true });
    expect(world.trello.violations()).to.deep.equal([]);
  });
});
