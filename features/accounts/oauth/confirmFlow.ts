import type { ChatContext } from '../../../rocketchat/ChatContext';
import { randomId } from '../../../rocketchat/messages/messageId';
import type { OAuthFlow } from '../../../storage/OAuthFlow';
import { isRecent, MINUTE_MS } from '../../../trello/clock';
import type { Answer } from '../../../ui/Answer';
import { completeFlow } from './completeFlow';
import { markOfCode, readCode } from './confirmationCode';
import { dropFlow, openTokens } from './dropFlow';
import { FLOW_TIMEOUT_MS } from './receiveCallback';

export const CODE_MINUTES = 5;
const MAX_TRIES = 3;

/** The account is connected, was connected before, or is not: then a sentence says why, and what to do. */
export type Confirmed = { answer: Answer; requestId?: string } | 'connected' | { problem: string };

/**
 * Connects the account that waits for a code.
 * @param flowId untrusted
 * @param typed empty if the page showed none
 */
export async function confirmFlow(
  context: ChatContext,
  { flowId, typed }: { flowId: string | undefined; typed: string },
): Promise<Confirmed> {
  const { t, user } = context;
  const flow = flowId === undefined ? undefined : await context.oauthFlows.find(flowId);
  if (flow?.userId !== user.id) return { problem: t('oauth.outdated') };
  if (flow.isDone) return 'connected';
  const { grant } = flow;
  const now = context.clock.now();
  if (!grant) {
    return {
      problem: t(isRecent(flow.at, now, FLOW_TIMEOUT_MS) ? 'oauth.field.notAllowed' : 'oauth.outdated'),
    };
  }
  if (!isRecent(grant.at, now, CODE_MINUTES * MINUTE_MS)) {
    await dropFlow(context, flow);
    return { problem: t('oauth.codeOutdated', { minutes: CODE_MINUTES }) };
  }
  if (!typed.trim()) return { problem: t('oauth.field.empty') };
  const code = readCode(typed);
  if (code === undefined) return { problem: t('oauth.field.malformed') };
  return tryCode(context, { flow, code });
}

/** The same for the code alone: it belongs to what the person allowed last. */
export async function confirmNewest(context: ChatContext, typed: string): Promise<Confirmed> {
  const allowed = (flow: OAuthFlow): number => flow.grant?.at ?? 0;
  const flows = await context.oauthFlows.ofUser(context.user.id);
  const [newest] = flows.filter(allowed).sort((one, other) => allowed(other) - allowed(one));
  return newest ? confirmFlow(context, { flowId: newest.id, typed }) : { problem: context.t('oauth.noCode') };
}

async function tryCode(
  context: ChatContext,
  { flow, code }: { flow: OAuthFlow; code: string },
): Promise<Confirmed> {
  const { t } = context;
  const left = await takeTry(context, flow.id);
  // Whoever has the last try drops it, or connects the account.
  if (left === undefined) return { problem: t('oauth.outdated') };
  const tokens = await openTokens(context, flow);
  if (!tokens || !flow.grant) {
    await dropFlow(context, flow);
    return { problem: t('oauth.outdated') };
  }
  const { memberId: id, username, fullName, codeMark } = flow.grant;
  if (codeMark === markOfCode(flow.id, code)) {
    const answer = await completeFlow(context, flow, { tokens, member: { id, username, fullName } });
    return { answer, ...(flow.requestId && { requestId: flow.requestId }) };
  }
  if (left > 0) {
    return {
      problem: left === 1 ? t('oauth.field.wrong.one') : t('oauth.field.wrong.other', { count: left }),
    };
  }
  await dropFlow(context, flow);
  return { problem: t('oauth.wrongTooOften', { count: MAX_TRIES }) };
}

/** Counted across processes. @returns how many are left after this one; undefined if there was none */
async function takeTry({ idempotencyKeys }: ChatContext, flowId: string): Promise<number | undefined> {
  for (let count = 1; count <= MAX_TRIES; count += 1) {
    if (await idempotencyKeys.take(`oauth try ${flowId} ${String(count)}`, randomId()))
      return MAX_TRIES - count;
  }
  return undefined;
}
