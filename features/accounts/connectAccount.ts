import type { AppContext } from '../../rocketchat/AppContext';
import type { ChatContext } from '../../rocketchat/ChatContext';
import { timeZoneOf } from '../../rocketchat/timeZones/timeZone';
import type { ConnectedMember } from '../../storage/records';
import { formatDate } from '../../trello/describe/formatDate';
import type { TokenInfo } from '../../trello/models';
import type { Answer } from '../../ui/Answer';
import { connectAnswer } from '../../ui/connectAnswer';
import { describeRevoking, describeTrelloAccount } from '../../ui/describeTrelloAccount';
import { revoke } from './revokeAccount';
import { type NewAccount, saveAccount } from './saveAccount';
import { unseal } from './sealedText';

/** ms; after Trello has been asked, little is left of the 5 seconds that the client waits for the form. */
const REVOKE_TIMEOUT_MS = 1_000;

/**
 * Stores a person's Trello account, and revokes the tokens of the previous one.
 * @returns the answer for the person
 */
export async function connectAccount(context: ChatContext, account: NewAccount): Promise<Answer> {
  const { id: userId } = context.user;
  const before = await context.members.ofUser(userId);
  await saveAccount(context, { userId, ...account });
  // From here on the account is connected, whatever fails.
  const isReplaced = before && !(await isSameGrant(context, before, account));
  const isNotRevoked = isReplaced && (await revoke(context, before, REVOKE_TIMEOUT_MS)) === 'notRevoked';
  return describeConnected(context, account, isNotRevoked ? before : undefined);
}

/** Whether revoking the previous access would end the new one as well. */
async function isSameGrant(
  context: AppContext,
  before: ConnectedMember,
  account: NewAccount,
): Promise<boolean> {
  if ('tokens' in account) return before.method === 'oauth' && before.memberId === account.member.id;
  return before.method === 'pasted' && (await unseal(context, before.userId, before.token)) === account.token;
}

/** @param left the account whose token could not be revoked */
async function describeConnected(
  context: ChatContext,
  account: NewAccount,
  left: ConnectedMember | undefined,
): Promise<Answer> {
  const { t, user } = context;
  const { canWrite, expires }: Partial<TokenInfo> = 'tokens' in account ? account.tokens : account.info;
  const sentences = [t('connect.done', { name: describeTrelloAccount(t, account.member) })];
  if (!canWrite) sentences.push(t('connect.readOnly'));
  if (expires) {
    const zone = await timeZoneOf(context, user);
    sentences.push(t('connect.expires', { date: formatDate(expires, { zone, language: 'en' }) }));
  }
  if (left) sentences.push(t('connect.oldNotRevoked', { how: describeRevoking(t, left) }));
  const text = sentences.join('\n');
  return canWrite ? { text } : withConnectButton(context, text);
}

/** An answer with a button to connect. @param requestId of what runs afterwards */
export const withConnectButton = (
  { t, caches, threadId }: ChatContext,
  text: string,
  requestId?: string,
): Answer => connectAnswer({ t, appId: caches.appId, text, threadId, requestId });
