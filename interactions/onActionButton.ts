import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type {
  IUIKitResponse,
  UIKitActionButtonInteractionContext,
} from '@rocket.chat/apps-engine/definition/uikit';
import type { AppContext } from '../rocketchat/AppContext';
import { ChatContext } from '../rocketchat/ChatContext';
import { notifyError } from '../rocketchat/messages/notifyError';
import { UserError } from '../rocketchat/UserError';
import { actionButtons } from './actionButtons';
import { noteApart } from './noteApart';

/** The entry point for the app's buttons in Rocket.Chat's own menus. No exception escapes it. */
export async function onActionButton(
  interaction: UIKitActionButtonInteractionContext,
  app: AppContext,
): Promise<IUIKitResponse> {
  const responder = interaction.getInteractionResponder();
  const data = interaction.getInteractionData();
  const pressed = actionButtons.find(({ actionId }) => actionId === data.actionId);
  const { user, room, message, triggerId } = data;
  // Comes only with a button of the message box.
  const { text } = data as { text?: string | null };
  if (!(room as IRoom | undefined)) {
    await noteApart(app, { user, triggerId }, 'error.unknownButton');
    return responder.successResponse();
  }
  // Some engines pass null if there is nothing.
  const threadId = data.threadId ?? message?.threadId ?? undefined;
  const request = {
    by: 'menu',
    actionId: data.actionId,
    messageId: message?.id,
    text: text ?? '',
  } as const;
  const context = new ChatContext(app.caches, app, { user, room, threadId, triggerId, request });
  try {
    if (!pressed) throw new UserError(context.t('error.unknownButton'));
    await pressed.onPress({ message: message ?? undefined, text: text ?? '' }, context);
  } catch (error) {
    await notifyError(context, { error, where: 'button' });
  }
  return responder.successResponse();
}
