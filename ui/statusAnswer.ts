import type { TextKey, Translate } from '../i18n/texts';
import { boardLink, cardTitle } from '../trello/describe/pieces';
import { escapeMarkdown } from '../trello/markdown/markdown';
import type { Board, Member } from '../trello/models';
import type { Answer } from './Answer';
import { describeWhy } from './describeSubscription';
import { describeTrelloAccount } from './describeTrelloAccount';
import { context, section } from './elements';
import { describeSites } from './otherSites';

export interface BoardHealth {
  board: Board;
  health: 'ok' | 'closed' | 'gone' | 'unchecked' | 'failing' | 'broken';
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
  failure?: string;
  boards: BoardHealth[];
  /** finished sentences about the settings */
  problems: string[];
  subscriptions: { roomName: string; model: { name: string }; failure?: string }[];
  /** what is wrong with some of what the app has stored */
  recordProblems: readonly ('newer' | 'broken')[];
  /** that Trello delivers to besides this server's */
  otherSites: string[];
}

/** Words a moment, given in ISO 8601. */
type DateWords = (iso: string) => string;

/** More than this nobody reads, and a message has its limits. */
const MAX_SHOWN = 20;

export function statusAnswer(t: Translate, status: Status, date: DateWords): Answer {
  const { isAll, boards, version, engines } = status;
  const title = t(isAll ? 'status.title.all' : 'status.title.room');
  const lines = [
    ...describeSetup(t, status, date),
    ...describeBoards(t, boards, date),
    ...describeSilent(t, status),
    ...status.recordProblems.map((problem) => t(`status.records.${problem}`)),
    ...describeSites(t, status.otherSites),
    ...status.problems.slice(0, MAX_SHOWN).map((problem) => `• ${problem}`),
  ];
  const isRepairing = boards.some(({ health }) => health === 'broken');
  const hints = [
    ...(isRepairing ? [t('status.repairing')] : []),
    ...(isAll ? [t('status.uninstall')] : []),
    t('status.version', { version, engines }),
  ];
  return {
    text: [title, ...lines, ...hints].join('\n'),
    blocks: [section(title), section(lines.join('\n')), ...hints.map(context)],
  };
}

function describeSetup(t: Translate, status: Status, date: DateWords): string[] {
  const { missing, account, isActing, areIdsIgnored, failure } = status;
  const names = missing.map((name) => t(`setup.name.${name}`)).join(', ');
  const lines = [missing.length ? t('status.settings.missing', { names }) : t('status.settings.there')];
  if (account) {
    const { member, canWrite, expires } = account;
    const name = describeTrelloAccount(t, member);
    const line = t(canWrite ? 'status.account.writes' : 'status.account.reads', { name });
    lines.push(expires ? t('status.account.expires', { account: line, date: date(expires) }) : line);
    if (isActing && !canWrite) lines.push(t('status.account.cannotAct'));
  }
  if (failure) lines.push(t('status.trello', { problem: failure }));
  if (areIdsIgnored) lines.push(t('status.idsIgnored'));
  return lines;
}

function describeBoards(t: Translate, boards: BoardHealth[], date: DateWords): string[] {
  if (!boards.length) return [t('status.noSubscriptions')];
  const worstFirst = [...boards].sort((a, b) => rank(b) - rank(a));
  const lines = worstFirst.slice(0, MAX_SHOWN).map(({ board, health, failures, last }) => {
    const line = t(`status.board.${health}`, { board: boardLink(board, t), count: failures });
    const isToPost = last !== undefined && ['ok', 'unchecked', 'broken'].includes(health);
    return isToPost ? t('status.board.last', { line, date: date(new Date(last).toISOString()) }) : line;
  });
  return boards.length > MAX_SHOWN
    ? [...lines, t('status.more', { count: boards.length - MAX_SHOWN })]
    : lines;
}

/** What is wrong with a board stands beside it already. */
const describeSilent = (t: Translate, { subscriptions }: Status): string[] =>
  subscriptions
    .filter(({ failure }) => failure && !isOfBoard(failure))
    .slice(0, MAX_SHOWN)
    .map(({ roomName, model, failure = '' }) =>
      t('status.failure', {
        room: escapeMarkdown(roomName),
        model: escapeMarkdown(cardTitle(model.name, t)),
        reason: describeWhy(t, failure),
        remedy: describeRemedy(t, failure),
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

function describeRemedy(t: Translate, failure: string): string {
  const known = remedies.find((remedy) => remedy === failure);
  return t(`status.remedy.${known ?? 'other'}`);
}

const rank = ({ health }: BoardHealth): number =>
  ['ok', 'closed', 'gone', 'unchecked', 'failing', 'broken'].indexOf(health);

const isOfBoard = (failure: string): boolean => failure === 'boardClosed' || failure === 'boardGone';
