import { myCards, turnSearch } from '../features/cards/searchCards';
import { answerList } from '../features/boards/lists';
import { decodeBoard } from '../ui/boardChoice';
import { decodePage } from '../ui/pageButtons';
import { decodeMine, decodeSearch } from '../ui/searchPages';
import { replacing } from './understood';

/** Another page of a list, or the list that was meant. */
export const turnPage = replacing(decodePage, (state, conversation, context) =>
  answerList(context, conversation, { ...state, isFromClick: true }),
);

/** What was asked, of the board that was meant. */
export const chooseListBoard = replacing(decodeBoard, (state, conversation, context) =>
  answerList(context, conversation, { ...state, isFromClick: true }),
);

export const turnFound = replacing(decodeSearch, (state, conversation, context) =>
  turnSearch(context, conversation, state),
);

export const turnMine = replacing(decodeMine, (state, conversation, context) =>
  myCards(context, conversation, state),
);
