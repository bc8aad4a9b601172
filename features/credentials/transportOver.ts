import type { IHttp, IHttpRequest, IHttpResponse } from '@rocket.chat/apps-engine/definition/accessors';
import type { Transport } from '../../trello/rest/transport';

/** Sends requests through Rocket.Chat. */
export function transportOver(http: IHttp): Transport {
  return async ({ method, url, headers, data, timeout }) => {
    const options: IHttpRequest = { headers, timeout, ...(data && { data }) };
    const response = (await http[method === 'delete' ? 'del' : method](url, options)) as
      IHttpResponse | undefined;
    // The engine returns nothing at all if the app lacks the permission.
    if (!response?.statusCode) throw new Error('No answer');
    return { status: response.statusCode, body: response.content ?? '', headers: response.headers };
  };
}
