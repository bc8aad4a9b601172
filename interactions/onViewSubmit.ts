import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type {
  IUIKitResponse,
  UIKitViewSubmitInteractionContext,
} from '@rocket.chat/apps-engine/definition/uikit';
import type { AppContext } from '../chat/AppContext';
import { logError } from '../chat/explainError';
import { notifyUser, type Place } from '../chat/notifyUser';
import { tellError } from '../chat/tellError';
import { CONNECT_VIEW } from '../ui/connectModal';
import { readForm } from '../ui/readForm';
import { decodeView, type ViewId } from '../ui/viewId';
import { type OnSubmit, views } from './views';

/**
 * The door for forms that are handed in. A form that is done with is closed and answered privately; nothing may be
 * thrown through here: the person would look at a form that does nothing.
 */
export async function onViewSubmit(
  interaction: UIKitViewSubmitInteractionContext,
  context: AppContext,
): Promise<IUIKitResponse> {
  const { view, user, triggerId, appId } = interaction.getInteractionData();
  const responder = interaction.getInteractionResponder();
  const about = decodeView(view.id);
  const onSubmit = about && findView(about.name);
  const room = onSubmit && (await findRoom(context, about));
  if (!room) {
    // Without a room there is no place to answer in but the form.
    const field = about?.name === CONNECT_VIEW ? 'token' : 'events';
    return responder.viewErrorResponse({ viewId: view.id, errors: { [field]: context.say('form.stale') } });
  }
  const { threadId, modelId } = about;
  const place: Place = { user, room, threadId, triggerId };
  try {
    const answer = await onSubmit({ place, modelId, form: readForm(view) }, context);
    if ('errors' in answer) return responder.viewErrorResponse({ viewId: view.id, errors: answer.errors });
    await notifyUser(context, place, answer);
  } catch (error) {
    await tellError(context, place, { error, where: 'submit' });
  }
  // Only an explicit type closes it on phones; the engine's responder has none for it.
  const closing = { success: true, type: 'modal.close', appId, triggerId };
  return closing;
}

function findView(name: string): OnSubmit | undefined {
  return Object.prototype.hasOwnProperty.call(views, name) ? views[name] : undefined;
}

/** @returns undefined where there is none, or it could not be read */
async function findRoom(context: AppContext, { roomId }: ViewId): Promise<IRoom | undefined> {
  try {
    return (await context.read.getRoomReader().getById(roomId)) ?? undefined;
  } catch (error) {
    logError(error, context, 'submit');
    return undefined;
  }
}
