import type { Say } from '../i18n/texts';
import type { Board } from '../trello/models';
import { relay } from '../trello/relay';
import { boardLink } from '../trello/wording/pieces';
import type { Answer } from './Answer';
import { context, section } from './blocks';
import { wordWhy } from './linkWords';

export interface BoardHealth {
  board: Board;
  health: 'well' | 'closed' | 'gone' | 'failing' | 'broken';
  /** deliveries in a row that failed */
  failures: number;
}

export interface Status {
  /** of the whole server, and not of one room */
  isAll: boolean;
  boards: BoardHealth[];
  /** finished sentences about the settings */
  problems: string[];
  links: { roomName: string; model: { name: string }; trouble?: string }[];
}

/** More than this nobody reads, and a message has its limits. */
const MOST = 20;

export function statusAnswer(say: Say, { isAll, boards, problems, links }: Status): Answer {
  const title = say(isAll ? 'status.title.all' : 'status.title.room');
  const worstFirst = [...boards].sort((a, b) => rank(b) - rank(a));
  const lines = worstFirst
    .slice(0, MOST)
    .map(({ board, health, failures }) =>
      say(`status.board.${health}`, { board: boardLink(board, say), count: failures }),
    );
  if (boards.length > MOST) lines.push(say('status.more', { count: boards.length - MOST }));
  // What is wrong with a board stands beside it already.
  const silent = links.filter(({ trouble }) => trouble && !isOfBoard(trouble)).slice(0, MOST);
  lines.push(
    ...silent.map(({ roomName, model, trouble = '' }) =>
      say('status.trouble', {
        room: relay(roomName),
        model: relay(model.name),
        reason: wordWhy(say, trouble),
      }),
    ),
  );
  lines.push(...problems.slice(0, MOST).map((problem) => `• ${problem}`));
  if (!lines.length) lines.push(say('status.none'));
  const isRepairing = boards.some(({ health }) => health === 'broken');
  const hint = isRepairing ? say('status.repairing') : undefined;
  return {
    text: [title, ...lines, ...(hint ? [hint] : [])].join('\n'),
    blocks: [section(title), section(lines.join('\n')), ...(hint ? [context(hint)] : [])],
  };
}

const rank = ({ health }: BoardHealth): number =>
  ['well', 'closed', 'gone', 'failing', 'broken'].indexOf(health);

const isOfBoard = (trouble: string): boolean => trouble === 'boardClosed' || trouble === 'boardGone';
