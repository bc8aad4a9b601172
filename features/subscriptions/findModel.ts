import { UserError } from '../../rocketchat/UserError';
import type { SubscribedModel } from '../../storage/records';
import {
  boardIdIn,
  cardIdIn,
  findBoard,
  findByName,
  idInAddress,
  isAddress,
  isExact,
  isSameName,
} from '../../trello/findByName';
import { escapeMarkdown } from '../../trello/markdown/markdown';
import type { Board, BoardParts } from '../../trello/models';
import { ifVisible } from '../../trello/TrelloError';
import { describeModel } from '../../ui/describeSubscription';
import { isNamed, names, quoted, subscribedBoards } from '../boards/boards';
import { chooseList } from '../boards/lists';
import {
  asFoundModel,
  cardModel,
  type FoundModel,
  numberedCard,
  requireCard,
  type Search,
} from './foundModel';

/** The input. */
export interface TypedModel {
  typed: string;
  /** the board of a list's name or a card's number */
  board?: string;
  /** whether only a whole board is accepted */
  isBoard?: boolean;
}

/** The content of a button or a form: ids that were ours once and are now untrusted. */
export interface KnownModel {
  boardId: string;
  type: SubscribedModel['type'];
  id: string;
}

/**
 * Finds what somebody typed: a URL, a short link, an id, the name of one of the account's open boards, or a list or
 * card number on the named board or the only one the room is linked to.
 * @throws UserError if there is no match, several, or a closed one
 */
export async function findTypedModel(
  search: Search,
  { typed, board, isBoard }: TypedModel,
): Promise<FoundModel> {
  const cardId = idInAddress(typed, 'c');
  if (cardId) return requireCard(search, cardId);
  const number = /^#?(\d{1,7})$/.exec(typed.trim())?.[1];
  if (board !== undefined) {
    const { id } = (await findTypedModel(search, { typed: board, isBoard: true })).board;
    return number ? numberOrList(search, id, { typed, number }) : namedList(search, id, typed);
  }
  const [only, ...others] = subscribedBoards(search.subscriptions);
  const hereId = others.length || isBoard ? undefined : only?.id;
  if (typed.trim().startsWith('#') && number) {
    if (hereId) return numberedCard(search, hereId, Number(number));
    throw new UserError(search.context.t('link.numberOfWhat', { number: escapeMarkdown(`#${number}`) }));
  }
  const boards = await readBoards(search);
  const exact = findBoard(boards, typed);
  if ('one' in exact && isNamed(exact.one, typed)) return boardModel(search, exact.one);
  const parts = hereId ? await search.trello.boardParts(hereId) : undefined;
  return findByWords(search, typed, { boards, parts });
}

/** Finds models by id, in their current state at Trello. @throws UserError if one is gone, closed or invisible */
export async function findKnownModel(search: Search, { boardId, type, id }: KnownModel): Promise<FoundModel> {
  const { t } = search.context;
  if (type === 'card') {
    const found = await requireCard(search, id);
    if (found.board.id !== boardId) throw new UserError(t('error.outdated'));
    return found;
  }
  const parts = await ifVisible(search.trello.boardParts(boardId));
  if (!parts) throw new UserError(t('link.notVisible'));
  if (type === 'board') return asFoundModel(search, parts, parts);
  const list = parts.lists.find((each) => each.id === id);
  if (!list) throw new UserError(t('error.outdated'));
  return { ...asFoundModel(search, parts, parts), model: { type: 'list', id: list.id, name: list.name } };
}

/** `board` is missing if the room is linked to it without the account being a member. */
interface KnownBoard {
  id: string;
  name: string;
  shortLink: string;
  board?: Board;
}

async function readBoards({ trello, subscriptions }: Search): Promise<KnownBoard[]> {
  const boards = await trello.boards();
  const others = subscribedBoards(subscriptions).filter(({ id }) => !boards.some((board) => board.id === id));
  return [...boards.map((board) => ({ ...board, board })), ...others];
}

function boardModel(search: Search, { id, board }: KnownBoard): FoundModel | Promise<FoundModel> {
  return board ? asFoundModel(search, board) : findKnownModel(search, { boardId: id, type: 'board', id });
}

interface Candidate {
  name: string;
  found: () => FoundModel | Promise<FoundModel>;
}

async function findByWords(
  search: Search,
  typed: string,
  { boards, parts }: { boards: KnownBoard[]; parts?: BoardParts },
): Promise<FoundModel> {
  const { t } = search.context;
  const candidates: Candidate[] = boards.map((board) => ({
    name: board.name,
    found: () => boardModel(search, board),
  }));
  for (const { id, name } of parts?.lists ?? []) {
    const found = (): FoundModel => asListModel(search, parts as BoardParts, { id, name });
    if (id === typed.trim()) return found();
    candidates.push({ name, found });
  }
  const found = isExact(typed) ? { none: true, near: [] } : findByName(candidates, typed);
  if ('one' in found) return found.one.found();
  const name = quoted(typed);
  if ('several' in found) throw new UserError(t('link.several', { name, names: names(found.several) }));
  const byId = await findById(search, typed);
  if (byId) return byId;
  if (parts) refuseGone(search, parts, typed);
  if (isAddress(typed)) throw new UserError(t('link.notVisible'));
  const near = found.near.length ? names(found.near) : undefined;
  const board = parts && quoted(parts.name);
  if (board) {
    throw new UserError(
      near ? t('link.noneHereNear', { name, board, names: near }) : t('link.noneHere', { name, board }),
    );
  }
  throw new UserError(near ? t('link.noneNear', { name, names: near }) : t('link.none', { name }));
}

/** The account may see a board without being a member; a bare short link may be a card's. */
async function findById(search: Search, typed: string): Promise<FoundModel | undefined> {
  const boardId = boardIdIn(typed);
  const board = boardId && (await ifVisible(search.trello.board(boardId)));
  if (board) return asFoundModel(search, board);
  const cardId = cardIdIn(typed);
  const card = cardId && (await ifVisible(search.trello.card(cardId)));
  return card ? cardModel(search, card) : undefined;
}

/** A number is certainly a card's only with #: lists are named by years as well. */
async function numberOrList(
  search: Search,
  boardId: string,
  { typed, number }: { typed: string; number: string },
): Promise<FoundModel> {
  const parts = typed.trim().startsWith('#') ? undefined : await search.trello.boardParts(boardId);
  const list = parts?.lists.find(({ name }) => isSameName(name, typed));
  return parts && list ? asListModel(search, parts, list) : numberedCard(search, boardId, Number(number));
}

async function namedList(search: Search, boardId: string, typed: string): Promise<FoundModel> {
  const parts = await search.trello.boardParts(boardId);
  const byId = parts.lists.find(({ id }) => id === typed.trim());
  refuseGone(search, parts, typed);
  return asListModel(search, parts, byId ?? chooseList(search.context, parts, typed));
}

/** @throws UserError if the words name a linked list that is no longer open */
function refuseGone({ context: { t }, subscriptions }: Search, parts: BoardParts, typed: string): void {
  if (parts.lists.some(({ name }) => isSameName(name, typed))) return;
  const subscription = subscriptions.find(
    ({ boardId, model }) =>
      model.type === 'list' &&
      boardId === parts.id &&
      isSameName(model.name, typed) &&
      !parts.lists.some(({ id }) => id === model.id),
  );
  if (subscription) throw new UserError(t('link.listGone', { model: describeModel(t, subscription) }));
}

function asListModel(
  search: Search,
  parts: BoardParts,
  { id, name }: { id: string; name: string },
): FoundModel {
  return { ...asFoundModel(search, parts, parts), model: { type: 'list', id, name } };
}
