import { expect } from 'chai';
import type { SampleBoard } from '../../../../testing/trello/sample';
import { useSample, useTrello } from '../../../../testing/trello/useTrello';

/** Every REST call through trello.js, whose own schemas check the responses. */
describe('Trello stand-in: REST through trello.js (boards)', () => {
  const setup = useTrello();
  let sample: SampleBoard;

  useSample(setup, (board) => {
    sample = board;
  });

  const card = (name = 'Slow first page') => sample.cards[name]!;
  const names = (models: { name?: string | null }[]) => models.map((each) => each.name);

  describe('boards', () => {
    it('getBoard by id and by short link', async () => {
      const { board } = sample;
      for (const id of [board.id, board.shortLink]) {
        const found = await setup.api.boards.getBoard({ id });
        expect(found).to.include({ id: board.id, name: board.name, url: board.url, closed: false });
        expect(found.prefs!.permissionLevel).to.equal('private');
      }
    });

    it('createBoard with its first lists and labels, and without', async () => {
      const full = await setup.api.boards.createBoard({ name: 'New house' });
      expect(names(await setup.api.boards.getBoardLists({ id: full.id }))).to.deep.equal([
        'To Do',
        'Doing',
        'Done',
      ]);
      expect(await setup.api.boards.getBoardLabels({ id: full.id })).to.have.length(6);
      const input = {
        name: 'Bare',
        desc: 'x',
        defaultLists: false,
        defaultLabels: false,
        prefsPermissionLevel: 'org',
      };
      const bare = await setup.api.boards.createBoard(input);
      expect(bare.desc).to.equal('x');
      expect(bare.prefs!.permissionLevel).to.equal('org');
      expect(await setup.api.boards.getBoardLists({ id: bare.id })).to.deep.equal([]);
    });

    it('updateBoard', async () => {
      const { id } = sample.board;
      const input = { id, name: 'Lighthouse', desc: 'new', closed: true, 'prefs/background': 'green' };
      const changed = await setup.api.boards.updateBoard(input);
      expect(changed).to.include({ name: 'Lighthouse', desc: 'new', closed: true });
      expect(changed.prefs!.background).to.equal('green');
      expect(changed.url).to.match(/\/lighthouse$/);
    });

    it('getBoardLists with a filter', async () => {
      const { id } = sample.board;
      expect(names(await setup.api.boards.getBoardLists({ id }))).to.deep.equal([
        'To do',
        'In progress',
        'Review',
        'Done',
      ]);
      expect(names(await setup.api.boards.getBoardLists({ id, filter: 'closed' }))).to.deep.equal([
        'Ideas from 2023',
      ]);
      expect(await setup.api.boards.getBoardListsByFilter({ id, filter: 'all' })).to.have.length(5);
    });

    it('createBoardList, createBoardLabel', async () => {
      const { id } = sample.board;
      const list = await setup.api.boards.createBoardList({ id, name: 'Later', pos: 'bottom' });
      expect(list).to.include({ name: 'Later', idBoard: id, closed: false });
      const label = await setup.api.boards.createBoardLabel({ id, name: 'Legal', color: 'pink_dark' });
      expect(label).to.include({ name: 'Legal', color: 'pink_dark', idBoard: id });
    });

    it('getBoardCards: visible by default, others by filter', async () => {
      const { id } = sample.board;
      expect(await setup.api.boards.getBoardCards({ id })).to.have.length(16);
      const count = async (filter: 'all' | 'open' | 'closed' | 'none') =>
        (await setup.api.boards.getBoardCardsByFilter({ id, filter })).length;
      expect([
        await count('all'),
        await count('open'),
        await count('closed'),
        await count('none'),
      ]).to.deep.equal([18, 17, 1, 0]);
    });

    it('getBoardLabels, getBoardMembers, getBoardMemberships', async () => {
      const { id } = sample.board;
      const labels = await setup.api.boards.getBoardLabels({ id });
      expect(names(labels)).to.deep.equal(['Bug', 'Feature', 'Documentation', 'Urgent', '']);
      expect(labels[0]!.uses).to.equal(3);
      const members = await setup.api.boards.getBoardMembers({ id });
      expect(members.map((each) => each.username)).to.deep.equal(['ada', 'grace', 'alan']);
      const memberships = await setup.api.boards.getBoardMemberships({ id });
      expect(memberships.map((each) => each.memberType)).to.deep.equal(['admin', 'normal', 'normal']);
    });

    it('updateBoardMember, removeBoardMember', async () => {
      const { id } = sample.board;
      const mary = setup.trello.addMember({ username: 'mary', fullName: 'Mary Jackson' });
      const joined = await setup.api.boards.updateBoardMember({ id, idMember: mary.id, type: 'observer' });
      expect(joined.memberships.at(-1)).to.include({ idMember: mary.id, memberType: 'observer' });
      await setup.api.boards.removeBoardMember({ id, idMember: mary.id });
      expect(await setup.api.boards.getBoardMembers({ id })).to.have.length(3);
    });

    it('getBoardActions, newest first, by filter and limit', async () => {
      const { ada } = sample.members;
      setup.trello.as(ada).renameCard(card(), 'Slow start');
      setup.trello.as(ada).moveCard(card(), sample.lists.done);
      const boardId = sample.board.id;
      const actions = await setup.api.boards.getBoardActions({ boardId });
      expect(actions[0]!.data.listAfter.name).to.equal('Done');
      const moves = await setup.api.boards.getBoardActions({ boardId, filter: 'updateCard:idList' });
      expect(moves).to.have.length(1);
      expect(await setup.api.boards.getBoardActions({ boardId, limit: 2 })).to.have.length(2);
    });
  });

  describe('lists and labels', () => {
    it('createList, getList, updateList, archiveList', async () => {
      const list = await setup.api.lists.createList({
        name: 'Soon',
        idBoard: sample.board.id,
        pos: 'bottom',
      });
      expect(await setup.api.lists.getList({ id: list.id })).to.include({ name: 'Soon', closed: false });
      const changed = await setup.api.lists.updateList({ id: list.id, name: 'Sooner', closed: true, pos: 5 });
      expect(changed).to.include({ name: 'Sooner', closed: true, pos: 5 });
      const open = await setup.raw('PUT', `/lists/${list.id}/closed`, { query: { value: 'false' } });
      expect(open.json.closed).to.equal(false);
    });

    it('getListCards, getListBoard, getListActions', async () => {
      const { done } = sample.lists;
      const cards = await setup.api.lists.getListCards({ id: done.id });
      expect(names(cards)).to.deep.equal([
        'Move to the new host',
        'Certificate renews itself',
        'Old news pages redirect',
      ]);
      expect((await setup.api.lists.getListBoard({ id: done.id })).id).to.equal(sample.board.id);
      setup.trello.as(sample.members.ada).moveCard(card(), done);
      expect(await setup.api.lists.getListActions({ id: done.id })).to.have.length(1);
    });

    it('createLabel, getLabel, updateLabel, deleteLabel', async () => {
      const input = { name: 'Idea', color: 'lime' as const, idBoard: sample.board.id };
      const { id } = await setup.api.labels.createLabel(input);
      expect(await setup.api.labels.getLabel({ id })).to.include({ name: 'Idea', color: 'lime' });
      expect((await setup.api.labels.updateLabel({ id, name: 'Thought', color: 'sky' })).name).to.equal(
        'Thought',
      );
      await setup.api.labels.deleteLabel({ id });
      expect((await setup.raw('GET', `/labels/${id}`)).status).to.equal(404);
    });
  });
});
