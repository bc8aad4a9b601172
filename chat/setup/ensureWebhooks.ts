import type { BoardWebhook, Link, RoomVoice } from '../../storage/records';
import type { Webhook } from '../../trello/models';
import { relay } from '../../trello/relay';
import type { TrelloClient } from '../../trello/TrelloClient';
import { TrelloError } from '../../trello/TrelloError';
import type { AppContext } from '../AppContext';
import { callbackUrl } from '../callbackUrl';
import { explainTrelloError } from '../explainError';
import { type Findings, isPassing, noFindings } from './Findings';
import { createWebhook, deleteIfThere, ourWebhooks } from './webhooks';

/** Of one board: a sentence about what is wrong, or about what was. */
interface Outcome {
  problem?: string;
  repair?: string;
  isPassing?: boolean;
}

interface Work {
  trello: TrelloClient;
  /** our records as they were before */
  known: BoardWebhook[];
  /** our address as it is now */
  url: string;
  /** what Trello has of this token for us, at this address or one we had before */
  existing: Webhook[];
  appUserId: string;
  voice: RoomVoice;
}

/**
 * One webhook for every board that is followed, none for others. The local record comes first, and webhooks at
 * our endpoint that no record knows of are found by its secret path: none is left over.
 * @throws TrelloError when the token's webhooks cannot be listed
 */
export async function ensureWebhooks(
  context: AppContext,
  trello: TrelloClient,
  links: Link[],
): Promise<Findings> {
  const findings = noFindings();
  const known = await context.links.webhooks();
  if (!known.length && !links.length) return findings;
  const work = await gather(context, trello, known);
  const boards = new Map(links.map((link) => [link.boardId, link]));
  for (const webhook of known.filter(({ boardId }) => !boards.has(boardId))) {
    add(findings, await removeWebhook(context, work, webhook));
  }
  for (const link of boards.values()) add(findings, await ensureWebhook(context, work, link));
  return findings;
}

function add(findings: Findings, { problem, repair, isPassing: passes }: Outcome): void {
  if (problem) findings.problems.push(problem);
  if (repair) findings.repairs.push(repair);
  findings.isPassing ||= passes === true;
}

/** @throws TrelloError when the token's webhooks cannot be listed */
async function gather(context: AppContext, trello: TrelloClient, known: BoardWebhook[]): Promise<Work> {
  const { timeZone, language, mergeSeconds } = await context.settings();
  return {
    trello,
    known,
    url: await callbackUrl(context),
    existing: await ourWebhooks(context, trello),
    appUserId: (await context.appUser()).id,
    voice: { timeZone, language, mergeSeconds },
  };
}

/**
 * The webhook of the board of one new link; asks Trello nothing where our record says that it is there.
 * @returns a sentence when there is none
 * @throws TrelloError when the token's webhooks cannot be listed
 */
export async function ensureWebhookOf(
  context: AppContext,
  trello: TrelloClient,
  link: Link,
): Promise<string | undefined> {
  const { webhook } = await context.links.ofBoard(link.boardId);
  if (webhook?.webhookId && webhook.callbackUrl === (await callbackUrl(context))) return undefined;
  const work = await gather(context, trello, webhook ? [webhook] : []);
  return (await ensureWebhook(context, work, link)).problem;
}

/**
 * After a link was removed: with the last one of a board its webhook goes.
 * @returns a sentence when Trello still has it; then the next look at the settings tries again
 * @throws TrelloError when the token's webhooks cannot be listed
 */
export async function removeUnfollowed(
  context: AppContext,
  trello: TrelloClient,
  boardId: string,
): Promise<string | undefined> {
  const { links, webhook } = await context.links.ofBoard(boardId);
  if (links.length || !webhook) return undefined;
  const existing = await ourWebhooks(context, trello);
  return (await removeWebhook(context, { trello, existing }, webhook)).problem;
}

async function ensureWebhook(context: AppContext, work: Work, link: Link): Promise<Outcome> {
  const board = relay(link.boardName);
  const record: BoardWebhook = {
    kind: 'webhook',
    boardId: link.boardId,
    boardName: link.boardName,
    callbackUrl: work.url,
    appUserId: work.appUserId,
    voice: work.voice,
  };
  const old = work.known.find(({ boardId }) => boardId === link.boardId);
  try {
    const webhookId = await findOrCreate(context, work, record);
    await context.links.saveWebhook({ ...record, webhookId });
    const reason = old?.webhookId && old.webhookId !== webhookId && reasonOf(work, old);
    return reason ? { repair: context.say(`setup.repair.${reason}`, { board }) } : {};
  } catch (error) {
    if (!(error instanceof TrelloError)) throw error;
    // The webhook at the earlier address is still there and may still work.
    if (old?.webhookId) await context.links.saveWebhook(old);
    const problem =
      error.kind === 'callbackUnreachable'
        ? context.say('setup.webhook.callback', { board })
        : context.say('setup.webhook.failed', { board, reason: explainTrelloError(error, context.say) });
    return { problem, isPassing: isPassing(error) };
  }
}

/** Why the webhook of a record had to be made anew. */
function reasonOf({ existing, url }: Work, old: BoardWebhook): 'address' | 'off' | 'lost' {
  if (old.callbackUrl !== url) return 'address';
  return existing.some(({ id }) => id === old.webhookId) ? 'off' : 'lost';
}

/** @returns the id of the board's one webhook at our address; others of the board are gone afterwards */
async function findOrCreate(
  context: AppContext,
  { trello, existing }: Work,
  record: BoardWebhook,
): Promise<string> {
  const ofBoard = existing.filter((webhook) => webhook.idModel === record.boardId);
  const isHere = (webhook: Webhook): boolean => webhook.callbackURL === record.callbackUrl;
  const alive = ofBoard.find((webhook) => isHere(webhook) && webhook.active !== false);
  // Trello would say of one that it has switched off that it exists already.
  for (const dead of ofBoard.filter((webhook) => webhook !== alive && isHere(webhook))) {
    await trello.deleteWebhook(dead.id);
  }
  if (!alive) await context.links.saveWebhook(record);
  const { id } = alive ?? (await createWebhook(trello, record));
  for (const outdated of ofBoard.filter((webhook) => !isHere(webhook)))
    await trello.deleteWebhook(outdated.id);
  return id;
}

/**
 * Also one whose creation nobody could confirm, as when Trello took too long to answer.
 * When Trello still has it afterwards, the record stays for the next try.
 */
export async function removeWebhook(
  context: AppContext,
  { trello, existing }: Pick<Work, 'trello' | 'existing'>,
  webhook: BoardWebhook,
): Promise<Outcome> {
  const found = existing.filter(({ idModel }) => idModel === webhook.boardId).map(({ id }) => id);
  const ids = new Set([...found, ...(webhook.webhookId ? [webhook.webhookId] : [])]);
  try {
    for (const id of ids) await deleteIfThere(trello, id);
  } catch (error) {
    if (!(error instanceof TrelloError)) throw error;
    const reason = explainTrelloError(error, context.say);
    const problem = context.say('setup.webhook.removal', { board: relay(webhook.boardName), reason });
    return { problem, isPassing: isPassing(error) };
  }
  await context.links.removeWebhook(webhook.boardId);
  return {};
}
