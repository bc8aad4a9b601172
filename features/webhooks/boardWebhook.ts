import type { AppContext } from '../../rocketchat/AppContext';
import { explainTrelloError } from '../../rocketchat/explainError';
import type { BoardWebhook, NotificationSettings, Subscription } from '../../storage/records';
import { escapeMarkdown } from '../../trello/markdown/markdown';
import type { Webhook } from '../../trello/models';
import type { TrelloClient } from '../../trello/TrelloClient';
import { TrelloError } from '../../trello/TrelloError';
import { callbackUrl } from './callbackUrl';
import { isPassing } from './CheckReport';
import { otherServers } from './otherServers';
import { createWebhook, deleteIfThere, isOurs, ourWebhooks, siteOf } from './trelloWebhooks';

/** For one board: a sentence about a problem, or a solved one. */
export interface Outcome {
  problem?: string;
  repair?: string;
  isPassing?: boolean;
}

export interface Work {
  trello: TrelloClient;
  /** our previous records */
  known: BoardWebhook[];
  /** our current URL */
  url: string;
  /** this token's webhooks for us, at this URL or a previous one */
  existing: Webhook[];
  appUserId: string;
  settings: NotificationSettings;
}

/** @throws TrelloError if the token's webhooks cannot be listed */
export async function gather(
  context: AppContext,
  trello: TrelloClient,
  known: BoardWebhook[],
): Promise<Work> {
  const { timeZone, language, mergeSeconds } = await context.settings();
  return {
    trello,
    known,
    url: await callbackUrl(context),
    existing: await ourWebhooks(context, trello),
    appUserId: (await context.appUser()).id,
    settings: { timeZone, language, mergeSeconds },
  };
}

/** Brings the webhook of a subscription's board up to date, and its record with it. */
export async function ensureWebhook(
  context: AppContext,
  work: Work,
  subscription: Subscription,
): Promise<Outcome> {
  const board = escapeMarkdown(subscription.boardName);
  const old = work.known.find(({ boardId }) => boardId === subscription.boardId);
  const earlierUrl = old && old.callbackUrl !== work.url ? old.callbackUrl : old?.earlierUrl;
  const record: BoardWebhook = {
    kind: 'webhook',
    boardId: subscription.boardId,
    boardName: subscription.boardName,
    callbackUrl: work.url,
    ...(earlierUrl && { earlierUrl }),
    appUserId: work.appUserId,
    settings: work.settings,
  };
  try {
    const webhookId = await findOrCreate(context, work, record);
    await context.subscriptions.saveWebhook({ ...record, webhookId });
    const problem = await removeOutdated(context, work, { ...record, webhookId });
    const isNew = old?.webhookId && old.webhookId !== webhookId;
    return { ...problem, ...(isNew && { repair: describeRepair(context, work, old) }) };
  } catch (error) {
    if (!(error instanceof TrelloError)) throw error;
    await restore(context, work, { record, old });
    const problem =
      error.kind === 'callbackUnreachable'
        ? context.t('setup.webhook.callback', { board })
        : context.t('setup.webhook.failed', { board, reason: explainTrelloError(error, context.t) });
    return { problem, isPassing: isPassing(error) };
  }
}

/** The webhook at the previous URL may still work; unless another process has created a new one meanwhile. */
async function restore(
  context: AppContext,
  { existing }: Work,
  { record, old }: { record: BoardWebhook; old?: BoardWebhook },
): Promise<void> {
  const { webhook } = await context.subscriptions.ofBoard(record.boardId);
  const isOurs = webhook?.callbackUrl === record.callbackUrl && !webhook.webhookId;
  if (isOurs && old && existing.some(({ id }) => id === old.webhookId))
    await context.subscriptions.saveWebhook(old);
}

/** Why a recorded webhook had to be re-created. */
function describeRepair({ t }: AppContext, { existing, url }: Work, old: BoardWebhook): string {
  const board = escapeMarkdown(old.boardName);
  if (old.callbackUrl === url) {
    const reason = existing.some(({ id }) => id === old.webhookId) ? 'disabled' : 'missing';
    return t(`setup.repair.${reason}`, { board });
  }
  const left = existing.filter((webhook) => webhook.idModel === old.boardId && !isOurs(webhook, url));
  const sites = otherServers(left, url).map((site) => escapeMarkdown(site));
  return sites.length
    ? t('setup.repair.copied', { board, sites: sites.join(', ') })
    : t('setup.repair.address', { board });
}

/** @returns the id of the board's active webhook at our URL */
async function findOrCreate(
  context: AppContext,
  { trello, existing }: Work,
  record: BoardWebhook,
): Promise<string> {
  const here = existing.filter(
    ({ idModel, callbackURL }) => idModel === record.boardId && callbackURL === record.callbackUrl,
  );
  const alive = here.find(({ active }) => active !== false);
  if (alive) return alive.id;
  // Trello would say of a disabled one that it already exists.
  for (const dead of here) await deleteIfThere(trello, dead.id);
  await context.subscriptions.saveWebhook(record);
  return (await createWebhook(trello, record)).id;
}

/**
 * Leaves one webhook per board, except for those that may be another server's. One that cannot be deleted is reported
 * and tried again.
 */
async function removeOutdated(
  context: AppContext,
  { trello, existing, url }: Work,
  { boardId, boardName, webhookId }: BoardWebhook,
): Promise<Outcome> {
  const outdated = existing.filter(
    (webhook) => webhook.idModel === boardId && webhook.id !== webhookId && isOurs(webhook, url),
  );
  try {
    for (const { id } of outdated) await deleteIfThere(trello, id);
    return {};
  } catch (error) {
    return removalFailed(context, boardName, error);
  }
}

/**
 * Includes one whose creation was never confirmed, for example if Trello took too long. If Trello still has it
 * afterwards, the record stays for the next attempt.
 */
export async function removeWebhook(
  context: AppContext,
  { trello, existing, url }: Pick<Work, 'trello' | 'existing' | 'url'>,
  { boardId, boardName, webhookId, callbackUrl: address }: BoardWebhook,
): Promise<Outcome> {
  const found = existing.filter((webhook) => webhook.idModel === boardId && isOurs(webhook, url));
  const known = webhookId && siteOf(address) === siteOf(url) ? [webhookId] : [];
  const ids = new Set([...found.map(({ id }) => id), ...known]);
  try {
    for (const id of ids) await deleteIfThere(trello, id);
  } catch (error) {
    return removalFailed(context, boardName, error);
  }
  await context.subscriptions.removeWebhook(boardId);
  return {};
}

/** @throws any error that is not Trello's */
function removalFailed({ t }: AppContext, boardName: string, error: unknown): Outcome {
  if (!(error instanceof TrelloError)) throw error;
  const reason = explainTrelloError(error, t);
  return {
    problem: t('setup.webhook.removal', { board: escapeMarkdown(boardName), reason }),
    isPassing: isPassing(error),
  };
}
