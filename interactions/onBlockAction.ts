import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUIKitResponse, UIKitBlockInteractionContext } from '@rocket.chat/apps-engine/definition/uikit';
import { UIKitIncomingInteractionContainerType } from '@rocket.chat/apps-engine/definition/uikit/UIKitIncomingInteractionContainer';
import type { AppContext } from '../rocketchat/AppContext';
import { ChatContext } from '../rocketchat/ChatContext';
import { notifyError } from '../rocketchat/messages/notifyError';
import { findRoom } from '../rocketchat/rooms/findRooms';
import { decodeView } from '../ui/viewId';
import { noteApart } from './noteApart';
import { resume } from './resume';
import { isKnownAction, runRequest } from './runRequest';

type Data = ReturnType<UIKitBlockInteractionContext['getInteractionData']>;

/** The entry point for clicks. No exception escapes it: the engine would swallow it and the person would wait. */
export async function onBlockAction(
  interaction: UIKitBlockInteractionContext,
  app: AppContext,
): Promise<IUIKitResponse> {
  const responder = interaction.getInteractionResponder();
  const data = interaction.getInteractionData();
  const { user, triggerId } = data;
  const request = requestOf(data);
  const view = request.from === 'view' ? decodeView(request.containerId) : undefined;
  const room = await roomOf(app, data, view?.roomId);
  if (!room) {
    const isKnown = isKnownAction(request.actionId);
    await noteApart(app, { user, triggerId }, isKnown ? 'form.outdated' : 'error.unknownButton');
    return responder.successResponse();
  }
  const threadId = view ? view.threadId : (data.message?.threadId ?? undefined);
  const context = new ChatContext(app.caches, app, { user, room, threadId, triggerId, request });
  try {
    await runRequest(context, request, resume);
  } catch (error) {
    await notifyError(context, { error, where: 'click' });
  }
  return responder.successResponse();
}

/** Clicks in forms carry no room. */
async function roomOf(context: AppContext, data: Data, roomId?: string): Promise<IRoom | undefined> {
  const room = data.room ?? data.message?.room;
  return room ?? (roomId ? findRoom(context, roomId) : undefined);
}

/** Only a stored message comes along with a click in it. */
function requestOf({ actionId, value, container, message }: Data) {
  const isInView = container.type === UIKitIncomingInteractionContainerType.VIEW;
  const from = isInView ? 'view' : message?.id ? 'shared' : 'private';
  return { by: 'click', actionId, value: value as unknown, containerId: container.id, from } as const;
}
