import type { IHttp, IHttpRequest, IHttpResponse } from '@rocket.chat/apps-engine/definition/accessors';
import { TrelloClient, type Transport } from '../trello/TrelloClient';
import type { AppContext } from './AppContext';
import { strangeCredential } from './checkCredentials';
import type { Settings } from './settings';
import { UserError } from './UserError';

/**
 * @param patience ms that Trello may take from now on, where that is less than the person would wait
 * @throws UserError naming what is missing in the settings
 */
export async function openTrello(context: AppContext, patience = Infinity): Promise<TrelloClient> {
  const settings = await context.settings();
  const missing = missingCredentials(settings, context.say);
  if (missing) throw new UserError(context.say('error.noAccount', { missing }));
  const strange = strangeCredential(settings, context.say);
  if (strange) throw new UserError(strange);
  const { apiKey, apiToken, baseUrl } = settings;
  const credentials = { key: apiKey, token: apiToken, baseUrl };
  const deadline = Math.min(context.deadline ?? Infinity, Date.now() + patience);
  return new TrelloClient(transportOver(context.http), credentials, deadline);
}

/**
 * A client that speaks for somebody with a Trello account of their own.
 * @param token theirs, of signs that a header can carry
 * @throws UserError naming what is missing in the settings
 */
export async function openTrelloAs(
  context: AppContext,
  token: string,
  patience = Infinity,
): Promise<TrelloClient> {
  const settings = await context.settings();
  const { apiKey, baseUrl } = settings;
  if (!apiKey) throw new UserError(context.say('error.noApiKey'));
  const strange = strangeCredential({ ...settings, apiToken: token }, context.say);
  if (strange) throw new UserError(strange);
  const deadline = Math.min(context.deadline ?? Infinity, Date.now() + patience);
  return new TrelloClient(transportOver(context.http), { key: apiKey, token, baseUrl }, deadline);
}

/** "the API key and the token are", or undefined where both are there */
function missingCredentials(settings: Settings, say: AppContext['say']): string | undefined {
  const names = (['apiKey', 'apiToken'] as const)
    .filter((name) => !settings[name])
    .map((name) => say(`setup.name.${name}`));
  const [first, last] = names;
  if (!first) return undefined;
  return last ? say('setup.missing.two', { first, last }) : say('setup.missing.one', { first });
}

function transportOver(http: IHttp): Transport {
  return async ({ method, url, headers, data, timeout }) => {
    const options: IHttpRequest = { headers, timeout, ...(data && { data }) };
    const response = (await http[method === 'delete' ? 'del' : method](url, options)) as
      IHttpResponse | undefined;
    // The engine answers nothing at all where the app lacks the permission.
    if (!response?.statusCode) throw new Error('No answer');
    return { status: response.statusCode, body: response.content ?? '' };
  };
}
