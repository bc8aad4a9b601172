import { refuse } from '../errors';
import type { Board, Card, Json, List, Member } from '../models';
import { boardView, labelView, listView, memberDefaults, memberView } from '../views/boardView';
import { attachmentView, cardView, checklistView } from '../views/cardView';
import { pick } from '../views/pick';
import type { Ask } from './Ask';
import { capped, MAX_PER_ANSWER, pageOf } from './paging';

/** Trello's filters for cards; `open` checks only the card, `visible` also its list. */
export function filterCards(ask: Ask, cards: Card[], filter: string): Card[] {
  const { state } = ask.world;
  switch (filter) {
    case 'all':
      return cards;
    case 'none':
      return [];
    case 'open':
      return cards.filter((card) => !card.closed);
    case 'closed':
      return cards.filter((card) => card.closed);
    case 'visible':
      return cards.filter((card) => !card.closed && !state.list(card.idList).closed);
    case 'complete':
      return cards.filter((card) => card.dueComplete);
    case 'incomplete':
      return cards.filter((card) => !card.dueComplete);
    default:
      throw refuse.invalidValue('filter');
  }
}

export function filterOpen<T extends { closed: boolean }>(models: T[], filter: string): T[] {
  if (filter === 'all') return models;
  if (filter === 'none') return [];
  if (filter !== 'open' && filter !== 'closed') throw refuse.invalidValue('filter');
  return models.filter((each) => each.closed === (filter === 'closed'));
}

/** A card with the requested nested resources. `prefix` is `card_` if the card is nested itself. */
export function cardWith(ask: Ask, card: Card, fields: string | undefined): Json {
  const { state } = ask.world;
  const json = pick({ ...cardView(state, card), subscribed: ask.access.watches(card) }, fields);
  if (isOn(ask, 'members')) {
    const memberFields = ask.text('member_fields');
    json.members = card.idMembers.map((id) =>
      pick(memberView(state, state.member(id)), memberFields, memberDefaults),
    );
  }
  if (isOn(ask, 'checklists')) {
    const checklistFields = ask.text('checklist_fields');
    json.checklists = state
      .checklistsOf(card)
      .map((each) => ({ ...pick(checklistView(state, each), checklistFields), ...itemsOf(ask, each.id) }));
  }
  if (isOn(ask, 'attachments')) {
    const attachments = ask.text('attachments') === 'cover' ? [] : state.attachmentsOf(card);
    json.attachments = attachments.map((each) => pick(attachmentView(each), ask.text('attachment_fields')));
  }
  if (isOn(ask, 'board')) {
    const board = boardView(state, state.board(card.idBoard));
    json.board = pick(
      board,
      ask.text('board_fields'),
      'name,desc,descData,closed,idOrganization,pinned,url,prefs',
    );
  }
  if (isOn(ask, 'list')) json.list = pick(listView(state.list(card.idList)), ask.text('list_fields'));
  return json;
}

export function cardsWith(ask: Ask, cards: Card[]): Json[] {
  return pageOf(ask, cards).map((card) => cardWith(ask, card, ask.text('fields')));
}

/** Lists with their cards, if requested. */
export function listsWith(ask: Ask, lists: List[]): Json[] {
  const { state } = ask.world;
  const all = lists.flatMap((list) => filterCards(ask, state.cardsOf(list), ask.text('cards') ?? 'none'));
  const cards = capped(all);
  return lists.map((list) => {
    const json = pick(listView(list), ask.text('fields'));
    if (!ask.has('cards')) return json;
    const own = cards.filter(({ idList }) => idList === list.id);
    return { ...json, cards: own.map((card) => pick(cardView(state, card), ask.text('card_fields'))) };
  });
}

/** The requested nested parts of a board. */
export function boardParts(ask: Ask, board: Board): Json {
  const { state } = ask.world;
  const parts: Json = {};
  if (isOn(ask, 'lists')) {
    const lists = filterOpen(state.listsOf(board), ask.text('lists') ?? 'none');
    parts.lists = lists.map((list) => pick(listView(list), ask.text('list_fields')));
  }
  if (isOn(ask, 'cards')) {
    const cards = filterCards(ask, state.cardsOnBoard(board), ask.text('cards') ?? 'none');
    parts.cards = capped(cards).map((card) => cardParts(ask, card));
  }
  if (isOn(ask, 'members')) {
    const members = boardMembers(ask, board, ask.text('members') ?? 'none');
    const fields = ask.text('member_fields');
    parts.members = members.map((each) => pick(memberView(state, each), fields, memberDefaults));
  }
  if (isOn(ask, 'labels')) {
    const limit = ask.number('labels_limit', 50);
    const labels = state.labelsOf(board).slice(0, Math.min(limit, MAX_PER_ANSWER));
    parts.labels = labels.map((label) => pick(labelView(state, label), ask.text('label_fields')));
  }
  return parts;
}

export function boardMembers(ask: Ask, board: Board, filter: string): Member[] {
  const wanted = board.memberships.filter(
    ({ memberType }) =>
      filter === 'all' || (filter === 'admins' && memberType === 'admin') || filter === memberType,
  );
  return capped(wanted).map((each) => ask.world.state.member(each.idMember));
}

export function isOn(ask: Ask, name: string): boolean {
  const value = ask.text(name);
  return value !== undefined && value !== 'false' && value !== 'none' && value !== '';
}

function cardParts(ask: Ask, card: Card): Json {
  const { state } = ask.world;
  const json = pick(cardView(state, card), ask.text('card_fields'));
  if (isOn(ask, 'card_members')) {
    json.members = card.idMembers.map((id) =>
      pick(memberView(state, state.member(id)), undefined, memberDefaults),
    );
  }
  if (isOn(ask, 'card_checklists')) {
    json.checklists = state.checklistsOf(card).map((each) => checklistView(state, each));
  }
  return json;
}

function itemsOf(ask: Ask, checklist: string): Json {
  const { state } = ask.world;
  return { checkItems: checklistView(state, state.checklist(checklist)).checkItems as Json[] };
}
