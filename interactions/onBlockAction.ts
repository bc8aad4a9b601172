import type { IUIKitResponse, UIKitBlockInteractionContext } from '@rocket.chat/apps-engine/definition/uikit';
import type { AppContext } from '../chat/AppContext';
import type { Place } from '../chat/notifyUser';
import { tellError } from '../chat/tellError';
import { blockActions } from './table';

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
  const room = data.room ?? data.message?.room;
  if (!onClick || !room) return responder.errorResponse();
  const place: Place = { user: data.user, room, triggerId: data.triggerId };
  try {
    await onClick({ place, value: data.value, containerId: data.container.id }, context);
  } catch (error) {
    await tellError(context, place, { error, where: 'click' });
  }
  return responder.successResponse();
}
