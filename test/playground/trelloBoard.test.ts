import { expect } from 'chai';
import type { TrelloAct } from '../../playground/Scene';
import { actOnTrello, boardOf } from '../../playground/server/trelloBoard';
import type { SampleBoard } from '../../testing/trello/sample';
import { useTrello } from '../../testing/trello/useTrello';

describe('playground: the local Trello as a board', () => {
  const setup = useTrello();
  let sample: SampleBoard;

  beforeEach(() => {
    sample = setup.trello.sampleBoard();
  });

  const shown = () => boardOf(setup.trello, sample.board);
  const slow = () => sample.cards['Slow first page']!;
  const shownCard = (name: string) =>
    shown()
      .lists.flatMap(({ cards }) => cards)
      .find((each) => each.name === name);
  const act = (input: object) => {
    actOnTrello(setup.trello, { act: 'trello', as: sample.members.alan.id, ...input } as TrelloAct);
  };

  describe('shows', () => {
    it('open lists and open cards, in order', () => {
      const board = shown();
      expect(board).to.include({ name: 'Lighthouse website', url: sample.board.url });
      expect(board.lists.map(({ name, cards }) => [name, cards.length])).to.deep.equal([
        ['To do', 6],
        ['In progress', 4],
        ['Review', 3],
        ['Done', 3],
      ]);
      expect(board.lists[0]!.cards[0]!.name).to.equal('Opening hours on the first page');
    });

    it('members with the right to change something', () => {
      const mary = setup.trello.addMember({ username: 'mary', fullName: 'Mary Jackson' });
      setup.trello.as(sample.members.ada).addBoardMember(sample.board, mary, 'observer');
      expect(shown().members.map(({ username, name, initials }) => [username, name, initials])).to.deep.equal(
        [
          ['ada', 'Ada Lovelace', 'AL'],
          ['grace', 'Grace Hopper', 'GH'],
          ['alan', 'Alan Turing', 'AT'],
        ],
      );
    });

    it('labels with their colour', () => {
      setup.trello.addLabel({ board: sample.board, name: 'Plain' });
      setup.trello.addLabel({ board: sample.board, name: 'Odd', color: 'constructor' });
      expect(shown().labels.map(({ name, color, colorName }) => [name, color, colorName])).to.deep.equal([
        ['Bug', '#f87168', 'red'],
        ['Feature', '#4bce97', 'green'],
        ['Documentation', '#6cc3e0', 'sky'],
        ['Urgent', '#c25100', 'dark orange'],
        ['', '#9f8fef', 'purple'],
        ['Plain', '#dcdfe4', 'grey'],
        ['Odd', '#dcdfe4', 'constructor'],
      ]);
    });

    it('the last five comments of a card, newest first', () => {
      for (const text of ['1', '2', '3', '4', '5', '6'])
        setup.trello.as(sample.members.grace).comment(slow(), text);
      const card = shownCard('Slow first page')!;
      expect(card.comments.map(({ text }) => text)).to.deep.equal(['6', '5', '4', '3', '2']);
      expect(card.comments[0]).to.include({ author: 'Grace Hopper' });
      expect(card.commentCount).to.equal(6);
    });
  });

  describe('lets a member change cards', () => {
    /** The single resulting action and its author. */
    const actionOf = (input: object) => {
      const before = setup.trello.actions.length;
      act(input);
      const [action] = setup.trello.actions.slice(before);
      expect(action!.memberCreator).to.include({ username: 'alan' });
      expect(action!.appCreator).to.equal(null);
      return action!;
    };
    const label = () => sample.labels.bug.id;
    const on = (input: object) => ({ cardId: slow().id, ...input });

    it('with a delivery', async () => {
      await setup.watch(sample.board);
      act(on({ what: 'comment', text: 'Seen.' }));
      await setup.trello.settled();
      expect(setup.callback.posts.map(({ text }) => JSON.parse(text).action.data.text)).to.deep.equal([
        'Seen.',
      ]);
    });

    it('create', () => {
      const { type } = actionOf({ what: 'create', listId: sample.lists.todo.id, name: ' Ropes ' });
      expect(type).to.equal('createCard');
      expect(shown().lists[0]!.cards.at(-1)).to.include({ name: 'Ropes' });
    });

    it('move', () => {
      const { data } = actionOf(on({ what: 'move', listId: sample.lists.done.id }));
      expect(data.listAfter.name).to.equal('Done');
      expect(shown().lists[3]!.cards.at(-1)).to.include({ name: 'Slow first page' });
    });

    it('rename', () => {
      expect(actionOf(on({ what: 'rename', name: 'Fast' })).data.old).to.deep.equal({
        name: 'Slow first page',
      });
    });

    it('comment', () => {
      expect(actionOf(on({ what: 'comment', text: 'Seen.' })).type).to.equal('commentCard');
      expect(shownCard('Slow first page')!.comments[0]).to.include({ author: 'Alan Turing', text: 'Seen.' });
    });

    it('archive', () => {
      expect(actionOf(on({ what: 'archive' })).data.card.closed).to.equal(true);
      expect(shownCard('Slow first page')).to.equal(undefined);
    });

    it('due date, complete, and no due date', () => {
      const due = '2030-05-01T12:00:00.000Z';
      expect(actionOf(on({ what: 'due', due })).data.card.due).to.equal(due);
      expect(actionOf(on({ what: 'done', isDone: true })).data.card.dueComplete).to.equal(true);
      expect(shownCard('Slow first page')).to.include({ due, dueComplete: true });
      expect(actionOf(on({ what: 'due', due: null })).data.card.due).to.equal(null);
    });

    it('label, on and off', () => {
      expect(actionOf(on({ what: 'label', labelId: label(), isOn: false })).type).to.equal(
        'removeLabelFromCard',
      );
      expect(actionOf(on({ what: 'label', labelId: label(), isOn: true })).type).to.equal('addLabelToCard');
    });

    it('assign, on and off', () => {
      const memberId = sample.members.grace.id;
      expect(actionOf(on({ what: 'assign', memberId, isOn: true })).type).to.equal('addMemberToCard');
      expect(actionOf(on({ what: 'assign', memberId, isOn: false })).type).to.equal('removeMemberFromCard');
    });

    it('and refuses impossible changes with a sentence, changing nothing', () => {
      const elsewhere = setup.trello.addList({ board: setup.trello.addBoard({ name: 'Other' }), name: 'In' });
      const foreign = setup.trello.addLabel({ board: elsewhere.idBoard, name: 'Theirs' });
      const stranger = setup.trello.addMember({ username: 'mary', fullName: 'Mary Jackson' });
      const before = setup.trello.snapshot();
      for (const [input, sentence] of [
        [{ what: 'create', listId: 'x', name: 'a' }, /^That list is no longer on the board/],
        [
          { what: 'create', listId: sample.lists.ideas.id, name: 'a' },
          /^That list is no longer on the board/,
        ],
        [{ what: 'create', listId: sample.lists.todo.id, name: '  ' }, /^Write a title first\.$/],
        [{ what: 'create', listId: sample.lists.todo.id, name: 5 }, /^Write a title first\.$/],
        [{ what: 'create', listId: sample.lists.todo.id, name: 'a', as: stranger.id }, /^That person is not/],
        [on({ what: 'move', listId: elsewhere.id }), /^That list is no longer on the board/],
        [on({ what: 'move', listId: sample.lists.ideas.id }), /^That list is no longer on the board/],
        [on({ what: 'rename', name: '' }), /^Write a title first\.$/],
        [on({ what: 'rename', name: 'a'.repeat(16_385) }), /^This title is too long: .* 16384 characters\.$/],
        [on({ what: 'comment' }), /^Write a comment first\.$/],
        [on({ what: 'archive', as: 'nobody' }), /^That person is not/],
        [
          on({ what: 'archive', cardId: sample.cards['Guest book']!.id }),
          /^This card is no longer on the board/,
        ],
        [on({ what: 'archive', cardId: { id: 1 } }), /^This card is no longer on the board/],
        [on({ what: 'due', due: 'soon' }), /^That is not a valid date/],
        [on({ what: 'due', due: '2030-99-99T00:00' }), /^That is not a valid date/],
        [on({ what: 'due', due: 5 }), /^That is not a valid date/],
        [on({ what: 'done', isDone: true }), /^This card has no due date/],
        [on({ what: 'label', labelId: foreign.id, isOn: true }), /^This board no longer has that label/],
        [on({ what: 'assign', memberId: stranger.id, isOn: true }), /^That person is not/],
        [on({ what: 'explode' }), /^The board cannot do that/],
        [{ what: 'explode' }, /^This card is no longer on the board/],
      ] as const) {
        expect(() => {
          act(input);
        }, JSON.stringify(input)).to.throw(Error, sentence);
      }
      expect(setup.trello.snapshot()).to.deep.equal(before);
    });
  });
});
