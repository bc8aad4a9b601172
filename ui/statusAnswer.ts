import type { Say, TextKey } from '../i18n/texts';
import type { Board, Member } from '../trello/models';
import { escapeMarkdown } from '../trello/markdown/markdown';
import { boardLink, cardTitle } from '../trello/describe/pieces';
import { wordAccount } from './accountWords';
import type { Answer } from './Answer';
import { context, section } from './blocks';
import { wordWhy } from './linkWords';
import { wordSites } from './otherSites';

export interface BoardHealth {
  board: Board;
  health: 'well' | 'closed' | 'gone' | 'unchecked' | 'failing' | 'broken';
  /** deliveries in a row that failed */
  failures: number;
  /** when the last delivery came that is known of, in ms since 1970 */
  last?: number;
}

/** Whose token the app works with. */
export interface WorkspaceAccount {
  member: Member;
  canWrite: boolean;
  /** ISO 8601; absent where it never does */
  expires?: string;
}

export interface Status {
  /** of the whole server, and not of one room */
  isAll: boolean;
  version: string;
  /** of the Apps-Engine, as a range */
  engines: string;
  /** settings that the app cannot do without */
  missing: readonly ('apiKey' | 'apiSecret' | 'apiToken')[];
  /** absent where it is not known */
  account?: WorkspaceAccount;
  /** whether people without an account of their own may act by it */
  isActing: boolean;
  /** whether Rocket.Chat gives messages other ids than the app asks for, so that it has to claim each before */
  areIdsIgnored: boolean;
  /** why Trello could not be asked, with what to do */
  trouble?: string;
  boards: BoardHealth[];
  /** finished sentences about the settings */
  problems: string[];
  links: { roomName: string; model: { name: string }; trouble?: string }[];
  /** that Trello delivers to besides this server's */
  otherSites: string[];
}

/** Words a moment, given in ISO 8601. */
type DateWords = (iso: string) => string;

/** More than this nobody reads, and a message has its limits. */
const MOST = 20;

export function statusAnswer(say: Say, status: Status, date: DateWords): Answer {
  const { isAll, boards, version, engines } = status;
  const title = say(isAll ? 'status.title.all' : 'status.title.room');
  const lines = [
    ...wordSetup(say, status, date),
    ...wordBoards(say, boards, date),
    ...wordSilent(say, status),
    ...wordSites(say, status.otherSites),
    ...status.problems.slice(0, MOST).map((problem) => `• ${problem}`),
  ];
  const isRepairing = boards.some(({ health }) => health === 'broken');
  const hints = [
    ...(isRepairing ? [say('status.repairing')] : []),
    ...(isAll ? [say('status.uninstall')] : []),
    say('status.version', { version, engines }),
  ];
  return {
    text: [title, ...lines, ...hints].join('\n'),
    blocks: [section(title), section(lines.join('\n')), ...hints.map(context)],
  };
}

function wordSetup(say: Say, status: Status, date: DateWords): string[] {
  const { missing, account, isActing, areIdsIgnored, trouble } = status;
  const names = missing.map((name) => say(`setup.name.${name}`)).join(', ');
  const lines = [missing.length ? say('status.settings.missing', { names }) : say('status.settings.there')];
  if (account) {
    const { member, canWrite, expires } = account;
    const name = wordAccount(say, member);
    const line = say(canWrite ? 'status.account.writes' : 'status.account.reads', { name });
    lines.push(expires ? say('status.account.expires', { account: line, date: date(expires) }) : line);
    if (isActing && !canWrite) lines.push(say('status.account.cannotAct'));
  }
  if (trouble) lines.push(say('status.trello', { trouble }));
  if (areIdsIgnored) lines.push(say('status.idsIgnored'));
  return lines;
}

function wordBoards(say: Say, boards: BoardHealth[], date: DateWords): string[] {
  if (!boards.length) return [say('status.none')];
  const worstFirst = [...boards].sort((a, b) => rank(b) - rank(a));
  const lines = worstFirst.slice(0, MOST).map(({ board, health, failures, last }) => {
    const line = say(`status.board.${health}`, { board: boardLink(board, say), count: failures });
    const isToTell = last !== undefined && ['well', 'unchecked', 'broken'].includes(health);
    return isToTell ? say('status.board.last', { line, date: date(new Date(last).toISOString()) }) : line;
  });
  return boards.length > MOST ? [...lines, say('status.more', { count: boards.length - MOST })] : lines;
}

/** What is wrong with a board stands beside it already. */
const wordSilent = (say: Say, { links }: Status): string[] =>
  links
    .filter(({ trouble }) => trouble && !isOfBoard(trouble))
    .slice(0, MOST)
    .map(({ roomName, model, trouble = '' }) =>
      say('status.trouble', {
        room: escapeMarkdown(roomName),
        model: escapeMarkdown(cardTitle(model.name, say)),
        reason: wordWhy(say, trouble),
        remedy: wordRemedy(say, trouble),
      }),
    );

type Ends<Key> = Key extends `status.remedy.${infer Name}` ? Name : never;

const remedies: readonly Ends<TextKey>[] = [
  'gone',
  'archived',
  'encrypted',
  'readOnly',
  'muted',
  'unchecked',
];

function wordRemedy(say: Say, trouble: string): string {
  const known = remedies.find((remedy) => remedy === trouble);
  return say(`status.remedy.${known ?? 'other'}`);
}

const rank = ({ health }: BoardHealth): number =>
  ['well', 'closed', 'gone', 'unchecked', 'failing', 'broken'].indexOf(health);

const isOfBoard = (trouble: string): boolean => trouble === 'boardClosed' || trouble === 'boardGone';
