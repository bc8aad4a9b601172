import { expect } from 'chai';
import { clickBar, element, labels, openList, pressButton, textOf, valueOf } from '../../../testing/app/bar';
import { forCards } from '../../../testing/app/cards';
import { field, type Shown, submit } from '../../../testing/app/forms';
import { forCrew } from '../../../testing/app/links';
import type { Touched } from '../../../testing/engine/fill';
import { boardFields } from '../../../ui/addModal';

describe('card actions in the board beside a room', () => {
  const held = forCards();
  const { card, writes } = held;
  const click = (view: Record<string, any>, value: string, by = {}) =>
    clickBar(held.world, { id: view['id'], actionId: 'bar.card.0', value }, by);

  it('are in an overflow menu', async () => {
    const view = await openList(held.world, 'To do');
    const menu = element(view, 'bar.card.0');
    expect(menu.type).to.equal('overflow');
    // The first one is Grace’s own.
    expect(labels(menu)).to.deep.equal([
      'Comment',
      'Move',
      'Leave',
      'Due',
      'Checklists',
      'Mark done',
      'Archive',
    ]);
    const others = element(view, 'bar.card.1');
    expect(labels(others)).to.deep.equal([
      'Comment',
      'Move',
      'Assign me',
      'Due',
      'Checklists',
      'Mark done',
      'Archive',
    ]);
    expect(element(view, 'bar.card.5')).to.include({ type: 'overflow' });
    expect(element(view, 'bar.card.6')).to.equal(undefined);
  });

  it('open a form as the only view of the click', async () => {
    const view = await openList(held.world, 'To do');
    for (const words of ['Comment', 'Move', 'Due', 'Checklists']) {
      const { surface, posted } = await click(view, valueOf(view, 'bar.card.0', words));
      expect(posted).to.equal(undefined);
      expect(surface!.type).to.equal('modal.open');
    }
  });

  it('are carried out, posted in the room, and visible at once', async () => {
    const { world, sample } = held;
    const view = await openList(world, 'Review');
    expect(textOf(view)).to.match(/\n<\S+\|Map with the way/);
    const assigned = await click(view, valueOf(view, 'bar.card.0', 'Assign me'));
    expect(assigned.posted).to.match(/^You added yourself to <\S+\|Map/);
    expect(assigned.surface!.type).to.equal('contextual_bar.update');
    expect(textOf(assigned.surface!.view)).to.match(/\n<\S+\|Map with.* · Ada Lovelace, Grace Hopper\n/);
    const archived = await click(view, valueOf(view, 'bar.card.0', 'Archive'));
    expect(archived.posted).to.match(/^You archived <\S+\|Map/);
    expect(textOf(archived.surface!.view)).to.match(/^\*Review\* on .*: 2 cards\n<\S+\|Alternative/);
    expect(card('Map with the way from the station').closed).to.equal(true);
    expect(sample.board.closed).to.equal(false);
  });

  it('fit the card afterwards', async () => {
    const { world } = held;
    let view = await openList(world, 'In progress');
    const press = async (words: string): Promise<string | undefined> => {
      const { surface, posted } = await click(view, valueOf(view, 'bar.card.1', words));
      view = surface!.view;
      return posted;
    };
    expect(await press('Mark done')).to.match(/^You marked <\S+\|Menu cannot [^>]+> as done\.$/);
    expect(textOf(view)).to.match(/\n<\S+\|Menu cannot [^>]+> #\d+[^\n]* · done · Grace Hopper\n/);
    expect(await press('Mark not done')).to.match(/ as not done\.$/);
    expect(await press('Leave')).to.match(/^You removed yourself from/);
    expect(await press('Assign me')).to.match(/^You added yourself to/);
    expect(labels(element(view, 'bar.card.1'))).to.include.members(['Mark done', 'Leave']);
  });

  it('can be done by a form, after which the bar shows the result', async () => {
    const { world, sample } = held;
    const view = await openList(world, 'To do');
    const submitFrom = async (words: string, touched: Touched): Promise<{ bar: string; posted?: string }> => {
      const { surface } = await click(view, valueOf(view, 'bar.card.0', words));
      const before = world.host.surfaces().length;
      const { type, posted } = await submit(world, surface!.view, { touched });
      expect(type).to.equal('modal.close');
      const [update, ...others] = world.host.surfaces().slice(before) as unknown as Shown[];
      expect(update!.type).to.equal('contextual_bar.update');
      expect(update!.dropped).to.equal(undefined);
      expect(update!.view['id']).to.equal(view['id']);
      expect(others.map((each) => each.type)).to.deep.equal(['modal.close']);
      return { bar: textOf(update!.view), posted };
    };
    const due = await submitFrom('Due', { day: '2031-03-04', time: '9:00' });
    expect(due.posted).to.match(/^You set .* due/);
    expect(due.bar).to.match(
      /^\*To do\* on [^\n]*: 6 cards\n<\S+\|Opening hours[^\n]* · due Tue, 4 Mar 2031, 09:00/,
    );
    expect((await submitFrom('Comment', { text: 'Hello' })).bar).to.match(/^\*To do\* on [^\n]*: 6 cards\n/);
    const moved = await submitFrom('Move', { list: sample.lists.done.id });
    expect(moved.bar)
      .to.match(/^\*To do\* on [^\n]*: 5 cards\n/)
      .and.not.match(/Opening hours/);
  });

  it('leave the bar as it is while a form has errors', async () => {
    const { world } = held;
    const view = await openList(world, 'To do');
    const { surface } = await click(view, valueOf(view, 'bar.card.0', 'Comment'));
    const before = world.host.surfaces().length;
    expect((await submit(world, surface!.view, { touched: { text: ' ' } })).type).to.equal('errors');
    expect(
      world.host
        .surfaces()
        .slice(before)
        .map(({ type }) => type),
    ).to.deep.equal(['errors']);
  });

  it('are confirmed by a form even if the board cannot be read afterwards', async () => {
    const { world, trello } = held;
    const view = await openList(world, 'To do');
    const { surface } = await click(view, valueOf(view, 'bar.card.0', 'Comment'));
    trello.fail({ path: /boards/, status: 500, times: 2 });
    const { type, posted } = await submit(world, surface!.view, { touched: { text: 'Still there' } });
    expect(type).to.equal('modal.close');
    expect(posted).to.match(/^You commented on/);
  });

  it('include a new card in the list that is shown', async () => {
    const { world, sample } = held;
    const view = await openList(world, 'Review');
    const { surface } = await clickBar(world, {
      id: view['id'],
      actionId: 'bar.add',
      value: element(view, 'bar.add').value,
    });
    const { list } = boardFields(sample.board.id);
    expect(field(surface!.view, list).initialValue).to.equal(sample.lists.review.id);
    const before = world.host.surfaces().length;
    const { posted } = await submit(world, surface!.view, { touched: { title: 'Polish the lens' } });
    expect(posted).to.match(/^You created .* in \*Review\*/);
    const [update] = world.host.surfaces().slice(before) as unknown as Shown[];
    expect(textOf(update!.view)).to.match(/^\*Review\* on [^\n]*\n[^]*\|Polish the lens> #\d+$/);
  });

  it('are confirmed even if the board cannot be shown afterwards', async () => {
    const { world, trello } = held;
    const view = await openList(world, 'Done');
    trello.fail({ path: /boards/, status: 500, times: 2 });
    const { surface, posted } = await click(view, valueOf(view, 'bar.card.0', 'Archive'));
    expect(posted).to.match(/^You archived/);
    expect(surface).to.equal(undefined);
  });

  it('are refused to people without the right, and for forged values', async () => {
    const { world, trello } = held;
    world.host.addUser({ username: 'mallory' });
    const view = await openList(world, 'To do');
    const value = valueOf(view, 'bar.card.0', 'Archive');
    const secret = trello.addBoard({ name: 'Salaries' });
    const raise = trello.addCard({ list: trello.addList({ board: secret, name: 'Due' }), name: 'Raise' });
    const [, state] = value.split('|');
    const forged: [string, RegExp][] = [
      [`archive ${raise.id} |${state}`, /cannot see such a card/],
      [`archive x |${state}`, /out of date/],
      [`constructor ${raise.id} |${state}`, /out of date/],
      [`rename ${raise.id} |${state}`, /out of date/],
      [value.split('|')[0]!, /out of date/],
      [`${value}|`, /out of date/],
      [value.replace(' all ', ' toString '), /out of date/],
      ['|', /out of date/],
      ['x'.repeat(5_000), /out of date/],
    ];
    const written = await writes(async () => {
      for (const [each, sentence] of forged) {
        const { surface, posted } = await click(view, each);
        expect(surface, each.slice(0, 60)).to.equal(undefined);
        expect(posted, each.slice(0, 60)).to.match(sentence);
      }
      for (const user of ['admin', 'mallory'])
        expect((await click(view, value, { user })).posted).to.match(/connect your own Trello account/);
    });
    expect(written).to.deep.equal([]);
  });
});

describe('the settings in a room’s menu', () => {
  const held = forCrew();
  const press = (by = {}) => pressButton(held.world, 'room.settings', by);

  it('say what to do if the room is linked to nothing', async () => {
    const { surface, posted } = await press();
    expect(surface).to.equal(undefined);
    expect(posted).to.match(/^This room does not follow anything on Trello yet/);
  });

  it('open the form of the only link, and ask which one if there are several', async () => {
    await held.ask('/trello link Shop');
    const { surface, posted } = await press();
    expect(posted).to.equal(undefined);
    expect(surface!.type).to.equal('modal.open');
    expect(surface!.view['id'])
      .to.match(/^configure \S+ - /)
      .and.include(held.shop.id);
    await held.ask('/trello link Lighthouse');
    const several = await press();
    expect(several.surface).to.equal(undefined);
    expect(several.posted).to.match(/^\*Which one do you want to configure\?\*/);
    const [notice] = held.world.host.noticeHistory().slice(-1);
    expect(JSON.stringify(notice!.blocks)).to.match(/"actionId":"link\.configure"/);
  });

  it('are only for people who may configure the room, whichever room the client claims', async () => {
    const { world } = held;
    world.host.addUser({ username: 'mallory' });
    expect((await press({ user: 'mallory' })).posted).to.match(/^Only owners, moderators and leaders/);
  });

  it('are read-only for links from the app’s settings, and do not wait for a slow Trello', async () => {
    const { world } = held;
    await world.save({ routes: `${world.sample.board.shortLink} -> #website` });
    const inWeb = { room: 'website', user: 'admin' };
    expect((await press(inWeb)).posted).to.match(/is linked in the app’s settings/);
    await held.ask('/trello link Lighthouse');
    await world.trello.goDown();
    expect((await press()).posted).to.match(/^Trello cannot be reached/);
    await world.trello.comeBack();
  });
});
