import type { AppContext } from '../../../rocketchat/AppContext';
import type { ChatContext } from '../../../rocketchat/ChatContext';
import { logUnexpected } from '../../../rocketchat/explainError';
import { randomId } from '../../../rocketchat/messages/messageId';
import type { OAuthFlow } from '../../../storage/OAuthFlow';
import { isRecent, MINUTE_MS } from '../../../trello/clock';
import type { Member } from '../../../trello/models';
import { OAuthError } from '../../../trello/oauth/OAuthError';
import type { OAuthTokens } from '../../../trello/oauth/OAuthTokens';
import { fingerprint } from '../../../trello/rest/fingerprint';
import { TrelloError } from '../../../trello/TrelloError';
import type { Answer } from '../../../ui/Answer';
import { openOAuth } from '../../credentials/openOAuth';
import { openTrelloByOAuth } from '../../credentials/openTrello';
import { unseal } from '../sealedText';
import { completeFlow } from './completeFlow';
import { markOfCode, newCode } from './confirmationCode';
import { revokeTokens, sealTokens } from './dropFlow';
import { flowContext } from './flowContext';

/** ms; logging in at Trello may take a while */
export const FLOW_TIMEOUT_MS = 15 * MINUTE_MS;

/** Why a flow ended without a connection: it was thrown away. */
export type FlowFailure =
  'expired' | 'denied' | 'otherPerson' | 'refused' | 'misconfigured' | 'memberLimit' | 'unavailable';

/** What the browser that comes back from Trello is shown. */
export type CallbackOutcome =
  /** it belongs to nobody, or was used */
  | { kind: 'outdated' }
  | { kind: FlowFailure; context: ChatContext; flow: OAuthFlow }
  /** the account waits for the code, which is shown nowhere else */
  | { kind: 'confirm'; context: ChatContext; member: Member; code: string }
  | { kind: 'connected'; context: ChatContext; flow: OAuthFlow; member: Member; answer: Answer };

/** What Trello's page sends along. All of it is untrusted. */
export interface Callback {
  state: unknown;
  code: unknown;
  error: unknown;
  /** the Rocket.Chat user of the browser, as its cookie says; undefined in a browser that is not logged in */
  visitorId: string | undefined;
}

/**
 * Whoever comes back from Trello's page allowed somebody to act for them, and that somebody may be another person who
 * sent them the URL. So the account is connected only in the browser of the person who asked for it; in any other one,
 * the page shows a code, which that person has to enter in Rocket.Chat.
 */
export async function receiveCallback(context: AppContext, callback: Callback): Promise<CallbackOutcome> {
  const flow = await findFlow(context, callback.state);
  const there = flow && (await flowContext(context, flow));
  if (!there || !(await context.idempotencyKeys.take(`oauth ${flow.id}`, randomId()))) {
    return { kind: 'outdated' };
  }
  const failed = async (kind: FlowFailure): Promise<CallbackOutcome> => {
    await context.oauthFlows.remove(flow);
    return { kind, context: there, flow };
  };
  if (!isRecent(flow.at, context.clock.now(), FLOW_TIMEOUT_MS)) return failed('expired');
  const { visitorId, error } = callback;
  if (visitorId !== undefined && visitorId !== flow.userId) return failed('otherPerson');
  if (error !== undefined) return failed(failureOf(error));
  const tokens = await redeem(there, flow, callback.code);
  if (typeof tokens === 'string') return failed(tokens);
  let member: Member | undefined;
  try {
    member = await (await openTrelloByOAuth(there, tokens)).me();
    if (visitorId === undefined) return await askForCode(there, flow, { tokens, member });
    const answer = await completeFlow(there, flow, { tokens, member });
    return { kind: 'connected', context: there, flow, member, answer };
  } catch (problem) {
    logUnexpected(problem, context, 'oauth');
    await revokeTokens(there, tokens, member?.id);
    const isLimit = problem instanceof TrelloError && problem.kind === 'memberLimit';
    return failed(isLimit ? 'memberLimit' : 'unavailable');
  }
}

/** @param error as in RFC 6749, 4.1.2.1 */
function failureOf(error: unknown): FlowFailure {
  if (error === 'access_denied') return 'denied';
  return error === 'server_error' || error === 'temporarily_unavailable' ? 'unavailable' : 'misconfigured';
}

const STATE = /^([A-Za-z0-9]{17})\.[\w-]{43}$/;

/** @returns undefined unless it is waiting for this callback */
async function findFlow(context: AppContext, state: unknown): Promise<OAuthFlow | undefined> {
  if (typeof state !== 'string') return undefined;
  const [, id] = STATE.exec(state) ?? [];
  const flow = id === undefined ? undefined : await context.oauthFlows.find(id);
  if (flow?.stateMark !== fingerprint(state) || flow.grant || flow.isDone) return undefined;
  return flow;
}

async function redeem(
  context: ChatContext,
  { userId, redirectUrl, verifier: sealed }: OAuthFlow,
  code: unknown,
): Promise<OAuthTokens | FlowFailure> {
  const verifier = await unseal(context, userId, sealed);
  if (verifier === undefined || typeof code !== 'string' || !/^[\x21-\x7e]{1,4096}$/.test(code)) {
    return 'refused';
  }
  try {
    return await (await openOAuth(context)).exchangeCode({ code, verifier, redirectUrl });
  } catch (error) {
    if (error instanceof OAuthError && error.kind === 'grant') return 'refused';
    return error instanceof OAuthError && error.kind === 'client' ? 'misconfigured' : 'unavailable';
  }
}

async function askForCode(
  context: ChatContext,
  flow: OAuthFlow,
  { tokens, member }: { tokens: OAuthTokens; member: Member },
): Promise<CallbackOutcome> {
  const code = newCode();
  const { id: memberId, username, fullName } = member;
  const grant = {
    tokens: await sealTokens(context, flow, tokens),
    ...{ memberId, username, fullName },
    codeMark: markOfCode(flow.id, code),
    at: context.clock.now(),
  };
  await context.oauthFlows.change({ ...flow, grant });
  return { kind: 'confirm', context, member, code };
}
