import type {
  IUIKitResponse,
  UIKitViewSubmitInteractionContext,
} from '@rocket.chat/apps-engine/definition/uikit';
import type { AppContext } from '../rocketchat/AppContext';
import { ChatContext } from '../rocketchat/ChatContext';
import { notifyError } from '../rocketchat/messages/notifyError';
import { notifyUser } from '../rocketchat/messages/notifyUser';
import { findRoom } from '../rocketchat/rooms/findRooms';
import { withoutMarkup } from '../ui/form';
import { noteModal } from '../ui/noteModal';
import { readForm } from '../ui/readForm';
import { decodeView } from '../ui/viewId';
import { submitOnce } from './submit';
import { type View, views } from './views';

/**
 * The entry point for submitted forms. A completed form is closed and answered privately. No exception escapes: the
 * person would see a form that does nothing.
 */
export async function onViewSubmit(
  interaction: UIKitViewSubmitInteractionContext,
  app: AppContext,
): Promise<IUIKitResponse> {
  const { view: submittedView, user, triggerId, appId } = interaction.getInteractionData();
  const responder = interaction.getInteractionResponder();
  const refuse = (errors: Record<string, string>): IUIKitResponse =>
    responder.viewErrorResponse({ viewId: submittedView.id, errors: mapValues(errors, withoutMarkup) });
  const view = findView(submittedView.id);
  const about = decodeView(submittedView.id);
  const room = view && about && (await findRoom(app, about.roomId));
  const form = readForm(submittedView);
  if (!room) {
    // The only place for an answer is the form, and an error under a missing field would be invisible.
    const text = app.t('form.outdated');
    const field = view && form.isShown(view.field) !== false ? view.field : form.names[0];
    if (field !== undefined) return refuse({ [field]: text });
    const { t, caches } = app;
    return responder.updateModalViewResponse(
      noteModal({ t, appId: caches.appId, id: submittedView.id, text }),
    );
  }
  const context = new ChatContext(app.caches, app, { user, room, threadId: about.threadId, triggerId });
  try {
    const submitted = { about, form };
    const answer = await (view.isKept
      ? submitOnce(context, view, submitted)
      : view.submit(submitted, context));
    if (answer === 'underWay') return responder.successResponse();
    if (answer && 'errors' in answer) return refuse(answer.errors);
    if (answer && 'modal' in answer) return responder.updateModalViewResponse(answer.modal);
    if (answer) await notifyUser(context, answer);
  } catch (error) {
    await notifyError(context, { error, where: 'submit' });
  }
  // Phones close it only with an explicit type, which the engine's responder does not offer.
  const closing = { success: true, type: 'modal.close', appId, triggerId };
  return closing;
}

const mapValues = (texts: Record<string, string>, change: (text: string) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, change(text)]));

function findView(id: unknown): View | undefined {
  const [name = ''] = String(id).split(' ');
  return Object.prototype.hasOwnProperty.call(views, name) ? views[name] : undefined;
}
