import type { ChatContext } from '../../../rocketchat/ChatContext';
import { randomId } from '../../../rocketchat/messages/messageId';
import { UserError } from '../../../rocketchat/UserError';
import type { OAuthFlow } from '../../../storage/OAuthFlow';
import type { Member } from '../../../trello/models';
import type { OAuthTokens } from '../../../trello/oauth/OAuthTokens';
import type { Answer } from '../../../ui/Answer';
import { connectAccount } from '../connectAccount';

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
  try {
    const answer = await connectAccount(context, { member, tokens });
    await context.oauthFlows.change({ ...flow, grant: undefined, isDone: true });
    return answer;
  } catch (error) {
    await context.idempotencyKeys.release(key);
    throw error;
  }
}
