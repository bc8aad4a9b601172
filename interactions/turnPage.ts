import { answerList } from '../features/boards/lists';
import { myCards, turnSearch } from '../features/cards/searchCards';
import { decodeBoard } from '../ui/boardChoice';
import { decodePage } from '../ui/pageButtons';
import { decodeMine, decodeSearch } from '../ui/searchPages';
import { replacing } from './understood';

/** Another page of a list, or the list that was meant. */
export const turnPage = replacing(decodePage, (state, context) =>
  answerList(context, { ...state, isFromClick: true }),
);

/** What was asked, of the board that was meant. */
export const chooseListBoard = replacing(decodeBoard, (state, context) =>
  answerList(context, { ...state, isFromClick: true }),
);

export const turnFound = replacing(decodeSearch, (state, context) => turnSearch(context, state));

export const turnMine = replacing(decodeMine, (state, context) => myCards(context, state));
