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

/** Hosts, besides this server's, at which Trello delivers to this app. */
export const otherServers = (webhooks: readonly Webhook[], url: string): string[] =>
  [...new Set(webhooks.map(({ callbackURL }) => siteOf(callbackURL)))].filter((site) => site !== siteOf(url));

/**
 * Whether another server uses the same data: one of them is a copy, and what one of them deletes at Trello is lost to
 * the other. Unknown if no board was ever linked.
 */
export async function hasTwin(context: AppContext): Promise<boolean> {
  if (!(await context.subscriptions.webhooks()).length) return false;
  const [url, webhooks] = await Promise.all([
    callbackUrl(context),
    openTrello(context).then((trello) => ourWebhooks(context, trello)),
  ]);
  return otherServers(webhooks.filter(isAlive), url).length > 0;
}

/**
 * An admin confirms that a site is no longer in use.
 * @throws UserError for anybody else, and if Trello does not deliver to that site
 */
export async function forgetServer(context: ChatContext, site: string): Promise<Answer> {
  const { t } = context;
  if (!isAdmin(context.user) || !(await mayOversee(context))) throw new UserError(t('status.rights'));
  const trello = await openTrello(context);
  const [url, webhooks] = await Promise.all([callbackUrl(context), ourWebhooks(context, trello)]);
  if (!otherServers(webhooks, url).includes(site)) throw new UserError(t('error.outdated'));
  const there = webhooks.filter(({ callbackURL }) => siteOf(callbackURL) === site);
  await Promise.all(there.map(({ id }) => deleteIfThere(trello, id)));
  return { text: t('status.site.ended', { site: echo(site) }) };
}
