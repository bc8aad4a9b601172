import type { Translate } from '../i18n/texts';
import { boardLink } from '../trello/describe/pieces';
import type { Board } from '../trello/models';
import { oneLine } from '../trello/oneLine';
import type { Answer } from './Answer';
import { section } from './elements';
import { choiceButtons, MAX_CHOICES, type PageRequest } from './pages';

/** Characters of a name on a button: phones cut longer ones. */
const MAX_NAME_LENGTH = 25;

interface BoardChoiceView {
  t: Translate;
  appId: string;
  boards: Board[];
  /** explains what to type, if the command is too long for a button */
  sentence: string;
  /** the command, except for the board */
  request: PageRequest;
}

/** The question which board is meant, with a button for each. */
export function boardChoice({ t, appId, boards, sentence, request }: BoardChoiceView): Answer {
  const shown = boards.slice(0, MAX_CHOICES);
  const choices = shown.map((board) => ({
    text: describeBoard(board, shown),
    request: { ...request, boardId: board.id },
  }));
  const buttons = choiceButtons(appId, choices);
  if (!buttons.length) return { text: sentence, isQuestion: true };
  const lines = shown.map((board) => t('boards.other', { board: boardLink(board, t) }));
  // The search for names stops there.
  if (boards.length >= MAX_CHOICES) lines.push(t('board.chooseMore'));
  const text = [t('board.choose'), ...lines].join('\n');
  return { text, blocks: [section(text), ...buttons], isQuestion: true };
}

/** Boards of the same name are distinguished by their URLs. */
function describeBoard({ name, shortLink }: Board, boards: Board[]): string {
  const label = oneLine(name, MAX_NAME_LENGTH) || '–';
  return boards.filter((board) => board.name === name).length > 1 ? `${label} (${shortLink})` : label;
}
