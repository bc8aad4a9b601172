import type { Say } from '../../i18n/texts';
import type { Card, FoundCard, FullBoard, FullCard } from '../../trello/models';
import { formatDate } from '../../trello/wording/formatDate';
import { cardAnswer } from '../../ui/cardAnswer';
import { choiceAnswer } from '../../ui/cardChoice';
import { findList } from '../../ui/findList';
import { findOnBoard, wordNoCard } from '../../ui/findOnBoard';
import { listAnswer, listsAnswer } from '../../ui/listAnswer';
import { listChoice } from '../../ui/listChoice';
import { quoted } from '../../ui/quoted';
import { openAmong, searchAnswer, SEARCH_LIMIT } from '../../ui/searchAnswer';
import { wordDue } from '../../ui/wordDue';
import { languageOf, textOf, zoneOf } from '../constants';
import type { Question } from './commands';
import type { OutgoingConstants } from './OutgoingConstants';
import type { OneRead } from './reads';

interface Rendering {
  say: Say;
  question: Question;
  constants: OutgoingConstants;
}

type ListQuestion = Extract<Question, { kind: 'list' }>;

interface View {
  say: Say;
  date: (iso: string) => string;
  now: Date;
}

/** Trello's answer as the app would show it, without its buttons. @throws TrelloError for one of another shape */
export function render(one: OneRead, body: unknown, { say, question, constants }: Rendering): string {
  const zone = zoneOf(constants.timeZone);
  const language = languageOf(constants.language);
  const view: View = { say, date: (iso) => formatDate(iso, { zone, language }), now: new Date() };
  switch (one.of) {
    case 'board':
      return renderBoard(one.read.parse(body), question, view);
    case 'card':
      return renderCard(one.read.parse(body), textOf(constants.boardId), view);
    case 'found':
      return question.kind === 'search' ? renderFound(one.read.parse(body), question.query, view) : '';
  }
}

function renderBoard(board: FullBoard, question: Question, view: View): string {
  const { say } = view;
  if (board.closed) return say('error.boardClosed', { board: quoted(board.name) });
  if (question.kind === 'card') return renderCardOf(board, question.typed, view);
  if (question.kind !== 'list' || !question.name) return listsAnswer({ say, board }).text;
  return renderListOf(board, question, view);
}

function renderListOf(board: FullBoard, { name, page }: ListQuestion, view: View): string {
  const { say } = view;
  const found = findList(say, board, name);
  if ('one' in found) return listAnswer({ ...view, board, list: found.one, page, id: '' }).text;
  const { several: lists, problem } = found;
  return lists ? listChoice({ say, appId: '', board, lists, name, page }).text : problem;
}

function renderCardOf(board: FullBoard, typed: string, view: View): string {
  const { say } = view;
  const found = findOnBoard(board.cards, typed);
  if ('one' in found) return cardAnswer({ ...view, card: asFull(found.one, board) }).text;
  if ('several' in found) {
    const cards = found.several.map((card) => ({ ...card, list: listOf(card, board) }));
    return choiceAnswer({ say, appId: '', cards, wish: { act: '', rest: '', flags: [] } }).text;
  }
  return wordNoCard(say, { typed, board, near: 'near' in found ? found.near : [] });
}

/** As much of a card as comes with its board. */
function asFull(card: Card, board: FullBoard): FullCard {
  return {
    ...card,
    idBoard: board.id,
    board,
    list: listOf(card, board),
    start: null,
    members: board.members.filter(({ id }) => card.idMembers?.includes(id)),
    checklists: [],
    attachments: [],
    comments: 0,
  };
}

const listOf = ({ idList }: Card, { lists }: FullBoard): { id: string; name: string } =>
  lists.find(({ id }) => id === idList) ?? { id: idList, name: '' };

/** The token may see more than the room: other boards stay out of it. */
function renderCard(card: FullCard, boardId: string, view: View): string {
  return card.idBoard === boardId ? cardAnswer({ ...view, card }).text : view.say('card.unseen');
}

function renderFound(found: FoundCard[], query: string, { say, date, now }: View): string {
  return searchAnswer({
    say,
    query,
    cards: openAmong(found, query),
    isCut: found.length === SEARCH_LIMIT,
    due: (card) => wordDue(card, { say, date, now }),
  }).text;
}
