import type { ChatContext } from '../../rocketchat/ChatContext';
import { logError } from '../../rocketchat/explainError';
import { UserError } from '../../rocketchat/UserError';
import type { Answer } from '../../ui/Answer';
import { describeTrelloAccount, describeRevoking } from '../../ui/describeTrelloAccount';
import { withConnectButton } from './connectAccount';
import { revoke } from './revokeAccount';

/** Deletes a person's Trello account here, and revokes its token if Trello can be reached. */
export async function disconnectAccount(context: ChatContext): Promise<Answer> {
  const { user } = context;
  const { t } = context;
  const member = await context.members.ofUser(user.id);
  if (!member) return withConnectButton(context, t('account.none'));
  const revoked = await revoke(context, member);
  const name = describeTrelloAccount(t, member);
  try {
    await context.members.remove(user.id);
  } catch (error) {
    logError(error, context, 'disconnect');
    throw new UserError(
      t(revoked === 'revoked' ? 'disconnect.revokedNotRemoved' : 'disconnect.notRemoved', { name }),
    );
  }
  if (revoked === 'shared') return { text: t(`disconnect.shared.${member.method}`, { name }) };
  return { text: t(`disconnect.${revoked}`, { name, how: describeRevoking(t, member) }) };
}
