import type { Translate } from '../i18n/texts';
import { boardLink } from '../trello/describe/pieces';
import type { Board } from '../trello/models';
import type { Answer } from './Answer';
import { linesAnswer } from './linesAnswer';

/** Nobody reads more than this, and a message has its limits. */
const MAX_BOARDS = 50;

export function boardsAnswer(
  t: Translate,
  boards: { board: Board; isLinked: boolean }[],
  isShared: boolean,
): Answer {
  if (!boards.length) return { text: t('boards.none') };
  const linkedFirst = [...boards].sort((a, b) => Number(b.isLinked) - Number(a.isLinked));
  const lines = linkedFirst.slice(0, MAX_BOARDS).map(({ board, isLinked }) => {
    const link = boardLink(board, t);
    return isLinked ? t('boards.followed', { board: link }) : t('boards.other', { board: link });
  });
  const more = boards.length - lines.length;
  if (more > 0) lines.push(t('boards.more', { count: more }));
  return linesAnswer({ title: t(isShared ? 'boards.titleShared' : 'boards.title'), lines });
}
