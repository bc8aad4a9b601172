import { expect } from 'chai';
import {
  clickBar,
  element,
  labels,
  openContextualBar,
  type Outcome,
  pressButton,
  textOf,
  turnBar,
  valueOf,
} from '../../../testing/app/bar';
import { connect, forCards } from '../../../testing/app/cards';

describe('who sees which board beside which room', () => {
  const held = forCards();
  const { ask } = held;
  const click = (view: Record<string, any>, actionId: string, value?: string, by = {}): Promise<Outcome> =>
    clickBar(held.world, { id: view['id'], actionId, value }, by);
  /** Nothing is shown, and a sentence says why. */
  const expectRefused = ({ surface, posted }: Outcome, sentence: RegExp, about?: string): void => {
    expect(surface, about).to.equal(undefined);
    expect(posted, about).to.match(sentence);
  };

  before(() => {
    held.world.host.addUser({ username: 'mallory' });
  });

  it('refuses people outside the room, both to open it and to click in it', async () => {
    const { world, trello, sample } = held;
    const view = await openContextualBar(world);
    const value = valueOf(view, 'bar.list', 'Review');
    expectRefused(
      await pressButton(world, 'room.board', { user: 'mallory' }),
      /^Only people in this room can see/,
    );
    expectRefused(
      await click(view, 'bar.list', value, { user: 'mallory' }),
      /^Only people in this room can see/,
    );
    world.host.addRoom({ name: 'lobby', members: ['mallory'] });
    await connect(world, { member: sample.members.alan, user: 'mallory', room: 'lobby' });
    expectRefused(
      await click(view, 'bar.list', value, { user: 'mallory' }),
      /^Only people in this room can see/,
    );
    expect(trello.violations()).to.deep.equal([]);
  });

  it('refuses forged and outdated values', async () => {
    const { world, trello, sample } = held;
    const view = await openContextualBar(world);
    const secret = trello.addBoard({ name: 'Salaries' });
    const list = trello.addList({ board: secret, name: 'Raises' });
    const label = trello.addLabel({ board: secret, name: 'Secret' });
    const { board, lists } = sample;
    const forged = [
      `${secret.id} - all 1 0`,
      `${secret.id} ${list.id} all 1 0`,
      `${board.id} ${list.id} all 1 0`,
      `${board.id} ${lists.ideas.id} all 1 0`,
      `${board.id} ${lists.todo.id} ${label.id} 1 0`,
      `${board.id} ${lists.todo.id} constructor 1 0`,
      `${board.id} ${lists.todo.id} all 0 0`,
      `${board.id} ${lists.todo.id} all 99999 0`,
      `${board.id} ${lists.todo.id} all 1 10`,
      `${board.id} ${lists.todo.id} all 1 0 `.repeat(100),
      '__proto__',
      'toString',
      '',
    ];
    const actionIds = ['bar.list', 'bar.filter', 'bar.board', 'bar.open.0', 'bar.lists', 'bar.refresh'];
    for (const actionId of [...actionIds, 'bar.page.next', 'bar.page.previous']) {
      for (const value of forged)
        expectRefused(await click(view, actionId, value), /out of date/, `${actionId} ${value.slice(0, 60)}`);
      expectRefused(await click(view, actionId), /out of date/, actionId);
    }
    const beyond = await click(view, 'bar.page.next', `${board.id} ${lists.todo.id} all 99 0`);
    expect(textOf(beyond.surface!.view)).to.match(/: 6 cards\n/);
  });

  it('refuses clicks from outside the bar or for another room', async () => {
    const { world } = held;
    const view = await openContextualBar(world);
    const value = valueOf(view, 'bar.list', 'Review');
    const general = view['id'].replace(/^board \S+/, `board ${world.host.workspace.room('general')._id}`);
    expectRefused(await clickBar(world, { id: general, actionId: 'bar.list', value }), /out of date/);
    expectRefused(await click(view, 'bar.list', value, { room: 'general' }), /out of date/);
    const other = view['id'].replace(/^board /, 'link ');
    expectRefused(await clickBar(world, { id: other, actionId: 'bar.list', value }), /out of date/);
    for (const id of ['', 'board', '__proto__', 'x'.repeat(5_000)]) {
      const { surface, posted } = await clickBar(world, { id, actionId: 'bar.list', value });
      expect(posted).to.equal(undefined);
      expect(JSON.stringify(surface), id.slice(0, 9))
        .to.match(/out of date/)
        .and.not.match(/To do|Review/);
    }
  });

  it('requires an account for “my cards”, whatever the click claims', async () => {
    const { world, sample } = held;
    const view = await openContextualBar(world, { user: 'admin' });
    const value = `${sample.board.id} ${sample.lists.todo.id} mine 1 0`;
    expectRefused(await click(view, 'bar.filter', value, { user: 'admin' }), /own Trello account/);
  });

  it('keeps its content while Trello is down or slow', async () => {
    const { world, trello } = held;
    const view = await openContextualBar(world);
    const value = valueOf(view, 'bar.list', 'Review');
    await world.outdate();
    await trello.goDown();
    expectRefused(await click(view, 'bar.list', value), /^Trello cannot be reached/);
    expectRefused(await pressButton(world, 'room.board'), /^Trello cannot be reached/);
    await trello.comeBack();
    trello.fail({ hangMs: 5_000 });
    expectRefused(await click(view, 'bar.list', value), /^Trello did not answer within 3 seconds/);
  });

  it('shows the linked part of a board, and all of it to people whose own account sees it', async () => {
    const { world } = held;
    world.host.addRoom({ name: 'desk', type: 'p', owners: ['grace'], members: ['admin'] });
    await ask('/trello link Lighthouse > Review', { room: 'desk' });
    await ask('/trello link https://trello.com/b/' + held.sample.board.shortLink + ' Review', {
      room: 'desk',
    });
    await ask('/trello link Review --board Lighthouse', { room: 'desk' });
    const own = await openContextualBar(world, { room: 'desk' });
    expect(labels(element(own, 'bar.list')).length).to.be.greaterThan(1);
    const narrow = await openContextualBar(world, { room: 'desk', user: 'admin' });
    expect(labels(element(narrow, 'bar.list'))).to.deep.equal(['Review (3)']);
    const todo = `${held.sample.board.id} ${held.sample.lists.todo.id} all 1 0`;
    expectRefused(await click(narrow, 'bar.list', todo, { user: 'admin' }), /out of date/);
  });

  it('respects the setting for what rooms may read', async () => {
    const { world } = held;
    await world.save({ readAccess: 'nothing' });
    expectRefused(await pressButton(world, 'room.board', { user: 'admin' }), /do not let rooms read boards/);
    expect(textOf(await openContextualBar(world))).to.match(/\n\*To do\* · 6 cards\n/);
    await world.save({ readAccess: 'linked' });
  });

  it('lets people choose between several boards, and ignores late answers to earlier choices', async () => {
    const { world, trello } = held;
    world.host.addRoom({ name: 'dock', type: 'p', owners: ['grace'], members: ['admin'] });
    const shop = trello.addBoard({ name: 'Shop' });
    trello.addList({ board: shop, name: 'Orders' });
    const hidden = trello.addBoard({ name: 'Hidden' });
    await world.outdate();
    for (const name of ['Lighthouse', 'Shop', 'Hidden'])
      expect(await ask(`/trello link ${name}`, { room: 'dock' })).to.match(/^This room now follows/);
    let view = await openContextualBar(world, { room: 'dock' });
    expect(labels(element(view, 'bar.board'))).to.deep.equal(['Lighthouse website', 'Shop', 'Hidden']);
    view = await turnBar(world, view, ['bar.list', 'Review']);
    const review = valueOf(view, 'bar.list', 'Review');
    view = await turnBar(world, view, ['bar.filter', 'Label: Bug']);
    view = await turnBar(world, view, ['bar.board', 'Shop']);
    expect(textOf(view)).to.match(/^\*Orders\* on <\S+\|Shop>.* has no cards/);
    expect(element(view, 'bar.filter').placeholder.text).to.equal('Filter: All cards');
    trello.state.boards.delete(hidden.id);
    await world.outdate();
    const gone = await turnBar(world, view, ['bar.board', 'Hidden']);
    expect(textOf(gone)).to.match(/^The board can no longer be read/);
    view = await turnBar(world, gone, ['bar.board', 'Lighthouse']);
    expect(textOf(view)).to.match(/\n\*To do\* · 6 cards\n/);
    const offered = element(view, 'bar.list').options.map(({ value }: any) => value);
    expect(offered).to.not.include(review);
  });
});
