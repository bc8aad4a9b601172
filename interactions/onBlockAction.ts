import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUIKitResponse, UIKitBlockInteractionContext } from '@rocket.chat/apps-engine/definition/uikit';
import { UIKitIncomingInteractionContainerType } from '@rocket.chat/apps-engine/definition/uikit/UIKitIncomingInteractionContainer';
import type { AppContext } from '../rocketchat/AppContext';
import { ChatContext } from '../rocketchat/ChatContext';
import { notifyError } from '../rocketchat/messages/notifyError';
import { findRoom } from '../rocketchat/rooms/findRooms';
import { UserError } from '../rocketchat/UserError';
import { decodeView } from '../ui/viewId';
import { blockActions } from './handlers';
import { noteApart } from './noteApart';
import type { Click, OnClick } from './understood';

type Data = ReturnType<UIKitBlockInteractionContext['getInteractionData']>;

/** The entry point for clicks. No exception escapes it: the engine would swallow it and the person would wait. */
export async function onBlockAction(
  interaction: UIKitBlockInteractionContext,
  app: AppContext,
): Promise<IUIKitResponse> {
  const responder = interaction.getInteractionResponder();
  const data = interaction.getInteractionData();
  const { container, user, triggerId, value } = data;
  const onClick = findAction(data.actionId);
  const view =
    container.type === UIKitIncomingInteractionContainerType.VIEW ? decodeView(container.id) : undefined;
  const room = await roomOf(app, data, view?.roomId);
  if (!room) {
    await noteApart(app, { user, triggerId }, onClick === unknown ? 'error.unknownButton' : 'form.outdated');
    return responder.successResponse();
  }
  const threadId = view ? view.threadId : (data.message?.threadId ?? undefined);
  const context = new ChatContext(app.caches, app, { user, room, threadId, triggerId });
  try {
    await onClick({ ...sourceOf(data), value, view }, context);
  } catch (error) {
    await notifyError(context, { error, where: 'click' });
  }
  return responder.successResponse();
}

const findAction = (id: string): OnClick =>
  (Object.prototype.hasOwnProperty.call(blockActions, id) ? blockActions[id] : undefined) ?? unknown;

/** From another version of the app: messages stay when the app is updated or downgraded. */
const unknown: OnClick = (_click, { t }) => Promise.reject(new UserError(t('error.unknownButton')));

/** Clicks in forms carry no room. */
async function roomOf(context: AppContext, data: Data, roomId?: string): Promise<IRoom | undefined> {
  const room = data.room ?? data.message?.room;
  return room ?? (roomId ? findRoom(context, roomId) : undefined);
}

/** Only a stored message comes along with a click in it. */
function sourceOf({ container, message }: Data): Pick<Click, 'containerId' | 'origin'> {
  const { id: containerId, type } = container;
  if (type === UIKitIncomingInteractionContainerType.VIEW) return { containerId };
  return { containerId, origin: { kind: message?.id ? 'shared' : 'private', messageId: containerId } };
}
