import { groupDigits, type Translate } from '../../i18n/texts';
import { formatDate } from '../../trello/describe/formatDate';
import { boardLink, bold } from '../../trello/describe/pieces';
import {
  type CountedBoard,
  type FoundCard,
  type FullCard,
  type LeanBoard,
  type LeanCard,
  type List,
  MAX_PER_ANSWER,
} from '../../trello/models';
import { cardAnswer } from '../../ui/cardAnswer';
import { choiceAnswer } from '../../ui/cardChoice';
import { cardsOf, mayHaveMoreIn } from '../../ui/describeCard';
import { describeDue } from '../../ui/describeDue';
import { findList } from '../../ui/findList';
import { describeNoCard, findOnBoard } from '../../ui/findOnBoard';
import { listAnswer, listsAnswer } from '../../ui/listAnswer';
import { listChoice } from '../../ui/listChoice';
import { quoted } from '../../ui/naming';
import { openAmong, SEARCH_LIMIT, searchAnswer } from '../../ui/searchAnswer';
import { languageOf, timeZoneOf } from '../headValues';
import type { Question } from './commands';
import { boardIdOf } from './headProblem';
import type { OutgoingConstants } from './OutgoingConstants';
import type { OneRead } from './reads';
import { labelsById, labelsOf, withLabels } from './withLabels';

interface Rendering {
  t: Translate;
  question: Question;
  constants: OutgoingConstants;
}

type ListQuestion = Extract<Question, { kind: 'list' }>;

interface View {
  t: Translate;
  date: (iso: string) => string;
  now: Date;
}

/** Trello's response as the app would show it, without buttons. @throws TrelloError for another shape */
export function render(one: OneRead, body: unknown, { t, question, constants }: Rendering): string {
  const zone = timeZoneOf(constants.timeZone);
  const language = languageOf(constants.language);
  const view: View = { t, date: (iso) => formatDate(iso, { zone, language }), now: new Date() };
  switch (one.of) {
    case 'lists':
      return renderLists(one.read.parse(body), view);
    case 'board':
      return renderBoard(one.read.parse(body), question, view);
    case 'card':
      return renderCard(one.read.parse(body), isOurs(constants), view);
    case 'found':
      return renderFound(one.read.parse(body), { question, constants }, view);
  }
}

const renderLists = (board: CountedBoard, view: View): string =>
  describeClosed(board, view) ?? listsAnswer({ t: view.t, board }).text;

function renderBoard(board: LeanBoard, question: Question, view: View): string {
  const closed = describeClosed(board, view);
  if (closed !== undefined) return closed;
  if (question.kind === 'cardOnBoard') return renderCardOf(board, question.typed, view);
  return question.kind === 'list' ? renderListOf(board, question, view) : '';
}

const describeClosed = ({ closed, name }: CountedBoard, { t }: View): string | undefined =>
  closed ? t('error.boardClosed', { board: quoted(name) }) : undefined;

function renderListOf(board: LeanBoard, { name, page }: ListQuestion, view: View): string {
  const { t } = view;
  const found = findList(t, board, name);
  if ('one' in found) {
    const { one: list } = found;
    const isUnsent = mayHaveMoreIn(board, list) && !cardsOf(board, list).length;
    if (isUnsent) return describeUnsent(board, list, t);
    return listAnswer({ ...view, board: withLabels(board, list), list, page }).text;
  }
  const { several: lists, problem } = found;
  return lists
    ? listChoice({ t, appId: '', board, lists, request: { command: 'list', words: name, page } }).text
    : problem;
}

const describeUnsent = (board: LeanBoard, list: List, t: Translate): string =>
  t('integration.noneSent', {
    count: groupDigits(MAX_PER_ANSWER),
    board: boardLink(board, t),
    list: bold(list.name) || '–',
  });

function renderCardOf(board: LeanBoard, typed: string, view: View): string {
  const { t } = view;
  const found = findOnBoard(board.cards, typed);
  if ('one' in found) return cardAnswer({ ...view, card: asFull(found.one, board) }).text;
  if ('several' in found) {
    const cards = found.several.map((card) => ({ ...card, list: listOf(card, board) }));
    return choiceAnswer({ t, appId: '', cards, options: { act: '', rest: '', flags: [] } }).text;
  }
  return describeNoCard(t, { typed, board, near: 'near' in found ? found.near : [] });
}

/** As much of a card as comes with its board. */
function asFull(card: LeanCard, board: LeanBoard): FullCard {
  return {
    ...card,
    labels: labelsOf(card, labelsById(board)),
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

const listOf = ({ idList }: LeanCard, { lists }: LeanBoard): { id: string; name: string } =>
  lists.find(({ id }) => id === idList) ?? { id: idList, name: '' };

/** The token may see more than the room; other boards are excluded, whatever Trello finds. */
const isOurs =
  ({ boardId }: OutgoingConstants) =>
  ({ idBoard }: { idBoard: string }): boolean =>
    idBoard === boardIdOf(boardId);

function renderCard(card: FullCard, isShown: (card: FullCard) => boolean, view: View): string {
  return isShown(card) ? cardAnswer({ ...view, card }).text : view.t('card.notVisible');
}

function renderFound(
  found: FoundCard[],
  { question, constants }: Pick<Rendering, 'question' | 'constants'>,
  { t, date, now }: View,
): string {
  if (question.kind !== 'search') return '';
  const { query } = question;
  return searchAnswer({
    t,
    query,
    cards: openAmong(found, query).filter(isOurs(constants)),
    isCut: found.length === SEARCH_LIMIT,
    due: (card) => describeDue(card, { t, date, now }),
  }).text;
}
