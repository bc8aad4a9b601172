import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUIKitResponse, UIKitBlockInteractionContext } from '@rocket.chat/apps-engine/definition/uikit';
import { UIKitIncomingInteractionContainerType } from '@rocket.chat/apps-engine/definition/uikit/UIKitIncomingInteractionContainer';
import type { AppContext } from '../chat/AppContext';
import type { Place } from '../chat/notifyUser';
import { tellError } from '../chat/tellError';
import { decodeView } from '../ui/viewId';
import { findRoom } from './findRoom';
import { blockActions, type Click } from './table';

type Data = ReturnType<UIKitBlockInteractionContext['getInteractionData']>;

/** The door for clicks. Nothing may be thrown through it: the engine would swallow it and the person wait. */
export async function onBlockAction(
  interaction: UIKitBlockInteractionContext,
  context: AppContext,
): Promise<IUIKitResponse> {
  const responder = interaction.getInteractionResponder();
  const data = interaction.getInteractionData();
  const onClick = Object.prototype.hasOwnProperty.call(blockActions, data.actionId)
    ? blockActions[data.actionId]
    : undefined;
  const view =
    data.container.type === UIKitIncomingInteractionContainerType.VIEW
      ? decodeView(data.container.id)
      : undefined;
  const room = onClick && (await roomOf(context, data, view?.roomId));
  if (!room) return responder.errorResponse();
  const place: Place = {
    user: data.user,
    room,
    threadId: view ? view.threadId : (data.message?.threadId ?? undefined),
    triggerId: data.triggerId,
  };
  try {
    await onClick({ ...sourceOf(data), place, value: data.value, view }, context);
  } catch (error) {
    await tellError(context, place, { error, where: 'click' });
  }
  return responder.successResponse();
}

/** Clicks in forms bring no room. */
async function roomOf(context: AppContext, data: Data, roomId?: string): Promise<IRoom | undefined> {
  const room = data.room ?? data.message?.room;
  return room ?? (roomId ? findRoom(context, roomId) : undefined);
}

/** Only a message that is stored comes along with a click in it. */
function sourceOf({ container, message }: Data): Pick<Click, 'containerId' | 'origin'> {
  const { id: containerId, type } = container;
  if (type === UIKitIncomingInteractionContainerType.VIEW) return { containerId };
  return { containerId, origin: { kind: message?.id ? 'shared' : 'private', messageId: containerId } };
}
