import { randomBytes } from 'node:crypto';
import { initialsOf, newShortLink, newTokenValue, slug } from './ids';
import type {
  BoardInput,
  CardInput,
  ChecklistInput,
  LabelInput,
  ListInput,
  MemberInput,
  TokenInput,
} from './inputs';
import type { Board, Card, CheckItem, Checklist, Label, List, Member, MemberType, Ref } from './models';
import { positionAt } from './positions';
import { idOf, type State } from './State';

/** The default workspace ("organization"). */
export const workspaceId = '5f00000000000000000000aa';

export function addMember(state: State, input: MemberInput): Member {
  const id = state.newId();
  const avatarHash = randomBytes(16).toString('hex');
  const member: Member = {
    id,
    username: input.username,
    fullName: input.fullName,
    initials: initialsOf(input.fullName),
    avatarHash,
    avatarUrl: `https://trello-members.s3.amazonaws.com/${id}/${avatarHash}`,
    email: input.email ?? `${input.username}@example.org`,
    url: `https://trello.com/${input.username}`,
    idOrganizations: input.inWorkspace === false ? [] : [workspaceId],
    timezone: input.timezone ?? 'Europe/Paris',
  };
  state.members.set(id, member);
  return member;
}

export function addToken(state: State, input: TokenInput): string {
  const value = newTokenValue();
  state.tokens.set(value, {
    id: state.newId(),
    value,
    idMember: idOf(input.member),
    identifier: input.identifier ?? 'Trello for Rocket.Chat',
    dateCreated: state.now(),
    dateExpires: input.expires?.toISOString() ?? null,
    scopes: input.scopes ?? ['read', 'write'],
  });
  return value;
}

export function addBoard(state: State, input: BoardInput): Board {
  const id = state.newId();
  const shortLink = newShortLink();
  const join = (ref: Ref, memberType: MemberType) => ({ id: state.newId(), idMember: idOf(ref), memberType });
  const board: Board = {
    id,
    shortLink,
    name: input.name,
    desc: input.desc ?? '',
    closed: input.closed ?? false,
    url: boardUrl(shortLink, input.name),
    shortUrl: `https://trello.com/b/${shortLink}`,
    idOrganization: workspaceId,
    idMemberCreator: input.members[0] ? idOf(input.members[0]) : '',
    permissionLevel: input.permissionLevel ?? 'private',
    background: 'blue',
    memberships: [
      ...input.members.map((ref, index) => join(ref, index === 0 ? 'admin' : 'normal')),
      ...(input.observers ?? []).map((ref) => join(ref, 'observer')),
    ],
    lastIdShort: 0,
    dateLastActivity: state.now(),
  };
  state.boards.set(id, board);
  return board;
}

export function addList(state: State, input: ListInput): List {
  const board = state.board(input.board);
  const pos = positionAt(state.listsOf(board), input.pos ?? 'bottom');
  const list = { id: state.newId(), idBoard: board.id, name: input.name, closed: input.closed ?? false, pos };
  state.lists.set(list.id, list);
  return list;
}

export function addLabel(state: State, input: LabelInput): Label {
  const board = state.board(input.board);
  const label = { id: state.newId(), idBoard: board.id, name: input.name ?? '', color: input.color ?? null };
  state.labels.set(label.id, label);
  return label;
}

export function addCard(state: State, input: CardInput): Card {
  const list = state.list(input.list);
  const board = state.board(list.idBoard);
  const shortLink = newShortLink();
  board.lastIdShort += 1;
  const card: Card = {
    id: state.newId(),
    shortLink,
    idShort: board.lastIdShort,
    idBoard: board.id,
    idList: list.id,
    name: input.name,
    desc: input.desc ?? '',
    closed: input.closed ?? false,
    pos: positionAt(state.cardsOf(list), input.pos ?? 'bottom'),
    due: isoOf(input.due),
    start: isoOf(input.start),
    dueComplete: input.dueComplete ?? false,
    idMembers: (input.members ?? []).map(idOf),
    idLabels: (input.labels ?? []).map(idOf),
    idMembersVoted: [],
    coverColor: null,
    url: cardUrl({ shortLink, idShort: board.lastIdShort, name: input.name }),
    shortUrl: `https://trello.com/c/${shortLink}`,
    dateLastActivity: state.now(),
  };
  state.cards.set(card.id, card);
  return card;
}

export function addChecklist(state: State, input: ChecklistInput): Checklist {
  const card = state.card(input.card);
  const pos = positionAt(state.checklistsOf(card), 'bottom');
  const checklist = { id: state.newId(), idBoard: card.idBoard, idCard: card.id, name: input.name, pos };
  state.checklists.set(checklist.id, checklist);
  for (const item of input.items ?? []) addCheckItem(state, checklist, item);
  return checklist;
}

export function addCheckItem(state: State, checklist: Ref, name: string): CheckItem {
  const complete = name.startsWith('x ');
  const item: CheckItem = {
    id: state.newId(),
    idChecklist: idOf(checklist),
    name: complete ? name.slice(2) : name,
    state: complete ? 'complete' : 'incomplete',
    pos: positionAt(state.checkItemsOf(checklist), 'bottom'),
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
