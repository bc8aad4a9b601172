import { expect } from 'chai';
import {
  element,
  elementsOf,
  labels,
  openContextualBar,
  openList,
  pressButton,
  readAtOf,
  textOf,
  turnBar,
} from '../../../testing/app/bar';
import { forCards } from '../../../testing/app/cards';
import { numbers } from '../../../testing/app/linesOf';

describe('the board beside a room', () => {
  const held = forCards();
  const { ask, requests } = held;
  const open = (): Promise<Record<string, any>> => openContextualBar(held.world);
  const turn = (view: Record<string, any>, ...click: [string, string?]) => turnBar(held.world, view, click);

  before(() => {
    const { trello, sample } = held;
    const list = trello.addList({ board: sample.board, name: 'Backlog' });
    for (const number of numbers(20)) {
      const labelled = number % 2 ? [sample.labels.bug] : [];
      trello.addCard({ list, name: `Chore ${number}`, labels: labelled });
    }
  });

  it('is in the menu of every room except livechat, and so are the settings', () => {
    const buttons = held.world.host.actionButtons();
    for (const actionId of ['room.board', 'room.settings']) {
      const { context, when, labelI18n } = buttons.find((each) => each.actionId === actionId);
      expect(context).to.equal('roomAction');
      expect(labelI18n).to.equal(`button.${actionId}`);
      expect(when.roomTypes).to.have.length(8).and.not.include('livechat');
    }
  });

  it('shows all lists with the number of their cards, in one request', async () => {
    await ask('/trello list');
    await held.world.outdate();
    const asked = await requests(async () => {
      const view = await open();
      expect(view['type']).to.equal('contextualBar');
      expect(view['title'].text).to.equal('Trello board');
      expect(element(view, 'bar.board')).to.equal(undefined);
      expect(labels(element(view, 'bar.list'))).to.deep.equal([
        'All lists',
        'To do (6)',
        'In progress (4)',
        'Review (3)',
        'Done (3)',
        'Backlog (20)',
      ]);
      expect(element(view, 'bar.list').initialOption.text.text).to.equal('All lists');
      expect(element(view, 'bar.list').placeholder.text).to.equal('List: All lists');
      const [title, ...lists] = textOf(view).split('\n');
      expect(title).to.match(/^<https:\/\/trello\.com\/b\/\w{8}\|Lighthouse website>: 36 cards$/);
      expect(lists).to.deep.equal([
        '*To do* · 6 cards',
        '*In progress* · 4 cards',
        '*Review* · 3 cards',
        '*Done* · 3 cards',
        '*Backlog* · 20 cards',
      ]);
      expect(element(view, 'bar.lists')).to.equal(undefined);
      expect(element(view, 'bar.page.next')).to.equal(undefined);
    });
    expect(asked).to.have.length(1);
    expect(held.world.host.deniedPermissions()).to.deep.equal([]);
  });

  it('opens a list, and leads back to all of them', async () => {
    let view = await turn(await open(), 'bar.list', 'Review');
    view = await turn(view, 'bar.lists');
    expect(element(view, 'bar.list').placeholder.text).to.equal('List: All lists');
    // The client remembers the choice of Review, which counts no longer.
    const values = element(view, 'bar.list').options.map(({ value }: any) => value);
    view = await turn(view, 'bar.open.0');
    expect(element(view, 'bar.list').initialOption.text.text).to.equal('To do (6)');
    expect(element(view, 'bar.list').placeholder.text).to.equal('List: To do (6)');
    expect(element(view, 'bar.list').options.map(({ value }: any) => value)).to.not.include.members(values);
    expect(textOf(view)).to.match(
      /^\*To do\* on <https:\/\/trello\.com\/b\/\w{8}\|Lighthouse website>: 6 cards\n<https:\/\/trello\.com\/c\/\w{8}\|Opening hours on the first page> #\d+ · Feature · due .* UTC\+2 · Grace Hopper\n/,
    );
    expect(textOf(await turn(view, 'bar.list', 'All lists'))).to.match(/: 36 cards\n\*To do\* · 6 cards\n/);
  });

  it('says when it was read, in the person’s time zone, and is read anew on request', async () => {
    await held.world.outdate();
    const day = /^\w{3}, \d{1,2} \w{3} \d{4}, \d\d:\d\d UTC\+2$/;
    const view = await open();
    expect(readAtOf(view)).to.match(day);
    expect(readAtOf(await turn(view, 'bar.open.2'))).to.equal(readAtOf(view));
    for (const shown of [view, await turn(view, 'bar.open.2')]) {
      const asked = await requests(async () => {
        const now = await turn(shown, 'bar.refresh');
        expect(readAtOf(now)).to.match(day);
        expect(textOf(now)).to.equal(textOf(shown));
      });
      expect(asked.map(({ method, path }) => `${method} ${path}`)).to.deep.equal([
        `GET /boards/${held.sample.board.id}`,
      ]);
    }
  });

  it('switches lists and pages in place, without asking Trello again within ten seconds', async () => {
    let view = await open();
    const asked = await requests(async () => {
      view = await turn(view, 'bar.list', 'Backlog');
      expect(textOf(view)).to.match(/^\*Backlog\*.*: 20 cards\n<\S+\|Chore 1>.*\n(.*\n){7}Page 1 of 3$/);
      expect(element(view, 'bar.page.previous')).to.equal(undefined);
      view = await turn(view, 'bar.page.next');
      expect(textOf(view)).to.match(/\n<\S+\|Chore 9>/);
      view = await turn(view, 'bar.page.next');
      expect(textOf(view)).to.match(/\n<\S+\|Chore 17>.*\n(.*\n){3}Page 3 of 3$/);
      expect(element(view, 'bar.page.next')).to.equal(undefined);
      view = await turn(view, 'bar.page.previous');
      expect(textOf(view)).to.match(/Page 2 of 3$/);
    });
    expect(asked).to.deep.equal([]);
    await held.world.outdate();
    expect(await requests(() => turn(view, 'bar.page.previous'))).to.have.length(1);
  });

  it('filters, and keeps the filter when the list changes', async () => {
    let view = await openList(held.world, 'To do');
    const names = labels(element(view, 'bar.filter'));
    expect(names.slice(0, 5)).to.deep.equal([
      'All cards',
      'My cards',
      'Overdue',
      'Due within 7 days',
      'No members',
    ]);
    expect(names.slice(5)).to.include.members(['Label: Bug', 'Label: purple']);
    view = await turn(view, 'bar.filter', 'My cards');
    expect(textOf(view)).to.match(/: 2 of 6 cards · My cards\n<\S+\|Opening.*\n<\S+\|Choose a font/);
    view = await turn(view, 'bar.filter', 'Due within');
    expect(textOf(view)).to.match(/: 2 of 6 cards · Due within 7 days\n<\S+\|Opening.*\n<\S+\|Contact/);
    view = await turn(view, 'bar.filter', 'No members');
    expect(textOf(view)).to.match(/: 3 of 6 cards · No members\n/);
    view = await turn(view, 'bar.filter', 'Overdue');
    expect(textOf(view)).to.match(/^\*To do\* on .*: none of 6 cards · Overdue$/);
    view = await turn(view, 'bar.list', 'In progress');
    expect(textOf(view)).to.match(/: 1 of 4 cards · Overdue\n<\S+\|Menu cannot be closed on phones>/);
    expect(element(view, 'bar.filter').placeholder.text).to.equal('Filter: Overdue');
    view = await turn(view, 'bar.list', 'Done');
    expect(textOf(view)).to.match(/: none of 3 cards · Overdue$/);
    view = await turn(view, 'bar.filter', 'Label: Bug');
    view = await turn(view, 'bar.list', 'Backlog');
    expect(textOf(view)).to.match(/: 10 of 20 cards · Label: Bug\n<\S+\|Chore 1>[^]*Page 1 of 2$/);
    expect(textOf(await turn(view, 'bar.page.next'))).to.match(/\n<\S+\|Chore 17>.*\n.*\nPage 2 of 2$/);
    const [title, ...lists] = textOf(await turn(view, 'bar.lists')).split('\n');
    expect(title).to.match(/>: 13 of 36 cards · Label: Bug$/);
    expect(lists).to.include.members(['*To do* · 1 of 6 cards', '*Backlog* · 10 of 20 cards']);
  });

  it('offers “my cards” only to people with a connected account', async () => {
    expect(
      labels(element(await openContextualBar(held.world, { user: 'admin' }), 'bar.filter')),
    ).to.not.include('My cards');
  });

  it('has values of bounded length, and unique action ids', async () => {
    const view = await turn(await turn(await open(), 'bar.list', 'Backlog'), 'bar.filter', 'Label: Bug');
    const ids = elementsOf(view).map(({ actionId }) => actionId);
    expect(new Set(ids).size).to.equal(ids.length);
    const values = elementsOf(view).flatMap(({ value, options }) =>
      options ? options.map((each: any) => each.value) : [value],
    );
    for (const value of values) expect(value.length).to.be.at.most(150);
  });

  it('says that a board or a list is empty', async () => {
    const { trello, world } = held;
    world.host.addRoom({ name: 'attic', type: 'p', owners: ['grace'] });
    const board = trello.addBoard({ name: 'Attic' });
    expect(await ask('/trello link Attic', { room: 'attic' })).to.match(/^This room now follows/);
    const view = await openContextualBar(world, { room: 'attic' });
    expect(textOf(view)).to.match(/^<.*\|Attic> has no open lists\.$/);
    expect(elementsOf(view).map(({ actionId }) => actionId)).to.deep.equal(['bar.add', 'bar.refresh']);
    trello.as(trello.member).createList({ board, name: 'Boxes' });
    await trello.settled();
    expect(textOf(await openContextualBar(world, { room: 'attic' }))).to.match(
      /^\*Boxes\* on .* has no cards\.$/,
    );
  });

  it('pages through the lists of a board that has many', async () => {
    const { trello, world } = held;
    world.host.addRoom({ name: 'loft', type: 'p', owners: ['grace'] });
    const board = trello.addBoard({ name: 'Loft' });
    for (const number of numbers(45)) trello.addList({ board, name: `Shelf ${number}` });
    expect(await ask('/trello link Loft', { room: 'loft' })).to.match(/^This room now follows/);
    let view = await openContextualBar(world, { room: 'loft' });
    expect(textOf(view)).to.match(
      />: 0 cards\n\*Shelf 1\* · 0 cards\n[^]*\*Shelf 40\* · 0 cards\nPage 1 of 2$/,
    );
    view = await turn(view, 'bar.page.next');
    expect(textOf(view)).to.match(
      />: 0 cards\n\*Shelf 41\* · 0 cards\n[^]*\*Shelf 45\* · 0 cards\nPage 2 of 2$/,
    );
    expect(textOf(await turn(view, 'bar.open.4'))).to.match(/^\*Shelf 45\* on /);
  });

  it('says what to do if the room has no board', async () => {
    const { surface, posted } = await pressButton(held.world, 'room.board', { room: 'general' });
    expect(surface).to.equal(undefined);
    expect(posted).to.match(/^This room does not follow a Trello board yet\. .*#general/);
  });
});
