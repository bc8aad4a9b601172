import type { Translate } from '../i18n/texts';
import { boardLink, bold } from '../trello/describe/pieces';
import type { FullBoard, List } from '../trello/models';
import { oneLine } from '../trello/oneLine';
import type { Answer } from './Answer';
import { bareCountOf, countOf } from './describeCard';
import { section } from './elements';
import { quoted } from './naming';
import { choiceButtons, MAX_CHOICES, type PageRequest } from './pages';

/** Characters of a name on a button: phones cut longer ones. */
const MAX_NAME_LENGTH = 25;

interface ListChoiceView {
  t: Translate;
  appId: string;
  board: FullBoard;
  lists: List[];
  /** the words are a name that matches all of these lists */
  request: PageRequest;
}

/** The question which list is meant, with a button for each. */
export function listChoice({ t, appId, board, lists, request }: ListChoiceView): Answer {
  const { words = '', ...asked } = request;
  const shown = lists.slice(0, MAX_CHOICES);
  const title = t('list.choose', { board: boardLink(board, t), name: quoted(words) });
  const lines = shown.map((list) =>
    t('lists.line', { list: bold(list.name) || '–', cards: countOf(t, board, list) }),
  );
  if (lists.length >= MAX_CHOICES) lines.push(t('list.chooseMore'));
  const choices = shown.map((list) => ({
    text: `${oneLine(list.name, MAX_NAME_LENGTH) || '–'} (${bareCountOf(board, list)})`,
    request: { ...asked, boardId: board.id, listId: list.id },
  }));
  const text = [title, ...lines].join('\n');
  return { text, blocks: [section(text), ...choiceButtons(appId, choices)], isQuestion: true };
}
