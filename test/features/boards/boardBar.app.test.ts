import { expect } from 'chai';
import {
  element,
  elementsOf,
  labels,
  openContextualBar,
  pressButton,
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

  it('shows the first list, with menus for the others, in one request', async () => {
    await ask('/trello list');
    await held.world.outdate();
    const asked = await requests(async () => {
      const view = await open();
      expect(view['type']).to.equal('contextualBar');
      expect(view['title'].text).to.equal('Trello board');
      expect(element(view, 'bar.board')).to.equal(undefined);
      expect(labels(element(view, 'bar.list'))).to.deep.equal([
        'To do (6)',
        'In progress (4)',
        'Review (3)',
        'Done (3)',
        'Backlog (20)',
      ]);
      expect(element(view, 'bar.list').initialOption.text.text).to.equal('To do (6)');
      expect(element(view, 'bar.list').placeholder.text).to.equal('List: To do (6)');
      expect(textOf(view)).to.match(
        /^\*To do\* on <https:\/\/trello\.com\/b\/\w{8}\|Lighthouse website>: 6 cards\n<https:\/\/trello\.com\/c\/\w{8}\|Opening hours on the first page> #\d+ · Feature · due .* UTC\+2 · Grace Hopper\n/,
      );
      expect(element(view, 'bar.page.next')).to.equal(undefined);
    });
    expect(asked).to.have.length(1);
    expect(held.world.host.deniedPermissions()).to.deep.equal([]);
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
    let view = await open();
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
    expect(elementsOf(view)).to.deep.equal([]);
    trello.as(trello.member).createList({ board, name: 'Boxes' });
    await trello.settled();
    expect(textOf(await openContextualBar(world, { room: 'attic' }))).to.match(
      /^\*Boxes\* on .* has no cards\.$/,
    );
  });

  it('says what to do if the room has no board', async () => {
    const { surface, posted } = await pressButton(held.world, 'room.board', { room: 'general' });
    expect(surface).to.equal(undefined);
    expect(posted).to.match(/^This room does not follow a Trello board yet\. .*#general/);
  });
});
