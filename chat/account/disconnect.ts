import { tokensUrl, wordAccount } from '../../ui/accountWords';
import type { Answer } from '../../ui/Answer';
import type { AppContext } from '../AppContext';
import type { Place } from '../notifyUser';
import { findAccount } from './ownAccount';
import { revoke } from './revoke';

/** Forgets a person's Trello account, and revokes its token at Trello where that can be reached. */
export async function disconnectAccount(context: AppContext, { user }: Place): Promise<Answer> {
  const { say } = context;
  const account = await findAccount(context, user);
  if (!account) return { text: say('account.none') };
  const revoked = await revoke(context, account.token);
  await context.members.remove(user.id);
  const name = wordAccount(say, account.member);
  return {
    text:
      revoked === 'left'
        ? say('disconnect.left', { name, url: tokensUrl(account.member) })
        : say(`disconnect.${revoked}`, { name }),
  };
}
