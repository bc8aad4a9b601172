import type { FollowedModel, Link } from '../../storage/records';
import type { Board, BoardParts, CardDetails } from '../../trello/models';
import { escapeMarkdown } from '../../trello/markdown/markdown';
import type { TrelloClient } from '../../trello/TrelloClient';
import type { AppContext } from '../../rocketchat/AppContext';
import { quoted } from '../boards/boards';
import { ifSeen } from '../../trello/ifVisible';
import { UserError } from '../../rocketchat/UserError';

/** Something open on Trello that a room can follow. */
export interface Target {
  board: Board;
  model: FollowedModel;
  /** where they had to be asked for anyway */
  parts?: BoardParts;
}

export interface Search {
  context: AppContext;
  trello: TrelloClient;
  /** of the room */
  links: Link[];
}

/** @throws UserError for a card that is out of sight, archived or on a closed board */
export async function requireCard(search: Search, id: string): Promise<Target> {
  const card = await ifSeen(search.trello.card(id));
  if (!card) throw new UserError(search.context.say('link.unseen'));
  return cardTarget(search, card);
}

export async function cardTarget(search: Search, card: CardDetails): Promise<Target> {
  const { say } = search.context;
  const name = { card: quoted(card.name) };
  if (card.closed) throw new UserError(say('link.cardArchived', name));
  const parts = await search.trello.boardParts(card.idBoard);
  const target = asTarget(search, parts, parts);
  // An archived list has its cards with it, and they still call themselves open.
  if (!parts.lists.some(({ id }) => id === card.idList))
    throw new UserError(say('link.cardListArchived', name));
  return { ...target, model: asModel('card', card) };
}

/** @throws UserError where the board has no open card of this number */
export async function numberedCard(search: Search, boardId: string, number: number): Promise<Target> {
  const { trello } = search;
  const board = await trello.withAllCards(await trello.fullBoard(boardId));
  const target = asTarget(search, board);
  const card = board.cards.find(({ idShort }) => idShort === number);
  if (card) return { ...target, model: asModel('card', card) };
  const parameters = { board: quoted(board.name), number: escapeMarkdown(`#${String(number)}`) };
  throw new UserError(search.context.say(board.hasMoreCards ? 'link.noCardRead' : 'link.noCard', parameters));
}

/** @throws UserError for a closed board */
export function asTarget({ context: { say } }: Search, board: Board, parts?: BoardParts): Target {
  if (board.closed) throw new UserError(say('error.boardClosed', { board: quoted(board.name) }));
  return { board, model: asModel('board', board), ...(parts && { parts }) };
}

const asModel = (
  type: 'board' | 'card',
  { id, name, shortLink }: { id: string; name: string; shortLink: string },
): FollowedModel => ({ type, id, name, shortLink });
