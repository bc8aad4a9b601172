import type { BoardWebhook, Link } from '../../storage/Links';
import type { Webhook } from '../../trello/models';
import { relay } from '../../trello/relay';
import type { TrelloClient } from '../../trello/TrelloClient';
import { TrelloError } from '../../trello/TrelloError';
import type { AppContext } from '../AppContext';
import { callbackUrl } from '../callbackUrl';
import { explainTrelloError } from '../explainError';

interface Work {
  trello: TrelloClient;
  /** our address as it is now */
  url: string;
  /** what Trello has of this token */
  existing: Webhook[];
  appUserId: string;
}

/**
 * One webhook for every board that is followed, none for others. The local record comes first: a webhook
 * that Trello has and we do not know of could never be removed.
 * @returns a sentence for each board that has none now, or still has one
 * @throws TrelloError when the token's webhooks cannot be listed
 */
export async function ensureWebhooks(
  context: AppContext,
  trello: TrelloClient,
  links: Link[],
): Promise<string[]> {
  const known = await context.links.webhooks();
  if (!known.length && !links.length) return [];
  const work: Work = {
    trello,
    url: await callbackUrl(context),
    existing: await trello.webhooks(),
    appUserId: (await context.appUser()).id,
  };
  const problems: (string | undefined)[] = [];
  const boards = new Map(links.map((link) => [link.boardId, link]));
  for (const webhook of known) {
    if (!boards.has(webhook.boardId)) problems.push(await removeWebhook(context, trello, webhook));
  }
  for (const link of boards.values()) {
    problems.push(await ensureWebhook(context, work, link));
  }
  return problems.filter((problem): problem is string => problem !== undefined);
}

async function ensureWebhook(context: AppContext, work: Work, link: Link): Promise<string | undefined> {
  const { trello, url, existing, appUserId } = work;
  const board = relay(link.boardName);
  const record: BoardWebhook = {
    kind: 'webhook',
    boardId: link.boardId,
    boardName: link.boardName,
    callbackUrl: url,
    appUserId,
  };
  const old = (await context.links.ofBoard(link.boardId)).webhook;
  try {
    const alive = existing.find((webhook) => isOurs(webhook, record) && webhook.active !== false);
    if (!alive) await dropOutdated(trello, { old, existing, record });
    if (!alive) await context.links.saveWebhook(record);
    const webhook = alive ?? (await createWebhook(trello, record));
    await context.links.saveWebhook({ ...record, webhookId: webhook.id });
    return undefined;
  } catch (error) {
    if (!(error instanceof TrelloError)) throw error;
    if (error.kind === 'callbackUnreachable') return context.say('setup.webhook.callback', { board });
    return context.say('setup.webhook.failed', { board, reason: explainTrelloError(error, context.say) });
  }
}

const isOurs = (webhook: Webhook, record: BoardWebhook): boolean =>
  webhook.idModel === record.boardId && webhook.callbackURL === record.callbackUrl;

/** A webhook to an address we had before, or one that Trello has switched off. */
async function dropOutdated(
  trello: TrelloClient,
  { old, existing, record }: { old?: BoardWebhook; existing: Webhook[]; record: BoardWebhook },
): Promise<void> {
  const outdated = existing.filter((webhook) => webhook.id === old?.webhookId || isOurs(webhook, record));
  for (const webhook of outdated) await trello.deleteWebhook(webhook.id);
}

async function createWebhook(trello: TrelloClient, record: BoardWebhook): Promise<Webhook> {
  try {
    return await trello.createWebhook({
      idModel: record.boardId,
      callbackURL: record.callbackUrl,
      description: 'Trello for Rocket.Chat',
    });
  } catch (error) {
    if (!(error instanceof TrelloError) || error.kind !== 'webhookExists') throw error;
    // Another process was faster: its webhook is ours as well.
    const twin = (await trello.webhooks()).find((webhook) => isOurs(webhook, record));
    if (!twin) throw error;
    return twin;
  }
}

/** @returns a sentence when Trello still has it; then the record stays, for the next try */
export async function removeWebhook(
  context: AppContext,
  trello: TrelloClient,
  webhook: BoardWebhook,
): Promise<string | undefined> {
  try {
    if (webhook.webhookId) await trello.deleteWebhook(webhook.webhookId);
  } catch (error) {
    if (!(error instanceof TrelloError)) throw error;
    if (error.kind !== 'notFound') {
      const reason = explainTrelloError(error, context.say);
      return context.say('setup.webhook.removal', { board: relay(webhook.boardName), reason });
    }
  }
  await context.links.removeWebhook(webhook.boardId);
  return undefined;
}
