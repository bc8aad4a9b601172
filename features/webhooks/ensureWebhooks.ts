import type { Link } from '../../storage/records';
import type { TrelloClient } from '../../trello/TrelloClient';
import type { AppContext } from '../../rocketchat/AppContext';
import { callbackUrl } from './callbackUrl';
import { ensureWebhook, gather, type Outcome, removeWebhook } from './boardWebhook';
import { type Findings, noFindings } from './CheckReport';
import { ourWebhooks } from './trelloWebhooks';

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
    // Somebody may have linked it since.
    const { links: late } = await context.links.ofBoard(webhook.boardId);
    if (!late.length) add(findings, await removeWebhook(context, work, webhook));
  }
  for (const link of boards.values()) add(findings, await ensureWebhook(context, work, link));
  return findings;
}

function add(findings: Findings, { problem, repair, isPassing: passes }: Outcome): void {
  if (problem) findings.problems.push(problem);
  if (repair) findings.repairs.push(repair);
  findings.isPassing ||= passes === true;
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
  const { problem } = await ensureWebhook(context, work, link);
  // Another process may have unlinked the board meanwhile, and found no webhook to remove.
  const { links } = await context.links.ofBoard(link.boardId);
  return links.length ? problem : removeUnfollowed(context, trello, link.boardId);
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
  const [url, existing] = await Promise.all([callbackUrl(context), ourWebhooks(context, trello)]);
  const { problem } = await removeWebhook(context, { trello, existing, url }, webhook);
  // Another room may have linked the board meanwhile, and found the webhook still there.
  const [late] = (await context.links.ofBoard(boardId)).links;
  return late ? ensureWebhookOf(context, trello, late) : problem;
}
