import { expect } from 'chai';
import fc from 'fast-check';
import { linesOf, numbers } from '../../testing/app/linesOf';
import { card, cardText, doing, omar, todo } from '../../testing/fixtures/deliveries';
import { act, cardOf, did, done, linkOf } from '../../testing/fixtures/events/actionsOf';

const friday = '2026-03-06T16:00:00.000Z';
const monday = '2026-03-09T16:00:00.000Z';

describe('describeActions for changes that are undone', () => {
  it('gives moves, dates and names from the first to the last', () => {
    expect(linesOf(did.move(todo, doing), did.move(doing, done))).to.deep.equal([
      `*Lin Wei* moved ${cardText} from *To do* to *Done*`,
    ]);
    expect(linesOf(did.due(null, friday), did.due(friday, monday))).to.deep.equal([
      `*Lin Wei* set ${cardText} due Mon, 9 Mar 2026, 16:00 UTC`,
    ]);
    expect(linesOf(did.due(friday, monday), did.due(monday, null))).to.deep.equal([
      `*Lin Wei* removed the due date of ${cardText}`,
    ]);
    expect(linesOf(did.rename('Pier', 'The pier'), did.rename('The pier', 'Paint the pier'))).to.deep.equal([
      `*Lin Wei* renamed *Pier* to ${cardText}`,
    ]);
    expect(
      linesOf(did.describe('', 'One'), did.describe('One', 'Two'), did.describe('Two', '')),
    ).to.deep.equal([`*Lin Wei* changed the description of ${cardText}, then undid that`]);
  });

  it('gives a move there and back in one sentence, whatever else happens', () => {
    const back = [did.move(todo, doing), did.move(doing, done), did.move(done, todo)];
    expect(linesOf(...back)).to.deep.equal([`*Lin Wei* moved ${cardText} to *Done* and back to *To do*`]);
    expect(linesOf(...back, did.label('Bug'))).to.deep.equal([
      `*Lin Wei* moved ${cardText} to *Done* and back to *To do*`,
      '• added the label *Bug* to it',
    ]);
    expect(linesOf(...back, did.move(todo, doing))).to.deep.equal([
      `*Lin Wei* moved ${cardText} from *To do* to *Doing*`,
    ]);
    const unnamed = act('updateCard', {
      card,
      old: { idList: todo.id },
      listBefore: { id: todo.id },
      listAfter: { id: doing.id },
    });
    expect(linesOf(unnamed, did.move(doing, { id: todo.id, name: '' }))).to.deep.equal([
      `*Lin Wei* moved ${cardText} to another list and back`,
    ]);
    const many = numbers(2).flatMap((number) => [
      did.moveOn(cardOf(number)),
      did.move(doing, todo, cardOf(number)),
    ]);
    expect(linesOf(...many)).to.deep.equal([
      `*Lin Wei* moved 2 cards to *Doing* and back to *To do*: ${linkOf(1)}, ${linkOf(2)}`,
    ]);
  });

  it('says of any other change that it was undone', () => {
    expect(
      linesOf(
        did.create(),
        ...[did.archive(), did.restore()],
        ...[did.label('Bug'), did.label('UI'), did.label('Old'), did.unlabel('Bug'), did.unlabel('UI')],
        ...[did.tick('Buy'), did.tick('Buy', 'incomplete')],
        ...[did.tick('Stir'), did.tick('Stir', 'incomplete'), did.tick('Stir')],
        ...[did.rename('Pier', 'Quay'), did.rename('Quay', 'Pier')],
        ...[did.due(null, friday), did.due(friday, null)],
      ),
    ).to.deep.equal([
      `*Lin Wei* created ${cardText} in *To do*`,
      '• archived it, then undid that',
      '• added the labels *Bug* and *UI* to it, then undid that',
      '• added the label *Old* to it',
      '• ticked *Buy* in *Steps*, then undid that',
      '• ticked *Stir* in *Steps*',
      '• renamed it to *Quay*, then undid that',
      '• set it due Fri, 6 Mar 2026, 16:00 UTC, then undid that',
    ]);
  });

  it('says the same after further changes', () => {
    const grace = { id: omar.id, fullName: 'Grace' };
    const deeds = [
      ...[todo, doing, done].flatMap((from) => [todo, doing, done].map((to) => () => did.move(from, to))),
      ...[did.archive, did.restore].map((deed) => () => deed()),
      ...['Bug', 'UI'].flatMap((name) => [() => did.label(name), () => did.unlabel(name)]),
      ...['addMemberToCard', 'removeMemberFromCard'].map(
        (type) => () => act(type, { card }, { member: grace }),
      ),
      ...['complete', 'incomplete'].map((state) => () => did.tick('Buy', state)),
      ...[() => did.rename('A', 'B'), () => did.rename('B', 'A')],
      ...[() => did.due(null, friday), () => did.due(friday, monday), () => did.due(monday, null)],
      ...[() => did.describe('', 'A'), () => did.describe('A', '')],
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...deeds), { minLength: 1, maxLength: 16 }), (some) => {
        const actions = some.map((deed) => deed());
        const before = linesOf(...actions);
        expect(before).to.not.deep.equal([]);
        expect(linesOf(...actions, did.comment('Ahoy', 'x'))).to.deep.equal([
          ...before,
          '• commented on it: “Ahoy”',
        ]);
      }),
      { numRuns: 500, seed: 20261125 },
    );
  });
});
