import type { TextKey, Translate } from '../i18n/texts';
import { boardLink, cardTitle } from '../trello/describe/pieces';
import { escapeMarkdown } from '../trello/markdown/markdown';
import type { Board, Member } from '../trello/models';
import type { Answer, Block } from './Answer';
import { describeWhy } from './describeSubscription';
import { describeTrelloAccount } from './describeTrelloAccount';
import { context, section } from './elements';
import { describeSites } from './otherServers';

export interface BoardHealth {
  board: Board;
  health: 'ok' | 'closed' | 'gone' | 'unchecked' | 'failing' | 'broken';
  /** consecutive failed deliveries */
  failures: number;
  /** time of the last known delivery, in ms since 1970 */
  last?: number;
}

/** The account behind the app's token. */
export interface WorkspaceAccount {
  member: Member;
  canWrite: boolean;
  /** ISO 8601; absent if it never expires */
  expires?: string;
}

export interface Status {
  /** for the whole server rather than one room */
  isAll: boolean;
  version: string;
  /** of the Apps-Engine, as a range */
  engines: string;
  /** required settings that are missing */
  missing: readonly ('apiKey' | 'apiSecret' | 'apiToken')[];
  /** absent if unknown */
  account?: WorkspaceAccount;
  /** whether people without an account of their own may act through it */
  isActing: boolean;
  /** how people connect their own accounts; shown to admins */
  connecting?: { isByOAuth: boolean; redirectUrl: string };
  /** whether Rocket.Chat assigns other message ids than the app sets, so that it has to claim each message first */
  areIdsIgnored: boolean;
  /** why Trello could not be asked, and what to do */
  failure?: string;
  boards: BoardHealth[];
  /** complete sentences about the settings */
  problems: string[];
  subscriptions: { roomName: string; model: { name: string }; failure?: string }[];
  /** problems with the app's stored data */
  recordProblems: readonly ('newer' | 'broken')[];
  /** that Trello delivers to besides this server's */
  otherServers: string[];
}

/** Formats a time, given in ISO 8601. */
type DateWords = (iso: string) => string;

/** Nobody reads more than this, and a message has its limits. */
const MAX_SHOWN = 20;

/** @param buttons below it */
export function statusAnswer(
  t: Translate,
  { status, date, buttons }: { status: Status; date: DateWords; buttons: Block[] },
): Answer {
  const { isAll, boards, version, engines } = status;
  const title = t(isAll ? 'status.title.all' : 'status.title.room');
  const rest = [
    ...describeBoards(t, boards, date),
    ...describeSilent(t, status),
    ...status.recordProblems.map((problem) => t(`status.records.${problem}`)),
    ...describeSites(t, status.otherServers),
    ...status.problems.slice(0, MAX_SHOWN).map((problem) => `• ${problem}`),
  ];
  const isRepairing = boards.some(({ health }) => health === 'broken');
  const hints = [
    ...(isRepairing ? [t('status.repairing')] : []),
    ...(isAll ? [t('status.uninstall')] : []),
    t('status.version', { version, engines }),
  ];
  const linesWith = (shown: Status): string => [...describeSetup(t, shown, date), ...rest].join('\n');
  const text = [title, linesWith(status), ...hints].join('\n');
  if (!buttons.length) return { text };
  // Blocks are narrow and break no words, so the redirect address does not fit.
  const lines = linesWith({ ...status, connecting: undefined });
  return { text, blocks: [section(title), section(lines), ...hints.map(context), ...buttons] };
}

function describeSetup(t: Translate, status: Status, date: DateWords): string[] {
  const { missing, account, isActing, connecting, areIdsIgnored, failure } = status;
  const names = missing.map((name) => t(`setup.name.${name}`)).join(', ');
  const lines = [missing.length ? t('status.settings.missing', { names }) : t('status.settings.there')];
  if (account) {
    const { member, canWrite, expires } = account;
    const name = describeTrelloAccount(t, member);
    const line = t(canWrite ? 'status.account.writes' : 'status.account.reads', { name });
    lines.push(expires ? t('status.account.expires', { account: line, date: date(expires) }) : line);
    if (isActing && !canWrite) lines.push(t('status.account.cannotAct'));
  }
  if (connecting) {
    const { isByOAuth, redirectUrl: url } = connecting;
    lines.push(t(isByOAuth ? 'status.connecting.oauth' : 'status.connecting.pasted', { url }));
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

/** What is wrong with a board is already shown beside it. */
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
