import { expect } from 'chai';
import { choose, clients, pressMenu, submitAnew, type View } from '../../../testing/app/addForms';
import { element, labels, openContextualBar, textOf, turnBar } from '../../../testing/app/bar';
import { forCards, plainly } from '../../../testing/app/cards';
import { lastNotice, pressForForm, submitInPlace } from '../../../testing/app/clicks';
import { field, open, submit, values } from '../../../testing/app/forms';
import { numbers } from '../../../testing/app/linesOf';
import type { Board } from '../../../testing/trello/models';

const option = (view: View, name: string, words: string): string =>
  field(view, name).options.find(({ text }: any) => plainly(text.text) === words)?.value;
const menuOf = (view: View) => (view['blocks'] as View[])[0]!['accessory'];
const entry = (menu: any, words: string): string =>
  menu.options.find(({ text }: any) => plainly(text.text).startsWith(words)).value;
const label = (view: View, name: string): string =>
  view['blocks'].find((block: any) => block.element?.actionId === name).label.text;

describe('more options than a menu can hold: 305 boards, 475 lists, 900 labels, 150 members', () => {
  const held = forCards();
  const { ask, card } = held;
  let yard: Board;
  const idOf = (name: string): string =>
    [...held.trello.state.lists.values(), ...held.trello.state.labels.values()].find(
      (thing) => thing.name === name,
    )!.id;
  const member = (name: string) =>
    [...held.trello.state.members.values()].find(({ fullName }) => fullName === name)!;

  before(async () => {
    const { world, trello, sample } = held;
    const { ada, grace } = sample.members;
    for (const at of numbers(303)) trello.addBoard({ name: `Board ${at}`, members: [ada, grace] });
    const crowd = numbers(148).map((at) => trello.addMember({ username: `m${at}`, fullName: `Mate ${at}` }));
    yard = trello.addBoard({ name: 'Yard', members: [ada, grace, ...crowd] });
    for (const at of numbers(475)) trello.addList({ board: yard, name: `List ${at}` });
    for (const at of numbers(900)) trello.addLabel({ board: yard, name: `Label ${at}` });
    trello.addCard({ list: trello.state.listsOf(yard)[0]!, name: 'A plank' });
    world.host.addRoom({ name: 'yard', type: 'p', owners: ['grace'], members: ['admin'] });
    await ask('/trello link Yard', { room: 'yard' });
  });

  for (const client of clients) {
    it(`are all reachable in the form that links a board, from ${client}`, async () => {
      const { world } = held;
      const room = `link-${client}`;
      world.host.addRoom({ name: room, type: 'p', owners: ['grace'] });
      const view = await open(world, '/trello link', { room });
      expect(field(view, 'board').options).to.have.length(100);
      expect(label(view, 'board.other')).to.equal('Or another one by name (305 in all, 100 in the menu)');
      const wrong = await submit(world, view, { touched: { 'board.other': 'Zeppelin' }, client });
      expect(wrong.errors!['board.other']).to.match(/cannot see an open board called “Zeppelin”/);
      const { posted } = await submit(world, view, { touched: { 'board.other': ' Board 290 ' }, client });
      expect(plainly(posted)).to.match(/^This room now follows the Trello board <\S+\|Board 290>/);
    });

    it(`are all reachable in the form that creates a card, from ${client}`, async () => {
      const { world } = held;
      const first = await open(world, '/trello add');
      const menu = menuOf(first);
      expect(menu.options).to.have.length(99);
      expect(first['blocks'][0].text.text).to.match(/^\*Board\*: there are 305\. Use the first and last/);
      let value = entry(menu, 'Go to');
      let view: View = first;
      for (let page = 2; page <= 4; page += 1) {
        view = (await choose(world, first, { value })).view!;
        // The lists stay those of the chosen board.
        expect(values(field(view, `list.${held.sample.board.id}`).options)).to.have.length(4);
        expect(menuOf(view).placeholder.text).to.equal('Lighthouse website');
        if (page < 4) value = entry(menuOf(view), 'Go to');
      }
      const chosen = entry(menuOf(view), 'Yard');
      const yards = (await choose(world, first, { value: chosen })).view!;
      const names = { list: `list.${yard.id}`, labels: `labels.${yard.id}`, members: `members.${yard.id}` };
      expect(field(yards, names.list).options).to.have.length(100);
      expect(label(yards, `${names.list}.other`)).to.match(/\(475 in all/);
      expect(label(yards, `${names.labels}.other`)).to.match(/^Others by name \(900 in all/);
      expect(label(yards, `${names.members}.other`)).to.match(/\(150 in all/);
      const title = `Plank from ${client}`;
      const before = { title, 'add.board': chosen };
      const mistaken = {
        [`${names.list}.other`]: 'Zeppelin',
        [`${names.labels}.other`]: 'Zeppelin',
        [`${names.members}.other`]: 'Zeppelin',
      };
      const refused = await submitAnew(world, yards, { client, first, before, touched: mistaken });
      expect(Object.keys(refused.errors!)).to.have.members(Object.keys(mistaken));
      const touched = {
        [names.labels]: [option(yards, names.labels, 'Label 3')],
        [`${names.list}.other`]: 'list 440',
        [`${names.labels}.other`]: 'Label 777, Label 888',
        [`${names.members}.other`]: 'Mate 140, @m147',
      };
      const came = await submitAnew(world, yards, { client, first, before, touched });
      expect(came.posted).to.match(/^You created <\S+\|Plank from .* in \*List 440\*/);
      expect(card(title)).to.deep.include({
        idList: idOf('List 440'),
        idLabels: ['Label 3', 'Label 777', 'Label 888'].map(idOf),
        idMembers: ['Mate 140', 'Mate 147'].map((name) => member(name).id),
      });
    });

    it(`keep the chosen board while the menu is only paged, from ${client}`, async () => {
      const { world, sample } = held;
      const first = await open(world, '/trello add');
      const value = entry(menuOf(first), 'Go to');
      const { view } = await choose(world, first, { value });
      const before = { title: `Turned from ${client}`, 'add.board': value };
      const came = await submitAnew(world, view!, { client, first, before });
      expect(came.posted).to.match(/^You created <\S+\|Turned from/);
      expect(card(`Turned from ${client}`).idBoard).to.equal(sample.board.id);
    });

    it(`are all reachable in the form that moves a card, from ${client}`, async () => {
      const { world } = held;
      await ask('/trello card #1', { room: 'yard' });
      const clicking = { room: 'yard' };
      const view = await pressForForm(world, lastNotice(world), 'card.move', clicking);
      expect(label(view, 'list.other')).to.match(/\(474 in all, 100 in the menu\)/);
      const wrong = await submitInPlace(world, view, { touched: { 'list.other': 'Zeppelin' }, client });
      expect(wrong.errors!.list).to.match(/no open list called “Zeppelin”/);
      const target = client === 'web' ? 'List 401' : 'List 402';
      await submitInPlace(world, view, { touched: { 'list.other': target }, client });
      expect(card('A plank').idList).to.equal(idOf(target));
    });

    it(`are all reachable in the form that adds a message to a card, from ${client}`, async () => {
      const { world } = held;
      const message = await world.host.sendMessage('grace', 'crew', 'It creaks.');
      const { view } = await pressMenu(world, 'message.add', { message: message._id });
      expect(label(view!, 'board.other')).to.match(/\(305 in all/);
      const wrong = await submitAnew(world, view!, {
        touched: { card: '#1', 'board.other': 'Zeppelin' },
        client,
      });
      expect(wrong.errors!['board.other']).to.match(/no open board called “Zeppelin”/);
      const came = await submitAnew(world, view!, { touched: { card: '#1', 'board.other': 'Yard' }, client });
      expect(came.posted).to.match(/^You commented on <\S+\|A plank>/);
    });

    it(`are all reachable in the form of a link’s filters, and keep the saved choice, from ${client}`, async () => {
      const { world } = held;
      await ask('/trello link Yard --lists all --labels all --mute all', { room: 'yard' });
      const view = await open(world, '/trello configure', { room: 'yard' });
      const wrong = await submit(world, view, { touched: { 'labels.other': 'Label 5, Zeppelin' }, client });
      expect(wrong.errors!['labels.other']).to.match(/^The board has nothing called “Zeppelin”/);
      const touched = {
        listsMode: 'not',
        'lists.other': 'List 470, List 471',
        labelsMode: 'only',
        labels: [option(view, 'labels', 'Label 7')],
        'labels.other': 'Label 800',
        'mute.other': 'Mate 145',
      };
      const { posted } = await submit(world, view, { touched, client });
      expect(plainly(posted)).to.match(
        /all lists except “List 470”, “List 471” · only the labels “Label 7”, “Label 800”/,
      );
      expect(plainly(posted)).to.match(/nothing done by “Mate 145”/);
      const again = await open(world, '/trello configure', { room: 'yard' });
      expect(field(again, 'lists').initialValue).to.have.members(['List 470', 'List 471'].map(idOf));
      const more = await submit(world, again, { touched: { 'labels.other': 'Label 801' }, client });
      expect(plainly(more.posted)).to.match(/“Label 7”, “Label 800”, “Label 801”/);
      expect(plainly(more.posted)).to.match(/“List 470”, “List 471”.*“Mate 145”/);
    });
  }

  it('are all reachable in the board beside the room, and its menus say so', async () => {
    const { world, trello } = held;
    trello.addCard({ list: idOf('List 300'), name: 'Far away', labels: [idOf('Label 850')] });
    await world.outdate(yard.id);
    let view = await openContextualBar(world, { room: 'yard' });
    expect(textOf(view)).to.match(/^A menu shows 100 entries at a time\. Its first and last/);
    expect(labels(element(view, 'bar.list')).slice(-1)).to.deep.equal(['Go to 98–194 of 475']);
    for (const words of ['Go to 98', 'Go to 195', 'Go to 292']) {
      view = await turnBar(world, view, ['bar.list', words]);
      // Nothing else changes meanwhile.
      expect(textOf(view)).to.match(/\n\*List 2\* · 0 cards\n/);
    }
    view = await turnBar(world, view, ['bar.list', 'List 300 (1)']);
    expect(textOf(view)).to.match(/\n\*List 300\* on <\S+\|Yard>.*: 1 card\n<\S+\|Far away>/);
    expect(labels(element(view, 'bar.list'))[1]).to.equal('Back to 195–291 of 475');
    expect(labels(element(view, 'bar.filter'))).to.have.length(99);
    for (let page = 2; page <= 10; page += 1) view = await turnBar(world, view, ['bar.filter', 'Go to']);
    view = await turnBar(world, view, ['bar.filter', 'Label: Label 850']);
    expect(textOf(view)).to.match(/: 1 of 1 card · Label: Label 850\n<\S+\|Far away>/);
    view = await turnBar(world, view, ['bar.filter', 'Back to']);
    expect(textOf(view)).to.match(/Label: Label 850\n<\S+\|Far away>/);
  });

  it('do not change the menus of an ordinary board', async () => {
    const { world } = held;
    expect(textOf(await openContextualBar(world))).to.not.match(/room for 100/);
    await ask('/trello card #13');
    const view = await pressForForm(world, lastNotice(world), 'card.move');
    expect(JSON.stringify(view)).to.not.match(/\.other/);
  });
});
