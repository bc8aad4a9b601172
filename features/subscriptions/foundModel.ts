import type { AppContext } from '../../rocketchat/AppContext';
import { UserError } from '../../rocketchat/UserError';
import type { SubscribedModel, Subscription } from '../../storage/records';
import { escapeMarkdown } from '../../trello/markdown/markdown';
import type { Board, BoardParts, CardDetails } from '../../trello/models';
import type { TrelloClient } from '../../trello/TrelloClient';
import { ifVisible } from '../../trello/TrelloError';
import { quoted } from '../boards/boards';

/** An open model that a room can be linked to. */
export interface FoundModel {
  board: Board;
  model: SubscribedModel;
  /** if they had to be read anyway */
  parts?: BoardParts;
}

export interface Search {
  context: AppContext;
  trello: TrelloClient;
  /** of the room */
  subscriptions: Subscription[];
}

/** @throws UserError for a card that is invisible, archived or on a closed board */
export async function requireCard(search: Search, id: string): Promise<FoundModel> {
  const card = await ifVisible(search.trello.card(id));
  if (!card) throw new UserError(search.context.t('link.notVisible'));
  return cardModel(search, card);
}

export async function cardModel(search: Search, card: CardDetails): Promise<FoundModel> {
  const { t } = search.context;
  const name = { card: quoted(card.name) };
  if (card.closed) throw new UserError(t('link.cardArchived', name));
  const parts = await search.trello.boardParts(card.idBoard);
  const found = asFoundModel(search, parts, parts);
  // An archived list hides its cards, which still call themselves open.
  if (!parts.lists.some(({ id }) => id === card.idList))
    throw new UserError(t('link.cardListArchived', name));
  return { ...found, model: asModel('card', card) };
}

/** @throws UserError if the board has no open card with this number */
export async function numberedCard(search: Search, boardId: string, number: number): Promise<FoundModel> {
  const { trello } = search;
  const board = await trello.withAllCards(await trello.fullBoard(boardId));
  const found = asFoundModel(search, board);
  const card = board.cards.find(({ idShort }) => idShort === number);
  if (card) return { ...found, model: asModel('card', card) };
  const parameters = { board: quoted(board.name), number: escapeMarkdown(`#${String(number)}`) };
  throw new UserError(search.context.t(board.hasMoreCards ? 'link.noCardRead' : 'link.noCard', parameters));
}

/** @throws UserError for a closed board */
export function asFoundModel({ context: { t } }: Search, board: Board, parts?: BoardParts): FoundModel {
  if (board.closed) throw new UserError(t('error.boardClosed', { board: quoted(board.name) }));
  return { board, model: asModel('board', board), ...(parts && { parts }) };
}

const asModel = (
  type: 'board' | 'card',
  { id, name, shortLink }: { id: string; name: string; shortLink: string },
): SubscribedModel => ({ type, id, name, shortLink });
