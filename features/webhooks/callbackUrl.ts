import type { AppContext } from '../../rocketchat/AppContext';

export const DELIVERY_PATH = 'trello';

/**
 * The URL that Trello calls: this server's Site_Url and our endpoint with its secret part.
 * @throws if the engine has not provided the endpoint's path
 */
export async function callbackUrl(context: AppContext): Promise<string> {
  const path = context.caches.endpointPath(DELIVERY_PATH);
  if (!path) throw new Error('The endpoint is not registered.');
  return (await siteUrl(context)) + path;
}

/** The URL of this server, without a trailing slash. @throws if it is not set */
export async function siteUrl(context: AppContext): Promise<string> {
  const url = (await context.read
    .getEnvironmentReader()
    .getServerSettings()
    .getValueById('Site_Url')) as unknown;
  if (typeof url !== 'string') throw new Error('Site_Url is not set.');
  return url.trim().replace(/\/+$/, '');
}
