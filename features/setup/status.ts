import { RoomType } from '@rocket.chat/apps-engine/definition/rooms/RoomType';
import type { AppContext } from '../../rocketchat/AppContext';
import type { ChatContext } from '../../rocketchat/ChatContext';
import { areIdsIgnored } from '../../rocketchat/messages/postOnce';
import { isAdmin, mayOversee } from '../../rocketchat/rooms/permissions';
import { UserError } from '../../rocketchat/UserError';
import type { BoardWebhook, Subscription } from '../../storage/records';
import type { Board, Webhook } from '../../trello/models';
import type { BoardHealth, Status } from '../../ui/statusAnswer';
import { redirectUrl } from '../accounts/oauth/startFlow';
import { subscribedBoards } from '../boards/boards';
import { describeThreadsOff, findThreadsOff } from '../subscriptions/threadsOff';
import { callbackUrl } from '../webhooks/callbackUrl';
import { otherServers } from '../webhooks/otherServers';
import { scheduleRepair } from '../webhooks/scheduleReconcile';
import { askWorkspace } from './workspaceAccount';

/**
 * Shows what is set, which account the app uses and whether deliveries arrive: for all boards to an admin, for this
 * room's to the people responsible for it. Broken webhooks are re-created at once, by a job.
 * @throws UserError for anybody else
 */
export async function checkStatus(context: ChatContext): Promise<Status> {
  if (!(await mayOversee(context))) throw new UserError(context.t('status.rights'));
  const isAll = isAdmin(context.user);
  const [settings, subscriptions, { account, webhooks, failure }] = await Promise.all([
    context.settings(),
    isAll ? context.subscriptions.all() : context.subscriptions.ofRoom(context.room.id),
    askWorkspace(context),
  ]);
  const boards = subscriptions.length ? await checkBoards(context, subscriptions, webhooks) : [];
  if (boards.some(({ health }) => health === 'broken')) await scheduleRepair(context.modify.getScheduler());
  return {
    isAll,
    version: context.caches.appVersion,
    engines: context.caches.engines,
    missing: (['apiKey', 'apiSecret', 'apiToken'] as const).filter((name) => !settings[name]),
    // Anybody can open a direct room, and the token's member is not for everybody to see.
    account: isAll || context.room.type !== RoomType.DIRECT_MESSAGE ? account : undefined,
    isActing: settings.workspaceActs,
    connecting: isAll ? await howToConnect(context) : undefined,
    areIdsIgnored: await areIdsIgnored(context),
    failure,
    boards,
    problems: await findProblems(context, { isAll, subscriptions, failure }),
    subscriptions,
    // Of everything read so far.
    recordProblems: isAll ? [...new Set(context.records.problems.map(({ why }) => why))] : [],
    otherServers: isAll && webhooks ? otherServers(webhooks, await callbackUrl(context)) : [],
  };
}

async function howToConnect(context: AppContext): Promise<Status['connecting']> {
  const { oauthClientId } = await context.settings();
  return { isByOAuth: oauthClientId !== '', redirectUrl: await redirectUrl(context) };
}

/** The current problems, and what else the last check of the settings found. */
async function findProblems(
  context: AppContext,
  { isAll, subscriptions, failure }: { isAll: boolean; subscriptions: Subscription[]; failure?: string },
): Promise<string[]> {
  const threadsOff = await findThreadsOff(context, subscriptions);
  const now = threadsOff ? [threadsOff] : [];
  if (!isAll) return now;
  const { problems = [] } = await context.setup.read();
  const known = [failure, describeThreadsOff(context.t, subscriptions)];
  return [...now, ...problems.filter((problem) => !known.includes(problem))];
}

/** @param webhooks undefined if Trello did not answer */
async function checkBoards(
  context: AppContext,
  subscriptions: Subscription[],
  webhooks: Webhook[] | undefined,
): Promise<BoardHealth[]> {
  const [known, url, lastOnes] = await Promise.all([
    context.subscriptions.webhooks(),
    callbackUrl(context),
    context.activityLog.lastDeliveries(),
  ]);
  return subscribedBoards(subscriptions).map((board) => {
    const record = known.find(({ boardId }) => boardId === board.id);
    const isOf = (failure: string): boolean =>
      subscriptions.some(
        (subscription) => subscription.boardId === board.id && subscription.failure === failure,
      );
    const last = lastOnes.get(board.id);
    // Whether its deliveries would arrive does not matter then.
    if (isOf('boardClosed')) return { board, last, health: 'closed', failures: 0 };
    if (isOf('boardGone')) return { board, last, health: 'gone', failures: 0 };
    if (!webhooks) return { board, last, health: 'unchecked', failures: 0 };
    return { board, last, ...healthOf(board, { record, found: webhooks, url }) };
  });
}

function healthOf(
  board: Board,
  { record, found, url }: { record?: BoardWebhook; found: Webhook[]; url: string },
): Pick<BoardHealth, 'health' | 'failures'> {
  const webhook = found.find(({ id, idModel }) => idModel === board.id && id === record?.webhookId);
  const isBroken = webhook?.callbackURL !== url || webhook.active === false;
  const failures = webhook?.consecutiveFailures ?? 0;
  return { health: isBroken ? 'broken' : failures ? 'failing' : 'ok', failures };
}
