import { answerTyped } from '../commands/answerTyped';
import { onReplyChanged } from '../features/replies/onReply';
import type { ChatContext } from '../rocketchat/ChatContext';
import { notifyUser } from '../rocketchat/messages/notifyUser';
import { UserError } from '../rocketchat/UserError';
import type { UserRequest } from '../storage/UserRequest';
import { readForm } from '../ui/readForm';
import { decodeView } from '../ui/viewId';
import { actionButtons } from './actionButtons';
import { blockActions } from './handlers';
import { submitOnce } from './submit';
import type { OnClick, Resume } from './understood';
import { findView } from './views';

type By<K extends UserRequest['by']> = Extract<UserRequest, { by: K }>;

/** Does what a person did in a client, and shows them the result. */
export function runRequest(context: ChatContext, request: UserRequest, resume: Resume): Promise<void> {
  switch (request.by) {
    case 'command':
      return answerTyped(request.words, context);
    case 'click':
      return click(context, request, resume);
    case 'menu':
      return press(context, request);
    case 'reply':
      return finishReply(context, request);
    case 'form':
      return submit(context, request, resume);
  }
}

export const isKnownAction = (id: string): boolean => Object.prototype.hasOwnProperty.call(blockActions, id);

async function click(
  context: ChatContext,
  { actionId, value, containerId, from }: By<'click'>,
  resume: Resume,
): Promise<void> {
  const onClick = (isKnownAction(actionId) ? blockActions[actionId] : undefined) ?? unknown;
  const source =
    from === 'view'
      ? { view: decodeView(containerId) }
      : { origin: { kind: from, messageId: containerId } as const };
  await onClick({ value, containerId, resume, ...source }, context);
}

/** From another version of the app: messages stay when the app is updated or downgraded. */
const unknown: OnClick = (_click, { t }) => Promise.reject(new UserError(t('error.unknownButton')));

async function press(context: ChatContext, { actionId, messageId, text }: By<'menu'>): Promise<void> {
  const pressed = actionButtons.find((each) => each.actionId === actionId);
  if (!pressed) throw new UserError(context.t('error.unknownButton'));
  const message = messageId ? await context.read.getMessageReader().getById(messageId) : undefined;
  await pressed.onPress({ message, text }, context);
}

async function finishReply(context: ChatContext, { messageId }: By<'reply'>): Promise<void> {
  const { t, user, room, replies } = context;
  const reply = await replies.find(messageId);
  if (reply?.userId !== user.id || reply.roomId !== room.id) throw new UserError(t('error.outdated'));
  await onReplyChanged(context, { id: messageId, room });
}

/** The form itself is closed: whatever would be shown in it is shown in a message. */
async function submit(context: ChatContext, { view: submitted }: By<'form'>, resume: Resume): Promise<void> {
  const [view, about] = [findView(submitted.id), decodeView(submitted.id)];
  if (!view || !about) throw new UserError(context.t('form.outdated'));
  const answer = await submitOnce(context, view, { about, form: readForm(submitted), resume });
  if (answer === 'underWay' || !answer) return;
  if ('modal' in answer) throw new UserError(context.t('form.outdated'));
  if ('errors' in answer) throw new UserError(Object.values(answer.errors).join('\n'));
  await notifyUser(context, answer);
}
