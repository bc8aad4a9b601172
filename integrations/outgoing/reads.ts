import type { CountedBoard, FoundCard, FullCard, LeanBoard } from '../../trello/models';
import { foundCards, fullCard } from '../../trello/rest/cards';
import { countedBoard, leanBoard } from '../../trello/rest/leanBoard';
import type { Read } from '../../trello/rest/requests';
import { SEARCH_LIMIT } from '../../ui/searchAnswer';
import type { Question } from './commands';
import { boardIdOf } from './headProblem';
import type { OutgoingConstants } from './OutgoingConstants';

/** An integration makes one request, which limits what it can answer. */
export type OneRead =
  | { of: 'lists'; read: Read<CountedBoard> }
  | { of: 'board'; read: Read<LeanBoard> }
  | { of: 'card'; read: Read<FullCard> }
  | { of: 'found'; read: Read<FoundCard[]> };

export function readFor(question: Question, constants: OutgoingConstants): OneRead {
  const boardId = boardIdOf(constants.boardId) ?? '';
  switch (question.kind) {
    case 'lists':
      return { of: 'lists', read: countedBoard(boardId) };
    case 'list':
    case 'cardOnBoard':
      return { of: 'board', read: leanBoard(boardId) };
    case 'card':
      return { of: 'card', read: fullCard(question.id) };
    case 'search': {
      const input = { boardIds: [boardId], limit: SEARCH_LIMIT, partial: true };
      return { of: 'found', read: foundCards(question.query, input) };
    }
  }
}
