import { errorFromAnswer } from '../TrelloError';
import { headersOf } from './requestOf';
import type { Credentials, Transport } from './transport';

/**
 * Sends a request again, once, if the access token is no longer valid: Trello did not carry it out then. Nobody has
 * documented how Trello words that for a Bearer token, so any refusal counts that is not about permissions.
 * @param renew provides another access token, or rejects with a TrelloError
 */
export function renewing(
  transport: Transport,
  credentials: Credentials,
  renew: () => Promise<string>,
): Transport {
  let { token } = credentials;
  return async (request) => {
    const begun = Date.now();
    const sent = token;
    const answer = await transport({ ...request, headers: headersOf({ ...credentials, token }) });
    if (answer.status !== 401 || errorFromAnswer(401, answer.body).kind === 'forbidden') return answer;
    // Another request may have renewed it meanwhile.
    if (token === sent) token = await renew();
    const timeout = Math.max(1, request.timeout - (Date.now() - begun));
    return transport({ ...request, headers: headersOf({ ...credentials, token }), timeout });
  };
}
