import type { AppContext } from '../../rocketchat/AppContext';
import type { ChatContext } from '../../rocketchat/ChatContext';
import { FORM_TIMEOUT_MS, type FormErrors, openModal } from '../../rocketchat/surfaces/openModal';
import { timeZoneOf } from '../../rocketchat/timeZones/timeZone';
import { UserError } from '../../rocketchat/UserError';
import type { ConnectedMember } from '../../storage/records';
import { formatDate } from '../../trello/describe/formatDate';
import type { Member, TokenInfo } from '../../trello/models';
import type { Answer } from '../../ui/Answer';
import { connectAnswer } from '../../ui/connectAnswer';
import { connectModal } from '../../ui/connectModal';
import { describeTrelloAccount, tokensUrl } from '../../ui/describeTrelloAccount';
import type { Form } from '../../ui/readForm';
import { openTrelloAs } from '../credentials/openTrello';
import { findAccount } from './ownAccount';
import { revoke } from './revokeToken';
import { encryptToken } from './tokenCipher';
import { problemOfChecked, problemOfPasted } from './tokenProblem';

/** ms; after this check, little is left of the 5 seconds that the client waits for the form. */
const REVOKE_TIMEOUT_MS = 1_000;

/**
 * Opens the form that connects a person's own Trello account.
 * @param requestId of what runs afterwards
 * @throws UserError if required settings are missing, or if the client opens no forms
 */
export async function openConnectForm(context: ChatContext, requestId?: string): Promise<void> {
  const { t, caches } = context;
  if (!context.triggerId) throw new UserError(t('connect.unsupported'));
  const { apiKey, apiSecret } = await context.settings();
  if (!apiKey) throw new UserError(t('error.noApiKey'));
  if (!apiSecret) throw new UserError(t('connect.noSecret'));
  const before = await context.members.ofUser(context.user.id);
  await openModal(
    context,
    connectModal({
      t,
      appId: caches.appId,
      roomId: context.room.id,
      threadId: context.threadId,
      requestId,
      apiKey,
      ...(before && { before: describeTrelloAccount(t, before) }),
    }),
  );
}

/**
 * Stores the pasted token after Trello has confirmed its member, and revokes the previous one.
 * @returns the answer, or what is wrong with the token
 * @throws UserError if required settings are missing
 */
export async function submitConnect(context: ChatContext, form: Form): Promise<Answer | FormErrors> {
  const { t } = context;
  const settings = await context.settings();
  if (!settings.apiSecret) throw new UserError(t('connect.noSecret'));
  const token = (form.one('token') ?? '').trim();
  const problem = problemOfPasted(token, settings, t);
  if (problem) return { errors: { token: problem } };
  let checked: Checked;
  try {
    checked = await check(context, token);
  } catch (error) {
    return { errors: { token: problemOfChecked(error, token, t) } };
  }
  const before = await findAccount(context, context.user);
  const { id: userId } = context.user;
  await context.members.save({
    ...recordOf(checked),
    userId,
    token: encryptToken(token, { secret: settings.apiSecret, userId }),
  });
  // From here on the account is connected, whatever fails.
  const isReplaced = before && before.token !== token;
  const isNotRevoked =
    isReplaced && (await revoke(context, before.token, REVOKE_TIMEOUT_MS)) === 'notRevoked';
  return describeConnected(context, { ...checked, ...(isNotRevoked && { left: before.member }) });
}

interface Checked {
  member: Member;
  info: TokenInfo;
}

/** The token's member and permissions, read within the time that the client waits for the form. */
async function check(context: AppContext, token: string): Promise<Checked> {
  const trello = await openTrelloAs(context, token, FORM_TIMEOUT_MS);
  const [member, info] = await Promise.all([trello.me(), trello.tokenInfo()]);
  return { member, info };
}

const recordOf = ({ member, info }: Checked): Omit<ConnectedMember, 'userId' | 'token'> => ({
  kind: 'member',
  memberId: member.id,
  username: member.username,
  fullName: member.fullName,
  method: 'pasted',
  canWrite: info.canWrite,
  connectedAt: new Date().toISOString(),
});

/** @param left the account whose token could not be revoked */
async function describeConnected(
  context: ChatContext,
  { member, info, left }: Checked & { left?: ConnectedMember },
): Promise<Answer> {
  const { user } = context;
  const { t } = context;
  const sentences = [t('connect.done', { name: describeTrelloAccount(t, member) })];
  if (!info.canWrite) sentences.push(t('connect.readOnly'));
  if (info.expires) {
    const zone = await timeZoneOf(context, user);
    sentences.push(t('connect.expires', { date: formatDate(info.expires, { zone, language: 'en' }) }));
  }
  if (left) sentences.push(t('connect.oldNotRevoked', { url: tokensUrl(left) }));
  const text = sentences.join('\n');
  return info.canWrite ? { text } : withConnectButton(context, text);
}

/** An answer with a button to connect, after which nothing else runs. */
export const withConnectButton = ({ t, caches, threadId }: ChatContext, text: string): Answer =>
  connectAnswer({ t, appId: caches.appId, text, threadId });
