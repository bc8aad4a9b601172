import { cardIdTyped } from '../../trello/find';
import type { FoundCard, FullBoard, FullCard } from '../../trello/models';
import { fullBoard } from '../../trello/rest/boards';
import { foundCards, fullCard } from '../../trello/rest/cards';
import type { Read } from '../../trello/rest/Rest';
import { SEARCH_LIMIT } from '../../ui/searchAnswer';
import type { Question } from './commands';

/** An integration makes one request: what it asks decides what it can answer. */
export type OneRead =
  | { of: 'board'; read: Read<FullBoard> }
  | { of: 'card'; read: Read<FullCard> }
  | { of: 'found'; read: Read<FoundCard[]> };

export function readFor(question: Question, boardId: string): OneRead {
  if (question.kind === 'search') {
    const wish = { boardIds: [boardId], limit: SEARCH_LIMIT, partial: true };
    return { of: 'found', read: foundCards(question.query, wish) };
  }
  const id = question.kind === 'card' ? cardIdTyped(question.typed) : undefined;
  return id ? { of: 'card', read: fullCard(id) } : { of: 'board', read: fullBoard(boardId, 'visible') };
}
