import { expect } from 'chai';
import type { Acting } from '../../../../testing/trello/Acting';
import type { Action } from '../../../../testing/trello/models';
import type { SampleBoard } from '../../../../testing/trello/sample';
import { useTrello } from '../../../../testing/trello/useTrello';

describe('Trello stand-in: actions of boards, lists and labels', () => {
  const setup = useTrello();
  let sample: SampleBoard;
  let ada: Acting;

  beforeEach(() => {
    sample = setup.trello.sampleBoard();
    ada = setup.trello.as(sample.members.ada);
  });

  const board = () => ({ id: sample.board.id, name: sample.board.name, shortLink: sample.board.shortLink });
  const last = () => setup.trello.actions.at(-1)!;
  const brief = ({ type, data, display }: Action) => [type, data, display.translationKey];

  it('createBoard', () => {
    const made = ada.createBoard({ name: 'New' });
    const { id, name, shortLink } = made;
    expect(brief(last())).to.deep.equal([
      'createBoard',
      { board: { id, name, shortLink } },
      'action_create_board',
    ]);
  });

  it('updateBoard: name, description, closed, background', () => {
    const { id } = sample.board;
    ada.changeBoard(id, { name: 'Lamp' });
    const renamed = { board: board(), old: { name: 'Lighthouse website' } };
    expect(brief(last())).to.deep.equal(['updateBoard', renamed, 'action_update_board_name']);
    const desc = sample.board.desc;
    ada.changeBoard(id, { desc: 'new' });
    expect(last().data).to.deep.equal({ board: { ...board(), desc: 'new' }, old: { desc } });
    ada.changeBoard(id, { closed: true });
    expect(brief(last())[2]).to.equal('action_closed_board');
    ada.changeBoard(id, { background: 'lime' });
    const painted = {
      board: { ...board(), prefs: { background: 'lime' } },
      old: { prefs: { background: 'blue' } },
    };
    expect(brief(last())).to.deep.equal(['updateBoard', painted, 'action_changed_board_background']);
  });

  it('addMemberToBoard, makeAdminOfBoard, removeMemberFromBoard', () => {
    const mary = setup.trello.addMember({ username: 'mary', fullName: 'Mary Jackson' });
    const member = { id: mary.id, name: 'Mary Jackson' };
    ada.addBoardMember(sample.board, mary);
    expect(last().data).to.deep.equal({
      board: board(),
      idMemberAdded: mary.id,
      memberType: 'normal',
      member,
    });
    expect(last().member).to.include({ username: 'mary' });
    ada.addBoardMember(sample.board, mary, 'admin');
    expect(last().type).to.equal('makeAdminOfBoard');
    ada.removeBoardMember(sample.board, mary);
    expect(last().data).to.deep.equal({ board: board(), idMember: mary.id, deactivated: false, member });
    expect(last().type).to.equal('removeMemberFromBoard');
  });

  it('createList, updateList: name, closed, position', () => {
    const { id } = ada.createList({ board: sample.board, name: 'Soon' });
    const data = { board: board(), list: { id, name: 'Soon' } };
    expect(brief(last())).to.deep.equal(['createList', data, 'action_added_list_to_board']);
    ada.renameList(id, 'Later');
    const renamed = { board: board(), list: { id, name: 'Later' }, old: { name: 'Soon' } };
    expect(brief(last())).to.deep.equal(['updateList', renamed, 'action_renamed_list']);
    ada.archiveList(id);
    const archived = { board: board(), list: { id, name: 'Later', closed: true }, old: { closed: false } };
    expect(brief(last())).to.deep.equal(['updateList', archived, 'action_archived_list']);
    ada.restoreList(id);
    expect(brief(last())[2]).to.equal('action_sent_list_to_board');
    ada.moveList(id, { pos: 'top' });
    expect(brief(last())[2]).to.equal('action_moved_list_left');
    expect(last().data.list).to.have.all.keys('id', 'name', 'pos');
    ada.moveList(id, { pos: 'bottom' });
    expect(brief(last())[2]).to.equal('action_moved_list_right');
  });

  it('moveListFromBoard, moveListToBoard', () => {
    const other = setup.trello.addBoard({ name: 'Archive' });
    ada.moveList(sample.lists.done, { board: other });
    const [from, to] = setup.trello.actions.slice(-2);
    const list = { id: sample.lists.done.id, name: 'Done' };
    const member = { id: sample.members.ada.id, name: 'Ada Lovelace' };
    const boardTarget = { id: other.id, name: 'Archive' };
    expect(from!.type).to.equal('moveListFromBoard');
    expect(from!.data).to.deep.equal({ member, board: board(), boardTarget, list });
    expect(to!.type).to.equal('moveListToBoard');
    expect(to!.data).to.deep.equal({
      member,
      board: { ...boardTarget, shortLink: other.shortLink },
      boardSource: { id: sample.board.id, name: 'Lighthouse website' },
      list,
    });
    expect(sample.cards['Move to the new host']!.idBoard).to.equal(other.id);
  });

  it('createLabel, updateLabel, deleteLabel', () => {
    const { id } = ada.createLabel({ board: sample.board, name: 'Idea', color: 'lime' });
    expect(last().data).to.deep.equal({ board: board(), label: { id, name: 'Idea', color: 'lime' } });
    ada.changeLabel(id, { name: 'Thought' });
    expect(last().data.old).to.deep.equal({ name: 'Idea' });
    ada.changeLabel(id, { color: 'sky' });
    expect(last().data.old).to.deep.equal({ color: 'lime' });
    ada.deleteLabel(id);
    expect(last().type).to.equal('deleteLabel');
    ada.deleteLabel(sample.labels.bug);
    expect(sample.cards['Slow first page']!.idLabels).to.deep.equal([]);
  });
});
