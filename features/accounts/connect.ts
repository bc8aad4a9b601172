import type { AppContext } from '../../rocketchat/AppContext';
import type { ChatContext } from '../../rocketchat/ChatContext';
import {
  FORM_TIMEOUT_MS,
  type FormErrors,
  openModal,
  updateModal,
} from '../../rocketchat/surfaces/openModal';
import type { Settings } from '../../rocketchat/settings';
import { UserError } from '../../rocketchat/UserError';
import type { Member, TokenInfo } from '../../trello/models';
import type { Answer } from '../../ui/Answer';
import { type ConnectForm, oauthModal, pasteModal } from '../../ui/connectModals';
import { describeTrelloAccount } from '../../ui/describeTrelloAccount';
import type { Modal } from '../../ui/form';
import type { Form } from '../../ui/readForm';
import { openTrelloAs } from '../credentials/openTrello';
import { connectAccount } from './connectAccount';
import { startFlow } from './oauth/startFlow';
import { problemOfChecked, problemOfPasted } from './tokenProblem';

/**
 * Opens the form that connects a person's own Trello account: with a click if the settings have an OAuth client, else
 * with a token to paste.
 * @param requestId of what runs afterwards
 * @throws UserError if required settings are missing, or if the client opens no forms
 */
export async function openConnectForm(context: ChatContext, requestId?: string): Promise<void> {
  const { t } = context;
  if (!context.triggerId) throw new UserError(t('connect.unsupported'));
  const settings = await context.settings();
  if (!settings.oauthClientId && !settings.apiKey) throw new UserError(t('error.noApiKey'));
  if (!settings.apiSecret) throw new UserError(t('connect.noSecret'));
  if (!settings.oauthClientId) {
    await openModal(context, await pasteForm(context, settings, requestId));
    return;
  }
  const [form, flow] = await Promise.all([formOf(context, requestId), startFlow(context, requestId)]);
  const canPaste = settings.apiKey !== '';
  await openModal(context, oauthModal(form, { flowId: flow.id, url: flow.url, canPaste }));
}

/** The other way to connect, in the form that is open. @param viewId of that form */
export async function showPasteForm(
  context: ChatContext,
  { viewId, requestId }: { viewId: string; requestId?: string },
): Promise<void> {
  const form = await pasteForm(context, await context.settings(), requestId);
  await updateModal(context, { ...form, id: viewId });
}

async function pasteForm(context: ChatContext, { apiKey }: Settings, requestId?: string): Promise<Modal> {
  return pasteModal(await formOf(context, requestId), apiKey);
}

async function formOf(context: ChatContext, requestId?: string): Promise<ConnectForm> {
  const { t, caches, room, threadId, user } = context;
  const before = await context.members.ofUser(user.id);
  return {
    t,
    appId: caches.appId,
    roomId: room.id,
    threadId,
    requestId,
    ...(before && { before: describeTrelloAccount(t, before) }),
  };
}

/**
 * Stores the pasted token after Trello has confirmed its member, and revokes the previous one.
 * @returns the answer, or what is wrong with the token
 * @throws UserError if required settings are missing
 */
export async function submitToken(context: ChatContext, form: Form): Promise<Answer | FormErrors> {
  const { t } = context;
  const settings = await context.settings();
  if (!settings.apiSecret) throw new UserError(t('connect.noSecret'));
  const token = (form.one('token') ?? '').trim();
  const problem = problemOfPasted(token, settings, t);
  if (problem) return { errors: { token: problem } };
  try {
    return await connectAccount(context, { token, ...(await check(context, token)) });
  } catch (error) {
    return { errors: { token: problemOfChecked(error, token, t) } };
  }
}

/** The token's member and permissions, read within the time that the client waits for the form. */
async function check(context: AppContext, token: string): Promise<{ member: Member; info: TokenInfo }> {
  const trello = await openTrelloAs(context, token, FORM_TIMEOUT_MS);
  const [member, info] = await Promise.all([trello.me(), trello.tokenInfo()]);
  return { member, info };
}
