import type { BoardWebhook, Link } from '../storage/records';
import type { Board, Webhook } from '../trello/models';
import type { BoardHealth, Status } from '../ui/statusAnswer';
import type { AppContext } from './AppContext';
import { followedBoards } from './boards';
import { callbackUrl } from './callbackUrl';
import type { Place } from './notifyUser';
import { isAdmin, requireDecision } from './permissions';
import { scheduleSync } from './setup/syncJob';
import { ourWebhooks } from './setup/webhooks';
import { openTrello } from './trelloClient';

/**
 * Looks whether deliveries arrive: of all boards for an admin, of this room's for whoever decides about it. What is
 * broken is set up again at once, by the job that follows a save.
 * @throws UserError for anybody else, and where Trello is not set up
 * @throws TrelloError where Trello cannot say
 */
export async function checkStatus(context: AppContext, place: Place): Promise<Status> {
  await requireDecision(context, place);
  const isAll = isAdmin(place.user);
  const links = isAll ? await context.links.all() : await context.links.ofRoom(place.room.id);
  const boards = links.length ? await checkBoards(context, links) : [];
  if (boards.some(({ health }) => health === 'broken')) await scheduleSync(context.modify.getScheduler());
  return { isAll, boards, problems: isAll ? (await context.setup.read()).problems : [], links };
}

async function checkBoards(context: AppContext, links: Link[]): Promise<BoardHealth[]> {
  const trello = await openTrello(context);
  const [found, known, url] = await Promise.all([
    ourWebhooks(context, trello),
    context.links.webhooks(),
    callbackUrl(context),
  ]);
  return followedBoards(links).map((board) => {
    const record = known.find(({ boardId }) => boardId === board.id);
    const isOf = (trouble: string): boolean =>
      links.some((link) => link.boardId === board.id && link.trouble === trouble);
    // Whether its deliveries would arrive is beside the point.
    if (isOf('boardClosed')) return { board, health: 'closed', failures: 0 };
    if (isOf('boardGone')) return { board, health: 'gone', failures: 0 };
    return { board, ...healthOf(board, { record, found, url }) };
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
