import type { ChatContext } from '../../../rocketchat/ChatContext';
import { logError } from '../../../rocketchat/explainError';
import { randomId } from '../../../rocketchat/messages/messageId';
import { UserError } from '../../../rocketchat/UserError';
import type { OAuthFlow } from '../../../storage/OAuthFlow';
import type { Member } from '../../../trello/models';
import type { OAuthTokens } from '../../../trello/oauth/OAuthTokens';
import type { Answer } from '../../../ui/Answer';
import { connectAccount } from '../connectAccount';
import type { NewAccount } from '../saveAccount';

/**
 * Connects the account, once.
 * @throws UserError if that was done already; any error of the store, after which it may be tried again
 */
export async function completeFlow(
  context: ChatContext,
  flow: OAuthFlow,
  { tokens, member }: { tokens: OAuthTokens; member: Member },
): Promise<Answer> {
  const key = `oauth done ${flow.id}`;
  if (!(await context.idempotencyKeys.take(key, randomId()))) throw new UserError(context.t('oauth.used'));
  const answer = await connectOrRelease(context, key, { member, tokens });
  try {
    await context.oauthFlows.change({ ...flow, grant: undefined, isDone: true });
  } catch (error) {
    // The account is connected all the same, and the key lets nobody do it again.
    logError(error, context, 'oauth');
  }
  return answer;
}

async function connectOrRelease(context: ChatContext, key: string, account: NewAccount): Promise<Answer> {
  try {
    return await connectAccount(context, account);
  } catch (error) {
    await context.idempotencyKeys.release(key);
    throw error;
  }
}
