import type { AppContext } from '../../rocketchat/AppContext';
import type { Subscription } from '../../storage/records';
import type { TrelloClient } from '../../trello/TrelloClient';
import { ensureWebhook, gather, type Outcome, removeWebhook } from './boardWebhook';
import { callbackUrl } from './callbackUrl';
import { type CheckReport, emptyReport } from './CheckReport';
import { ourWebhooks } from './trelloWebhooks';

/**
 * One webhook for every linked board, none for others. The local record is written first, and webhooks at our endpoint
 * without a record are recognised by its secret path: none is left behind.
 * @throws TrelloError if the token's webhooks cannot be listed
 */
export async function ensureWebhooks(
  context: AppContext,
  trello: TrelloClient,
  subscriptions: Subscription[],
): Promise<CheckReport> {
  const checkReport = emptyReport();
  const known = await context.subscriptions.webhooks();
  if (!known.length && !subscriptions.length) return checkReport;
  const work = await gather(context, trello, known);
  const boards = new Map(subscriptions.map((subscription) => [subscription.boardId, subscription]));
  for (const webhook of known.filter(({ boardId }) => !boards.has(boardId))) {
    // Somebody may have linked it since.
    const { isSubscribed } = await context.subscriptions.ofBoard(webhook.boardId);
    if (!isSubscribed) add(checkReport, await removeWebhook(context, work, webhook));
  }
  for (const subscription of boards.values())
    add(checkReport, await ensureWebhook(context, work, subscription));
  return checkReport;
}

function add(checkReport: CheckReport, { problem, repair, isPassing: passes }: Outcome): void {
  if (problem) checkReport.problems.push(problem);
  if (repair) checkReport.repairs.push(repair);
  checkReport.isPassing ||= passes === true;
}

/**
 * Creates the webhook for a new subscription's board; asks Trello nothing if our record says that it exists.
 * @returns a sentence if there is none
 * @throws TrelloError if the token's webhooks cannot be listed
 */
export async function ensureWebhookOf(
  context: AppContext,
  trello: TrelloClient,
  subscription: Subscription,
): Promise<string | undefined> {
  const { webhook } = await context.subscriptions.ofBoard(subscription.boardId);
  if (webhook?.webhookId && webhook.callbackUrl === (await callbackUrl(context))) return undefined;
  const work = await gather(context, trello, webhook ? [webhook] : []);
  const { problem } = await ensureWebhook(context, work, subscription);
  // Another process may have unlinked the board meanwhile, and found no webhook to delete.
  const { isSubscribed } = await context.subscriptions.ofBoard(subscription.boardId);
  return isSubscribed ? problem : removeUnsubscribed(context, trello, subscription.boardId);
}

/**
 * After a link was removed: with a board's last one, its webhook is deleted.
 * @returns a sentence if Trello still has it; then the next check of the settings tries again
 * @throws TrelloError if the token's webhooks cannot be listed
 */
export async function removeUnsubscribed(
  context: AppContext,
  trello: TrelloClient,
  boardId: string,
): Promise<string | undefined> {
  const { isSubscribed, webhook } = await context.subscriptions.ofBoard(boardId);
  if (isSubscribed || !webhook) return undefined;
  const [url, existing] = await Promise.all([callbackUrl(context), ourWebhooks(context, trello)]);
  const { problem } = await removeWebhook(context, { trello, existing, url }, webhook);
  // Another room may have linked the board meanwhile, and found the webhook still there.
  const [late] = (await context.subscriptions.ofBoard(boardId)).subscriptions;
  return late ? ensureWebhookOf(context, trello, late) : problem;
}
