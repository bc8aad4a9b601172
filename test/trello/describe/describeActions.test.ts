import { expect } from 'chai';
import { linesOf, numbers, options } from '../../../testing/app/linesOf';
import {
  board,
  boardText,
  card,
  cardText,
  checklist,
  doing,
  omar,
  shipyard,
  todo,
} from '../../../testing/fixtures/deliveries';
import { act, cardOf, did, done, linkOf } from '../../../testing/fixtures/events/actionsOf';
import { describeAction, describeActions } from '../../../trello/describe/describeActions';
import { bulkKey } from '../../../trello/describe/events';
import { eventGroups } from '../../../trello/eventGroups';

const friday = '2026-03-06T16:00:00.000Z';
const monday = '2026-03-09T16:00:00.000Z';

describe('describeActions for one card', () => {
  it('describes one event as usual, and returns nothing if there is none', () => {
    expect(linesOf(did.create())).to.deep.equal([`*Lin Wei* created ${cardText} in *To do*`]);
    expect(linesOf(did.create(), did.labelIds())).to.deep.equal([`*Lin Wei* created ${cardText} in *To do*`]);
    expect(linesOf(did.labelIds())).to.deep.equal([]);
    expect(linesOf()).to.deep.equal([]);
    expect(describeActions([did.create()], ['labels'], options)).to.equal(undefined);
  });

  it('names the person and the card once', () => {
    const text = linesOf(
      did.create(),
      did.label('Bug'),
      did.labelIds(),
      did.addMember('Grace Hopper'),
      did.due(null, friday),
      did.describe('', 'Two coats.'),
      did.comment('Blue, I hope.', 'no id'),
    );
    expect(text).to.deep.equal([
      `*Lin Wei* created ${cardText} in *To do*`,
      '• added the label *Bug* to it',
      '• added *Grace Hopper* to it',
      '• set it due Fri, 6 Mar 2026, 16:00 UTC',
      '• changed its description',
      '• commented on it: “Blue, I hope.”',
    ]);
  });

  it('describes several fields of one action, each as an event', () => {
    const action = act('updateCard', {
      card: { ...card, due: monday, name: 'Paint the pier' },
      old: { idList: todo.id, name: 'Pier', due: friday, pos: 1 },
      listBefore: todo,
      listAfter: doing,
    });
    expect(linesOf(action)).to.deep.equal([
      `*Lin Wei* moved ${cardText} from *To do* to *Doing*`,
      '• renamed it to *Paint the pier*',
      '• moved its due date from Fri, 6 Mar 2026, 16:00 UTC to Mon, 9 Mar 2026, 16:00 UTC',
    ]);
    expect(describeActions([action], ['dates'], options)).to.equal(
      `*Lin Wei* moved the due date of ${cardText} from Fri, 6 Mar 2026, 16:00 UTC to Mon, 9 Mar 2026, 16:00 UTC`,
    );
  });

  it('lists labels, members, attachments and a few check items', () => {
    expect(
      linesOf(
        did.label('Bug'),
        did.labelIds(),
        did.label('UI'),
        did.labelIds(),
        did.addMember('Grace'),
        did.addMember('Alan'),
        did.addMember('Ada'),
        did.attach('plan'),
        did.attach('map'),
        did.tick('Buy'),
        did.tick('Stir'),
      ),
    ).to.deep.equal([
      `*Lin Wei* added the labels *Bug* and *UI* to ${cardText}`,
      '• added *Grace*, *Alan* and *Ada* to it',
      '• attached *plan* and *map* to it',
      '• ticked *Buy* and *Stir* in *Steps*',
    ]);
  });

  it('counts many check items, per checklist', () => {
    const items = numbers(30).map((number) => did.addItem(`Step ${number}`));
    const other = { id: todo.id, name: 'Tools' };
    expect(linesOf(...items)).to.deep.equal([`*Lin Wei* added 30 items to *Steps* on ${cardText}`]);
    expect(
      linesOf(
        act('addChecklistToCard', { card, checklist }),
        ...items,
        did.addItem('Brush', other),
        did.addItem('Bucket', other),
      ),
    ).to.deep.equal([
      `*Lin Wei* added the checklist *Steps* to ${cardText}`,
      '• added 30 items to *Steps*',
      '• added *Brush* and *Bucket* to *Tools*',
    ]);
  });

  it('lists ten names at most', () => {
    expect(linesOf(...numbers(15).map((number) => did.label(`L${number}`)))).to.deep.equal([
      `*Lin Wei* added the labels ${numbers(10)
        .map((number) => `*L${number}*`)
        .join(', ')} and 5 more to ${cardText}`,
    ]);
  });

  it('keeps the text of each comment', () => {
    const id = '6f1d0c2b8a4e5d7f90ab1c72';
    const id2 = '6f1d0c2b8a4e5d7f90ab1c7a';
    expect(linesOf(did.comment('One', id), did.comment('Two', 'x'))).to.deep.equal([
      `*Lin Wei* commented on <https://trello.com/c/cArd0001#comment-${id}|Paint the pier>: “One”`,
      '• commented on it: “Two”',
    ]);
    const edit = act('updateComment', { card, action: { id, text: 'One and' } });
    expect(linesOf(did.archive(), did.comment('One', id), edit, did.comment('Two', id2))).to.deep.equal([
      `*Lin Wei* archived ${cardText}`,
      `• commented on <https://trello.com/c/cArd0001#comment-${id}|it>: “One and”`,
      `• commented on <https://trello.com/c/cArd0001#comment-${id2}|it>: “Two”`,
    ]);
  });

  it('does not link a deleted card', () => {
    const unnamed = { id: card.id, idShort: card.idShort, shortLink: card.shortLink };
    const last = act('deleteCard', { card: unnamed, list: todo });
    expect(linesOf(did.comment('One', '6f1d0c2b8a4e5d7f90ab1c72'), did.archive(), last)).to.deep.equal([
      '*Lin Wei* commented on *Paint the pier*: “One”',
      '• archived it',
      '• deleted it from *To do*',
    ]);
    const many = numbers(2).map((number) => act('deleteCard', { card: cardOf(number), list: todo }));
    expect(linesOf(...many, act('deleteCard', { card: unnamed, list: todo }))).to.deep.equal([
      '*Lin Wei* deleted 3 cards from *To do*: *Card 1*, *Card 2*, card \\#7',
    ]);
  });

  it('shows a comment’s current text, and no deleted comment', () => {
    const id = '6f1d0c2b8a4e5d7f90ab1c73';
    const edit = act('updateComment', { card, old: { text: 'Gren' }, action: { id, text: 'Green' } });
    const gone = act('deleteComment', { card, action: { id } });
    expect(linesOf(did.comment('Gren', id), edit)).to.deep.equal([
      `*Lin Wei* commented on <https://trello.com/c/cArd0001#comment-${id}|Paint the pier>: “Green”`,
    ]);
    expect(linesOf(did.archive(), did.comment('Gren', id), edit, gone)).to.deep.equal([
      `*Lin Wei* archived ${cardText}`,
      '• commented on it and deleted the comment',
    ]);
    expect(linesOf(did.comment('Gren', id), gone)).to.deep.equal([
      `*Lin Wei* commented on ${cardText} and deleted the comment`,
    ]);
    expect(linesOf(edit, gone)).to.deep.equal([`*Lin Wei* deleted a comment on ${cardText}`]);
  });
});

describe('describeActions for many cards', () => {
  it('describes the same change in one sentence', () => {
    const links = numbers(5).map(linkOf).join(', ');
    expect(linesOf(...numbers(5).map((number) => did.moveOn(cardOf(number))))).to.deep.equal([
      `*Lin Wei* moved 5 cards from *To do* to *Doing*: ${links}`,
    ]);
    expect(linesOf(...numbers(5).map((number) => did.archive(cardOf(number))))).to.deep.equal([
      `*Lin Wei* archived 5 cards: ${links}`,
    ]);
    expect(linesOf(...numbers(2).map((number) => did.label('Bug', cardOf(number))))).to.deep.equal([
      `*Lin Wei* added the label *Bug* to 2 cards: ${linkOf(1)}, ${linkOf(2)}`,
    ]);
    expect(linesOf(...numbers(2).map((number) => did.due(null, friday, cardOf(number))))).to.deep.equal([
      `*Lin Wei* set 2 cards due Fri, 6 Mar 2026, 16:00 UTC: ${linkOf(1)}, ${linkOf(2)}`,
    ]);
    const copies = numbers(2).map((number) =>
      act('copyCard', { card: cardOf(number), cardSource: cardOf(number + 20), list: todo }),
    );
    expect(linesOf(...copies)).to.deep.equal([
      `*Lin Wei* copied 2 cards to *To do*: ${linkOf(1)}, ${linkOf(2)}`,
    ]);
    const made = numbers(2).map((number) => act('convertToCardFromCheckItem', { card: cardOf(number) }));
    expect(linesOf(...made)).to.deep.equal([
      `*Lin Wei* created 2 cards from checklist items: ${linkOf(1)}, ${linkOf(2)}`,
    ]);
  });

  it('links ten of them', () => {
    const text = linesOf(...numbers(50).map((number) => did.moveOn(cardOf(number))));
    const links = numbers(10).map(linkOf).join(', ');
    expect(text).to.deep.equal([`*Lin Wei* moved 50 cards from *To do* to *Doing*: ${links} and 40 more`]);
  });

  it('describes events of the board in full, one sentence a line', () => {
    const rename = act('updateList', { list: todo, old: { name: 'Later' } });
    expect(linesOf(did.createList('Soon'), rename, did.createList('Never'))).to.deep.equal([
      `*Lin Wei* created the lists *Soon* and *Never* on ${boardText}`,
      '*Lin Wei* renamed the list *Later* to *To do*',
    ]);
  });

  it('is bounded in lines and characters', () => {
    const comments = numbers(19).map((number) => did.comment(`No. ${number}`));
    const lines = linesOf(did.create(), ...comments);
    expect(lines).to.have.length(13);
    expect(lines[12]).to.equal('• and 8 more changes');
    expect(linesOf(did.create(), ...comments.slice(0, 12))[12]).to.equal('• and one more change');
    const long = numbers(9).map(() => did.comment('\\*'.repeat(995)));
    const text = describeActions(long, eventGroups, { ...options, excerpt: 600 })!;
    expect(text.length).to.be.lessThan(3_600);
    expect(text).to.match(/\n• and 7 more changes$/);
  });
});

describe('bulkKey', () => {
  it('is equal only for actions that merge across cards', () => {
    const [one, two] = [cardOf(1), cardOf(2)];
    expect(bulkKey(did.moveOn(one))).to.equal(`moved ${todo.id} ${doing.id}`);
    expect(bulkKey(did.moveOn(two))).to.equal(bulkKey(did.moveOn(one)));
    expect(bulkKey(did.move(todo, done, one))).to.not.equal(bulkKey(did.moveOn(one)));
    expect(bulkKey(did.archive(one))).to.equal(`archived ${todo.id}`);
    expect(bulkKey(did.restore(one))).to.equal(`restored ${todo.id}`);
    expect(bulkKey(act('moveCardFromBoard', { card: one, boardTarget: shipyard }))).to.equal(
      `movedAway ${shipyard.id}`,
    );
    expect(bulkKey(act('addMemberToCard', { card: one, idMember: omar.id }))).to.equal(
      `memberAdded ${omar.id}`,
    );
  });

  it('is undefined for actions about one card, the board or nothing', () => {
    const two = act('updateCard', { card: { ...card, closed: true }, old: { closed: false, name: 'A' } });
    const others = [did.comment('A'), did.describe('', 'A'), did.rename('A', 'B'), did.addItem('A'), two];
    const boards = [did.createList('A'), act('updateBoard', { board, old: { name: 'A' } }), did.labelIds()];
    for (const action of [...others, ...boards]) expect(bulkKey(action), action.type).to.equal(undefined);
  });
});

describe('describeAction', () => {
  it('is describeActions for one action', () => {
    const action = did.create();
    expect(describeAction(action, eventGroups, options)).to.equal(
      describeActions([action], eventGroups, options),
    );
  });
});
