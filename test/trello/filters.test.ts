import { expect } from 'chai';
import { card, delivery, doing, lin, omar, todo } from '../../testing/fixtures/deliveries';
import type { Action } from '../../trello/Action';
import { type CardFacts, isWanted, neededFacts, type Subscribed } from '../../trello/filters';

const of = (type: string, data: Record<string, unknown>, member?: Record<string, unknown>): Action =>
  delivery({ type, data, member }).action;
const board: Subscribed['model'] = { type: 'board', id: 'b' };
const bug = { id: '6f1d0c2b8a4e5d7f90ab1cb1', name: 'Bug', color: 'red' };

const commented = of('commentCard', { card, list: todo, text: 'x' });
const joined = of('addMemberToCard', { card, idMember: omar.id }, omar);
const movedOn = of('updateCard', { card, old: { idList: todo.id }, listBefore: todo, listAfter: doing });
const listMade = of('createList', { list: todo });
const boardRenamed = of('updateBoard', { old: { name: 'x' } });

/** The actions that a filter passes. */
function wanted(filters: Partial<Subscribed>, facts: CardFacts = {}, isOneOfUs = false): string[] {
  const link = { model: board, events: [], ...filters };
  const actions = { commented, joined, movedOn, listMade, boardRenamed };
  return Object.entries(actions)
    .filter(([, action]) =>
      isWanted(link, action, { facts: action.card ? facts : {}, isOneOfUs: () => isOneOfUs }),
    )
    .map(([name]) => name);
}

describe('filters', () => {
  const all = ['commented', 'joined', 'movedOn', 'listMade', 'boardRenamed'];

  it('pass everything if there are none', () => {
    expect(wanted({})).to.deep.equal(all);
  });

  it('by list: use the action, else what is known of the card; a move concerns both lists', () => {
    const only = (list: { id: string; name: string }): Partial<Subscribed> => ({
      lists: { mode: 'only', of: [list] },
    });
    expect(wanted(only(todo))).to.deep.equal(['commented', 'movedOn', 'listMade']);
    expect(wanted(only(todo), { listId: todo.id })).to.deep.equal([
      'commented',
      'joined',
      'movedOn',
      'listMade',
    ]);
    expect(wanted(only(doing), { listId: todo.id })).to.deep.equal(['movedOn']);
    const not: Partial<Subscribed> = { lists: { mode: 'not', of: [todo] } };
    expect(wanted(not, { listId: todo.id })).to.deep.equal(['movedOn', 'boardRenamed']);
    expect(wanted(not)).to.deep.equal(['joined', 'movedOn', 'boardRenamed']);
    expect(wanted({ lists: { mode: 'not', of: [todo, doing] } }, { listId: todo.id })).to.deep.equal([
      'boardRenamed',
    ]);
  });

  it('by label: pass a label that is on the card, removed or added', () => {
    const only: Partial<Subscribed> = { labels: { mode: 'only', of: [bug] } };
    expect(wanted(only)).to.deep.equal([]);
    expect(wanted(only, { labelIds: [bug.id] })).to.deep.equal(['commented', 'joined', 'movedOn']);
    expect(wanted({ labels: { mode: 'not', of: [bug] } }, { labelIds: ['other', bug.id] })).to.deep.equal([
      'listMade',
      'boardRenamed',
    ]);
    const removed = of('removeLabelFromCard', { card, label: bug });
    expect(
      isWanted({ model: board, events: [], ...only }, removed, { facts: {}, isOneOfUs: () => false }),
    ).to.equal(true);
  });

  it('by member: use the author, and people on the card', () => {
    expect(wanted({ muted: [{ id: lin.id, name: 'lin' }] })).to.deep.equal([]);
    expect(wanted({ muted: [{ id: omar.id, name: 'omar' }] })).to.deep.equal(all);
    const people = [{ id: omar.id, name: 'Omar' }];
    expect(wanted({ onlyAssigned: true }, { members: people })).to.deep.equal([]);
    expect(wanted({ onlyAssigned: true }, { members: people }, true)).to.deep.equal([
      'commented',
      'joined',
      'movedOn',
    ]);
    expect(wanted({ onlyAssigned: true }, { members: [] }, true)).to.deep.equal(['joined']);
  });

  it('by subscription: pass a list with its cards, or one card', () => {
    expect(wanted({ model: { type: 'list', id: todo.id } })).to.deep.equal([
      'commented',
      'movedOn',
      'listMade',
    ]);
    expect(wanted({ model: { type: 'list', id: todo.id } }, { listId: todo.id })).to.include('joined');
    expect(wanted({ model: { type: 'card', id: card.id } })).to.deep.equal([
      'commented',
      'joined',
      'movedOn',
    ]);
    expect(wanted({ model: { type: 'card', id: omar.id } })).to.deep.equal([]);
  });

  it('request what an action does not say, and nothing else', () => {
    const needs = (filters: Partial<Subscribed>, action: Action): string[] =>
      neededFacts({ model: board, events: [], ...filters }, action);
    const lists: Partial<Subscribed> = { lists: { mode: 'only', of: [todo] } };
    expect(needs({}, joined)).to.deep.equal([]);
    expect(needs(lists, commented)).to.deep.equal([]);
    expect(needs(lists, joined)).to.deep.equal(['listId']);
    expect(needs(lists, boardRenamed)).to.deep.equal([]);
    expect(needs({ labels: { mode: 'not', of: [bug] }, onlyAssigned: true }, commented)).to.deep.equal([
      'labelIds',
      'members',
    ]);
    expect(needs({ ...lists, model: { type: 'card', id: 'other' } }, joined)).to.deep.equal([]);
    expect(needs({ model: { type: 'list', id: todo.id } }, joined)).to.deep.equal(['listId']);
  });
});
