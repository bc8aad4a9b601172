import { expect } from 'chai';
import { keyOf, useActions } from '../../../../testing/trello/actions/useActions';
import type { Json } from '../../../../testing/trello/models';
import { omit } from '../../../../testing/trello/views/pick';

/** One test per mutation: the action contains what trello.md §1 says of its type, no more and no less. */
describe('Trello stand-in: actions', () => {
  const stage = useActions();

  describe('of cards', () => {
    it('createCard', () => {
      let made = stage.card;
      const action = stage.only(
        () => (made = stage.ada.createCard({ list: stage.sample.lists.todo, name: 'Ropes' })),
      );
      const { id, name, idShort, shortLink } = made;
      expect(action.data).to.deep.equal({
        board: stage.board(),
        list: { id: stage.sample.lists.todo.id, name: 'To do' },
        card: { id, name, idShort, shortLink },
      });
      expect(keyOf(action)).to.equal('action_create_card');
    });

    it('createCard with members, labels and a date is a series of actions', () => {
      const { members, labels, lists } = stage.sample;
      const input = {
        list: lists.todo,
        name: 'x',
        members: [members.grace],
        labels: [labels.bug],
        due: '2030-01-01',
      };
      expect(stage.after(() => stage.ada.createCard(input)).map((each) => each.type)).to.deep.equal([
        'createCard',
        'updateCard',
        'addMemberToCard',
        'addLabelToCard',
        'updateCard',
      ]);
    });

    it('emailCard', () => {
      const action = stage.only(() =>
        stage.ada.emailCard({ list: stage.sample.lists.todo, name: 'From a letter' }),
      );
      expect(action.type).to.equal('emailCard');
      expect(action.data).to.have.all.keys('board', 'list', 'card');
    });

    it('copyCard', () => {
      const action = stage.only(() =>
        stage.ada.copyCard(stage.card, { list: stage.sample.lists.todo, name: 'Copy' }),
      );
      expect(action.data).to.have.all.keys('board', 'list', 'card', 'cardSource');
      expect(action.data.cardSource).to.deep.equal(stage.shortCard());
    });

    it('convertToCardFromCheckItem', () => {
      const checklist = stage.setup.trello.addChecklist({
        card: stage.card,
        name: 'Steps',
        items: ['Measure'],
      });
      const [item] = stage.setup.trello.state.checkItemsOf(checklist);
      const action = stage.only(() => stage.ada.convertToCard(item!));
      expect(action.type).to.equal('convertToCardFromCheckItem');
      expect(action.data).to.have.all.keys('board', 'list', 'card', 'cardSource', 'checklist');
      expect(action.data.card.name).to.equal('Measure');
      expect(action.display.entities.checkitem.text).to.equal('Measure');
    });

    it('deleteCard: without a name', () => {
      const expected = stage.inList();
      const nameless = omit(expected.card as Json, 'name');
      const action = stage.only(() => {
        stage.ada.deleteCard(stage.card);
      });
      expect(action.data).to.deep.equal({ ...expected, card: nameless });
    });

    const due = '2030-05-01T12:00:00.000Z';
    for (const [title, change, field, value, old, translationKey] of [
      [
        'a new name',
        () => stage.ada.renameCard(stage.card, 'Fast'),
        'name',
        'Fast',
        'Slow first page',
        'action_renamed_card',
      ],
      [
        'a description',
        () => stage.ada.describeCard(stage.card, 'x'),
        'desc',
        'x',
        '',
        'action_changed_description_of_card',
      ],
      ['archiving', () => stage.ada.archiveCard(stage.card), 'closed', true, false, 'action_archived_card'],
      ['a due date', () => stage.ada.setDue(stage.card, due), 'due', due, null, 'action_added_a_due_date'],
      [
        'a start date',
        () => stage.ada.setStart(stage.card, due),
        'start',
        due,
        null,
        'action_added_a_start_date',
      ],
      [
        'completion',
        () => stage.ada.markDueComplete(stage.card),
        'dueComplete',
        true,
        false,
        'action_marked_the_due_date_complete',
      ],
    ] as [string, () => unknown, string, unknown, unknown, string][]) {
      it(`updateCard for ${title}`, () => {
        const action = stage.only(change);
        expect(action.type).to.equal('updateCard');
        expect(action.data).to.deep.equal({
          ...stage.inList(),
          card: { ...stage.shortCard(), [field]: value },
          old: { [field]: old },
        });
        expect(keyOf(action)).to.equal(translationKey);
      });
    }

    it('updateCard in the opposite direction', () => {
      stage.ada.changeCard(stage.card, { due, dueComplete: true, closed: true });
      expect(keyOf(stage.only(() => stage.ada.setDue(stage.card, '2031-01-01')))).to.equal(
        'action_changed_a_due_date',
      );
      expect(keyOf(stage.only(() => stage.ada.setDue(stage.card, null)))).to.equal(
        'action_removed_a_due_date',
      );
      expect(keyOf(stage.only(() => stage.ada.restoreCard(stage.card)))).to.equal(
        'action_sent_card_to_board',
      );
      expect(keyOf(stage.only(() => stage.ada.markDueComplete(stage.card, false)))).to.equal(
        'action_marked_the_due_date_incomplete',
      );
    });

    it('updateCard for a move: listBefore and listAfter instead of list', () => {
      const { done } = stage.sample.lists;
      const action = stage.only(() => stage.ada.moveCard(stage.card, done));
      expect(action.data).to.deep.equal({
        ...stage.onBoard(),
        card: { ...stage.shortCard(), idList: done.id },
        old: { idList: stage.sample.lists.review.id },
        listBefore: stage.review(),
        listAfter: { id: done.id, name: 'Done' },
      });
      expect(keyOf(action)).to.equal('action_move_card_from_list_to_list');
    });

    it('updateCard for a position: "higher" means a larger one', () => {
      const action = stage.only(() => stage.ada.dragCard(stage.card, stage.card.pos + 1));
      expect(action.data.card.pos).to.be.above(action.data.old.pos as number);
      expect(keyOf(action)).to.equal('action_moved_card_higher');
      expect(keyOf(stage.only(() => stage.ada.dragCard(stage.card, 'top')))).to.equal(
        'action_moved_card_lower',
      );
    });

    it('moveCardFromBoard and moveCardToBoard', () => {
      const other = stage.setup.trello.addBoard({ name: 'Archive' });
      const list = stage.setup.trello.addList({ board: other, name: 'In' });
      const [from, to] = stage.after(() => stage.ada.moveCardToBoard(stage.card, list));
      expect(from!.type).to.equal('moveCardFromBoard');
      expect(from!.data).to.deep.equal({
        boardTarget: { id: other.id },
        card: { id: stage.card.id, name: stage.card.name },
        list: stage.review(),
        board: stage.board(),
      });
      expect(to!.type).to.equal('moveCardToBoard');
      expect(to!.data).to.deep.equal({
        boardSource: { id: stage.sample.board.id },
        card: stage.shortCard(),
        list: { id: list.id, name: 'In' },
        board: { id: other.id, name: 'Archive', shortLink: other.shortLink },
      });
      const named = ({ id, name, shortLink }: typeof other) => ({ type: 'board', id, text: name, shortLink });
      expect(from!.display.entities.board).to.deep.equal(named(other));
      expect(to!.display.entities.board).to.deep.equal(named(stage.sample.board));
    });

    it('none for an update that changes nothing', () => {
      expect(stage.after(() => stage.ada.renameCard(stage.card, 'Slow first page'))).to.deep.equal([]);
      expect(stage.after(() => stage.ada.moveCard(stage.card, stage.sample.lists.review))).to.deep.equal([]);
    });

    it('appCreator if an application did it', async () => {
      await stage.setup.raw('PUT', `/cards/${stage.card.id}`, { body: { name: 'By token' } });
      expect(stage.setup.trello.actions.at(-1)!.appCreator).to.deep.equal({ id: stage.setup.trello.idApp });
      const [action] = stage.after(() => {
        stage.setup.trello
          .as(stage.sample.members.ada, { idApp: '5f00000000000000000000ff' })
          .comment(stage.card, 'x');
      });
      expect(action!.appCreator).to.deep.equal({ id: '5f00000000000000000000ff' });
    });
  });
});
