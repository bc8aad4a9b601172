import { expect } from 'chai';
import {
  clickBar,
  element,
  labels,
  openContextualBar,
  pressButton,
  textOf,
  turnBar,
  valueOf,
} from '../../../testing/app/bar';
import { forCards } from '../../../testing/app/cards';
import { forCrew } from '../../../testing/app/links';

describe('card actions in the board beside a room', () => {
  const held = forCards();
  const { card, writes } = held;
  const click = (view: Record<string, any>, value: string, by = {}) =>
    clickBar(held.world, { id: view['id'], actionId: 'bar.card.0', value }, by);

  it('are in an overflow menu', async () => {
    const view = await openContextualBar(held.world);
    const menu = element(view, 'bar.card.0');
    expect(menu.type).to.equal('overflow');
    expect(labels(menu)).to.deep.equal(['Comment', 'Move', 'Assign me', 'Due', 'Checklists', 'Archive']);
    expect(element(view, 'bar.card.5')).to.include({ type: 'overflow' });
    expect(element(view, 'bar.card.6')).to.equal(undefined);
  });

  it('open a form as the only view of the click', async () => {
    const view = await openContextualBar(held.world);
    for (const words of ['Comment', 'Move', 'Due', 'Checklists']) {
      const { surface, posted } = await click(view, valueOf(view, 'bar.card.0', words));
      expect(posted).to.equal(undefined);
      expect(surface!.type).to.equal('modal.open');
    }
  });

  it('are carried out, posted in the room, and visible at once', async () => {
    const { world, sample } = held;
    const view = await turnBar(world, await openContextualBar(world), ['bar.list', 'Review']);
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

  it('are confirmed even if the board cannot be shown afterwards', async () => {
    const { world, trello } = held;
    const view = await turnBar(world, await openContextualBar(world), ['bar.list', 'Done']);
    trello.fail({ path: /boards/, status: 500, times: 2 });
    const { surface, posted } = await click(view, valueOf(view, 'bar.card.0', 'Archive'));
    expect(posted).to.match(/^You archived/);
    expect(surface).to.equal(undefined);
  });

  it('are refused to people without the right, and for forged values', async () => {
    const { world, trello } = held;
    world.host.addUser({ username: 'mallory' });
    const view = await openContextualBar(world);
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
    await held.ask('/trello unlink Shop');
    await world.trello.goDown();
    expect((await press()).posted).to.match(/^Trello cannot be reached/);
    await world.trello.comeBack();
  });
});
