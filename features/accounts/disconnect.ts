import type { ChatContext } from '../../rocketchat/ChatContext';
import { logError } from '../../rocketchat/explainError';
import { UserError } from '../../rocketchat/UserError';
import type { Answer } from '../../ui/Answer';
import { describeTrelloAccount, tokensUrl } from '../../ui/describeTrelloAccount';
import { withConnectButton } from './connectAccount';
import { findAccount } from './ownAccount';
import { revoke } from './revokeToken';

/** Deletes a person's Trello account here, and revokes its token if Trello can be reached. */
export async function disconnectAccount(context: ChatContext): Promise<Answer> {
  const { user } = context;
  const { t } = context;
  const account = await findAccount(context, user);
  if (!account) return withConnectButton(context, t('account.none'));
  const revoked = await revoke(context, account.token);
  const name = describeTrelloAccount(t, account.member);
  try {
    await context.members.remove(user.id);
  } catch (error) {
    logError(error, context, 'disconnect');
    throw new UserError(
      t(revoked === 'revoked' ? 'disconnect.revokedNotRemoved' : 'disconnect.notRemoved', { name }),
    );
  }
  return {
    text:
      revoked === 'notRevoked'
        ? t('disconnect.notRevoked', { name, url: tokensUrl(account.member) })
        : t(`disconnect.${revoked}`, { name }),
  };
}
