import { tokensUrl, wordAccount } from '../../ui/accountWords';
import type { Answer } from '../../ui/Answer';
import type { AppContext } from '../../rocketchat/AppContext';
import { logError } from '../../rocketchat/explainError';
import type { Place } from '../../rocketchat/messages/notifyUser';
import { UserError } from '../../rocketchat/UserError';
import { findAccount } from './ownAccount';
import { revoke } from './revokeToken';

/** Forgets a person's Trello account, and revokes its token at Trello where that can be reached. */
export async function disconnectAccount(context: AppContext, { user }: Place): Promise<Answer> {
  const { say } = context;
  const account = await findAccount(context, user);
  if (!account) return { text: say('account.none') };
  const revoked = await revoke(context, account.token);
  const name = wordAccount(say, account.member);
  try {
    await context.members.remove(user.id);
  } catch (error) {
    logError(error, context, 'disconnect');
    throw new UserError(say(revoked === 'revoked' ? 'disconnect.keptDead' : 'disconnect.kept', { name }));
  }
  return {
    text:
      revoked === 'left'
        ? say('disconnect.left', { name, url: tokensUrl(account.member) })
        : say(`disconnect.${revoked}`, { name }),
  };
}
