import { randomBytes } from 'node:crypto';
import { initialsOf, newShortLink, newTokenValue, slug } from './ids';
import type { Board, Card, CheckItem, Checklist, Label, List, Member, MemberType, Ref } from './models';
import { placeAt } from './positions';
import { idOf, type State } from './State';
import type {
  BoardWish,
  CardWish,
  ChecklistWish,
  LabelWish,
  ListWish,
  MemberWish,
  TokenWish,
} from './wishes';

/** The workspace ("organization") everything belongs to unless told otherwise. */
export const workspaceId = '5f00000000000000000000aa';

export function addMember(state: State, wish: MemberWish): Member {
  const id = state.newId();
  const avatarHash = randomBytes(16).toString('hex');
  const member: Member = {
    id,
    username: wish.username,
    fullName: wish.fullName,
    initials: initialsOf(wish.fullName),
    avatarHash,
    avatarUrl: `https://trello-members.s3.amazonaws.com/${id}/${avatarHash}`,
    email: wish.email ?? `${wish.username}@example.org`,
    url: `https://trello.com/${wish.username}`,
    idOrganizations: wish.inWorkspace === false ? [] : [workspaceId],
    timezone: wish.timezone ?? 'Europe/Paris',
  };
  state.members.set(id, member);
  return member;
}

export function addToken(state: State, wish: TokenWish): string {
  const value = newTokenValue();
  state.tokens.set(value, {
    id: state.newId(),
    value,
    idMember: idOf(wish.member),
    identifier: wish.identifier ?? 'Trello for Rocket.Chat',
    dateCreated: state.now(),
    dateExpires: wish.expires?.toISOString() ?? null,
    scopes: wish.scopes ?? ['read', 'write'],
  });
  return value;
}

export function addBoard(state: State, wish: BoardWish): Board {
  const id = state.newId();
  const shortLink = newShortLink();
  const join = (ref: Ref, memberType: MemberType) => ({ id: state.newId(), idMember: idOf(ref), memberType });
  const board: Board = {
    id,
    shortLink,
    name: wish.name,
    desc: wish.desc ?? '',
    closed: wish.closed ?? false,
    url: boardUrl(shortLink, wish.name),
    shortUrl: `https://trello.com/b/${shortLink}`,
    idOrganization: workspaceId,
    idMemberCreator: wish.members[0] ? idOf(wish.members[0]) : '',
    permissionLevel: wish.permissionLevel ?? 'private',
    background: 'blue',
    memberships: [
      ...wish.members.map((ref, index) => join(ref, index === 0 ? 'admin' : 'normal')),
      ...(wish.observers ?? []).map((ref) => join(ref, 'observer')),
    ],
    lastIdShort: 0,
    dateLastActivity: state.now(),
  };
  state.boards.set(id, board);
  return board;
}

export function addList(state: State, wish: ListWish): List {
  const board = state.board(wish.board);
  const pos = placeAt(state.listsOf(board), wish.pos ?? 'bottom');
  const list = { id: state.newId(), idBoard: board.id, name: wish.name, closed: wish.closed ?? false, pos };
  state.lists.set(list.id, list);
  return list;
}

export function addLabel(state: State, wish: LabelWish): Label {
  const board = state.board(wish.board);
  const label = { id: state.newId(), idBoard: board.id, name: wish.name ?? '', color: wish.color ?? null };
  state.labels.set(label.id, label);
  return label;
}

export function addCard(state: State, wish: CardWish): Card {
  const list = state.list(wish.list);
  const board = state.board(list.idBoard);
  const shortLink = newShortLink();
  board.lastIdShort += 1;
  const card: Card = {
    id: state.newId(),
    shortLink,
    idShort: board.lastIdShort,
    idBoard: board.id,
    idList: list.id,
    name: wish.name,
    desc: wish.desc ?? '',
    closed: wish.closed ?? false,
    pos: placeAt(state.cardsOf(list), wish.pos ?? 'bottom'),
    due: isoOf(wish.due),
    start: isoOf(wish.start),
    dueComplete: wish.dueComplete ?? false,
    idMembers: (wish.members ?? []).map(idOf),
    idLabels: (wish.labels ?? []).map(idOf),
    idMembersVoted: [],
    coverColor: null,
    url: cardUrl({ shortLink, idShort: board.lastIdShort, name: wish.name }),
    shortUrl: `https://trello.com/c/${shortLink}`,
    dateLastActivity: state.now(),
  };
  state.cards.set(card.id, card);
  return card;
}

export function addChecklist(state: State, wish: ChecklistWish): Checklist {
  const card = state.card(wish.card);
  const pos = placeAt(state.checklistsOf(card), 'bottom');
  const checklist = { id: state.newId(), idBoard: card.idBoard, idCard: card.id, name: wish.name, pos };
  state.checklists.set(checklist.id, checklist);
  for (const item of wish.items ?? []) addCheckItem(state, checklist, item);
  return checklist;
}

export function addCheckItem(state: State, checklist: Ref, name: string): CheckItem {
  const complete = name.startsWith('x ');
  const item: CheckItem = {
    id: state.newId(),
    idChecklist: idOf(checklist),
    name: complete ? name.slice(2) : name,
    state: complete ? 'complete' : 'incomplete',
    pos: placeAt(state.checkItemsOf(checklist), 'bottom'),
    due: null,
    idMember: null,
  };
  state.checkItems.set(item.id, item);
  return item;
}

export function boardUrl(shortLink: string, name: string): string {
  return `https://trello.com/b/${shortLink}/${slug(name)}`;
}

export function cardUrl(card: { shortLink: string; idShort: number; name: string }): string {
  return `https://trello.com/c/${card.shortLink}/${card.idShort}-${slug(card.name)}`;
}

function isoOf(date: string | Date | null | undefined): string | null {
  return date ? new Date(date).toISOString() : null;
}
