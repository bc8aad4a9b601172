import type { AppContext } from '../../rocketchat/AppContext';
import type { ChatContext } from '../../rocketchat/ChatContext';
import { isAdmin, mayOversee } from '../../rocketchat/rooms/permissions';
import { UserError } from '../../rocketchat/UserError';
import { echo } from '../../trello/echo';
import type { Webhook } from '../../trello/models';
import type { Answer } from '../../ui/Answer';
import { openTrello } from '../credentials/openTrello';
import { callbackUrl } from './callbackUrl';
import { deleteIfThere, isAlive, ourWebhooks, siteOf } from './trelloWebhooks';

/** Hosts besides this server's at which Trello delivers to this app. */
export const otherSites = (webhooks: readonly Webhook[], url: string): string[] =>
  [...new Set(webhooks.map(({ callbackURL }) => siteOf(callbackURL)))].filter((site) => site !== siteOf(url));

/**
 * Whether another server works with the same data: one of them is a copy, and what ends at Trello by the one ends for
 * the other. Unknown where no board was ever followed.
 */
export async function hasTwin(context: AppContext): Promise<boolean> {
  if (!(await context.subscriptions.webhooks()).length) return false;
  const [url, webhooks] = await Promise.all([
    callbackUrl(context),
    openTrello(context).then((trello) => ourWebhooks(context, trello)),
  ]);
  return otherSites(webhooks.filter(isAlive), url).length > 0;
}

/**
 * An admin says that nothing works at a site any more.
 * @throws UserError for anybody else, and where Trello does not deliver to that site
 */
export async function leaveSite(context: ChatContext, site: string): Promise<Answer> {
  const { t } = context;
  if (!isAdmin(context.user) || !(await mayOversee(context))) throw new UserError(t('status.rights'));
  const trello = await openTrello(context);
  const [url, webhooks] = await Promise.all([callbackUrl(context), ourWebhooks(context, trello)]);
  if (!otherSites(webhooks, url).includes(site)) throw new UserError(t('error.outdated'));
  const there = webhooks.filter(({ callbackURL }) => siteOf(callbackURL) === site);
  await Promise.all(there.map(({ id }) => deleteIfThere(trello, id)));
  return { text: t('status.site.ended', { site: echo(site) }) };
}
