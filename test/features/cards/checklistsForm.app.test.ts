import { expect } from 'chai';
import { forCards, plainly } from '../../../testing/app/cards';
import { lastNotice, lastPost, postNow, pressForForm, submitInPlace } from '../../../testing/app/clicks';
import { field, values } from '../../../testing/app/forms';
import { fillIn } from '../../../testing/engine/fill';
import type { Card, CheckItem } from '../../../testing/trello/models';

type View = Record<string, any>;

const numbers = (count: number): string[] => Array.from({ length: count }, (_, at) => String(at + 1));
const clients = ['web', 'mobile'] as const;

describe('the form with a card’s checklists', () => {
  const held = forCards();
  const { ask, writes } = held;

  const make = (name: string, checklists: Record<string, string[]>): Card => {
    const card = held.trello.addCard({ list: held.sample.lists.todo, name });
    for (const [title, items] of Object.entries(checklists))
      held.trello.addChecklist({ card, name: title, items });
    return card;
  };
  const listsOf = (card: Card) => held.trello.state.checklistsOf(card);
  const itemsOf = (card: Card): CheckItem[] =>
    listsOf(card).flatMap((each) => held.trello.state.checkItemsOf(each));
  const idOf = (card: Card, name: string): string => itemsOf(card).find((item) => item.name === name)!.id;
  const doneOn = (card: Card): string[] =>
    itemsOf(card)
      .filter(({ state }) => state === 'complete')
      .map(({ name }) => name);
  const fieldOf = (card: Card, at = 0): string => `items.${listsOf(card)[at]!.id}`;
  const open = async (card: Card): Promise<View> => {
    await ask(`/trello card ${card.url}`);
    return pressForForm(held.world, lastNotice(held.world), 'card.more', { word: 'checklists' });
  };

  for (const client of clients) {
    it(`sends only what was changed, from ${client}`, async () => {
      const card = make(`Changes from ${client}`, { Wall: ['x Sand', 'Paint'], Gate: ['x Oil', 'Close'] });
      const view = await open(card);
      expect(values(field(view, fieldOf(card)).options)).to.deep.equal(
        ['Sand', 'Paint'].map((name) => idOf(card, name)),
      );
      expect(field(view, fieldOf(card)).initialValue).to.deep.equal([idOf(card, 'Sand')]);
      const touched = { [fieldOf(card)]: [idOf(card, 'Paint')], item: '  Lock, twice ' };
      let posted: string | undefined;
      const written = await writes(async () => {
        ({ posted } = await submitInPlace(held.world, view, { client, touched }));
      });
      expect(plainly(posted)).to.match(
        /^You ticked \*Paint\* on <.*\nYou unticked \*Sand\* on <.*\nYou added \*Lock, twice\* to the checklist \*Wall\* on </,
      );
      expect(written).to.have.length(3);
      expect(doneOn(card)).to.deep.equal(['Paint', 'Oil']);
    });

    it(`sends nothing if nothing was changed, from ${client}`, async () => {
      const card = make(`Nothing from ${client}`, { Wall: ['x Sand', 'Paint'] });
      const view = await open(card);
      const written = await writes(() => submitInPlace(held.world, view, { client }));
      expect(written).to.deep.equal([]);
    });

    it(`unticks all that was ticked, from ${client}`, async () => {
      const card = make(`None from ${client}`, { Wall: ['x Sand', 'x Paint'] });
      const view = await open(card);
      await submitInPlace(held.world, view, { client, touched: { [fieldOf(card)]: [] } });
      expect(doneOn(card)).to.deep.equal([]);
    });

    it(`keeps what somebody else ticked or unticked meanwhile, and says so, from ${client}`, async () => {
      const card = make(`Meanwhile from ${client}`, { Wall: ['x Sand', 'Prime', 'Paint', 'x Dry', 'Hang'] });
      const view = await open(card);
      const alan = held.trello.as(held.sample.members.alan);
      alan.changeCheckItem(idOf(card, 'Sand'), { state: 'incomplete' });
      alan.changeCheckItem(idOf(card, 'Prime'), { state: 'complete' });
      alan.changeCheckItem(idOf(card, 'Hang'), { state: 'complete' });
      alan.createCheckItem(listsOf(card)[0]!, 'Lock');
      // Hang was ticked by both.
      const chosen = ['Sand', 'Paint', 'Hang'].map((name) => idOf(card, name));
      const { posted } = await submitInPlace(held.world, view, {
        client,
        touched: { [fieldOf(card)]: chosen },
      });
      expect(plainly(posted)).to.match(
        /^You ticked \*Paint\* on <.*\nYou unticked \*Dry\* on <.*\nLeft as they are now, because they changed while the form was open: \*Sand\* and \*Prime\*\.\n/,
      );
      expect(doneOn(card)).to.deep.equal(['Prime', 'Paint', 'Hang']);
    });

    it(`makes a checklist for the first item, from ${client}`, async () => {
      const card = make(`First from ${client}`, {});
      const view = await open(card);
      const { posted } = await submitInPlace(held.world, view, { client, touched: { item: 'Begin' } });
      expect(plainly(posted)).to.match(/^You added the checklist \*Checklist\* and \*Begin\* to </);
      expect(itemsOf(card).map(({ name }) => name)).to.deep.equal(['Begin']);
    });
  }

  it('tells the person privately what was kept, if the card is everybody’s', async () => {
    const card = make('For all', { Wall: ['Sand', 'Paint'] });
    await held.world.host.type('grace', 'crew', `/trello card ${card.url} --share`);
    const shared = lastPost(held.world);
    const view = await pressForForm(held.world, shared, 'card.more', { word: 'checklists' });
    held.trello.as(held.sample.members.alan).changeCheckItem(idOf(card, 'Sand'), { state: 'complete' });
    const { posted } = await submitInPlace(held.world, view, {
      touched: { [fieldOf(card)]: [idOf(card, 'Paint')] },
    });
    expect(plainly(posted)).to.match(/^You ticked \*Paint\* on .*\.\nLeft as they are now, .*: \*Sand\*\.$/);
    expect(postNow(held.world, shared).msg).to.match(/\nChecklists: 2 of 2 done/);
  });

  it('is offered below the checklists, and not for an archived card', async () => {
    const card = make('Below', { Wall: ['Sand'] });
    await ask(`/trello checklist ${card.url}`);
    const view = await pressForForm(held.world, lastNotice(held.world), 'card.checklists');
    expect(field(view, fieldOf(card)).options).to.have.length(1);
    held.trello.as(held.sample.members.alan).archiveCard(card);
    await held.trello.settled();
    await ask(`/trello checklist ${card.url}`);
    expect(JSON.stringify(lastNotice(held.world).blocks)).to.not.contain('card.checklists');
  });

  it('shows the first hundred items, open ones first, and never unticks what it does not show', async () => {
    const items = [...numbers(60).map((at) => `x Done ${at}`), ...numbers(60)];
    const card = make('Many', Object.fromEntries(numbers(30).map((at) => [`List ${at}`, items])));
    const view = await open(card);
    const fields = (view['blocks'] as View[]).filter(
      ({ element }) => element?.type === 'multi_static_select',
    );
    expect(fields.flatMap(({ element }) => element.options)).to.have.length(100);
    expect(JSON.stringify(view)).to.match(/This form shows only 100 of the 3,600 items\./);
    const [first] = fields;
    const [id] = first!['element'].options.map(({ value }: { value: string }) => value);
    const written = await writes(() =>
      submitInPlace(held.world, view, { touched: { [first!['element'].actionId]: [id] } }),
    );
    expect(written).to.deep.equal([`PUT /cards/${card.id}/checkItem/${id}`]);
  });

  it('is never larger than servers accept, not even in another script', async () => {
    const items = numbers(40).map((at) => `x ${at} ${'漢'.repeat(200)}`);
    const card = make(
      'Large',
      Object.fromEntries(numbers(25).map((at) => [`${at} ${'字'.repeat(99)}`, items])),
    );
    const view = await open(card);
    expect(Buffer.byteLength(JSON.stringify(fillIn(view, {})))).to.be.below(100_000);
  });
});
