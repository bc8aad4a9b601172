import type { Translate } from '../i18n/texts';
import { echo } from '../trello/echo';
import type { Block } from './Answer';
import { isThread, joinParts, splitParts } from './buttonValue';
import { buttons, numbered } from './elements';

/** A server with a copy or two has no more than this. */
const MAX_SITES = 5;

/** One for each site that Trello delivers to besides this server's. */
export const otherServerActions = numbered('status.site', MAX_SITES);

/** A site that Trello must stop delivering to. */
export interface OtherSite {
  site: string;
  threadId?: string;
}

/** @returns undefined unless it is from a button of ours; Trello decides whether it knows the site */
export function decodeServer(value: unknown): OtherSite | undefined {
  const [site, threadId] = splitParts(value, 2) ?? [];
  if (typeof site !== 'string' || !isThread(threadId)) return undefined;
  return { site, ...(threadId && { threadId }) };
}

export const describeSites = (t: Translate, sites: readonly string[]): string[] =>
  sites.slice(0, MAX_SITES).map((site) => t('status.site', { site: echo(site) }));

export function serverButtons(
  { t, appId, threadId }: { t: Translate; appId: string; threadId?: string },
  sites: readonly string[],
): Block[] {
  const inputs = sites.slice(0, MAX_SITES).map((site, index) => ({
    appId,
    actionId: otherServerActions[index] ?? '',
    text: t('status.site.button', { site }),
    value: joinParts(site, threadId ?? ''),
  }));
  return inputs.length ? [buttons('sites', inputs)] : [];
}
