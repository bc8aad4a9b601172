import { RoomType } from '@rocket.chat/apps-engine/definition/rooms/RoomType';
import type { BoardWebhook, Link } from '../../storage/records';
import type { Board, Webhook } from '../../trello/models';
import type { BoardHealth, Status } from '../../ui/statusAnswer';
import type { AppContext } from '../../rocketchat/AppContext';
import { followedBoards } from '../boards/boards';
import { callbackUrl } from '../webhooks/callbackUrl';
import type { Place } from '../../rocketchat/messages/notifyUser';
import { isAdmin, mayOversee } from '../../rocketchat/rooms/permissions';
import { areIdsIgnored } from '../../rocketchat/messages/postOnce';
import { otherSites } from '../webhooks/otherSites';
import { scheduleRepair } from '../webhooks/scheduleReconcile';
import { findThreadsOff, wordThreadsOff } from '../subscriptions/threadsOff';
import { UserError } from '../../rocketchat/UserError';
import { askWorkspace } from './workspaceAccount';

/**
 * What is set, whom the app works as and whether deliveries arrive: of all boards for an admin, of this room's for
 * those who look after it. What is broken is set up again at once, by a job.
 * @throws UserError for anybody else
 */
export async function checkStatus(context: AppContext, place: Place): Promise<Status> {
  if (!(await mayOversee(context, place))) throw new UserError(context.say('status.rights'));
  const isAll = isAdmin(place.user);
  const [settings, links, { account, webhooks, trouble }] = await Promise.all([
    context.settings(),
    isAll ? context.links.all() : context.links.ofRoom(place.room.id),
    askWorkspace(context),
  ]);
  const boards = links.length ? await checkBoards(context, links, webhooks) : [];
  if (boards.some(({ health }) => health === 'broken')) await scheduleRepair(context.modify.getScheduler());
  return {
    isAll,
    version: context.memory.appVersion,
    engines: context.memory.engines,
    missing: (['apiKey', 'apiSecret', 'apiToken'] as const).filter((name) => !settings[name]),
    // Anybody can open a direct room, and whose token it is is not for anybody.
    account: isAll || place.room.type !== RoomType.DIRECT_MESSAGE ? account : undefined,
    isActing: settings.workspaceActs,
    areIdsIgnored: await areIdsIgnored(context),
    trouble,
    boards,
    problems: await findProblems(context, { isAll, links, trouble }),
    links,
    otherSites: isAll && webhooks ? otherSites(webhooks, await callbackUrl(context)) : [],
  };
}

/** What is known now, and what else the last look at the settings found. */
async function findProblems(
  context: AppContext,
  { isAll, links, trouble }: { isAll: boolean; links: Link[]; trouble?: string },
): Promise<string[]> {
  const threadsOff = await findThreadsOff(context, links);
  const now = threadsOff ? [threadsOff] : [];
  if (!isAll) return now;
  const { problems } = await context.setup.read();
  const known = [trouble, wordThreadsOff(context.say, links)];
  return [...now, ...problems.filter((problem) => !known.includes(problem))];
}

/** @param webhooks undefined where Trello could not say */
async function checkBoards(
  context: AppContext,
  links: Link[],
  webhooks: Webhook[] | undefined,
): Promise<BoardHealth[]> {
  const [known, url, lastOnes] = await Promise.all([
    context.links.webhooks(),
    callbackUrl(context),
    context.journal.lastDeliveries(),
  ]);
  return followedBoards(links).map((board) => {
    const record = known.find(({ boardId }) => boardId === board.id);
    const isOf = (trouble: string): boolean =>
      links.some((link) => link.boardId === board.id && link.trouble === trouble);
    const last = lastOnes.get(board.id);
    // Whether its deliveries would arrive is beside the point.
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
  return { health: isBroken ? 'broken' : failures ? 'failing' : 'well', failures };
}
