import type {
  IUIKitResponse,
  UIKitViewSubmitInteractionContext,
} from '@rocket.chat/apps-engine/definition/uikit';
import type { AppContext } from '../rocketchat/AppContext';
import { ChatContext } from '../rocketchat/ChatContext';
import { notifyError } from '../rocketchat/messages/notifyError';
import { notifyUser } from '../rocketchat/messages/notifyUser';
import { findRoom } from '../rocketchat/rooms/findRooms';
import { NeedsAccountError } from '../rocketchat/UserError';
import type { UserRequest } from '../storage/UserRequest';
import { OAUTH_VIEW, PASTE_VIEW } from '../ui/connectModals';
import { withoutMarkup } from '../ui/form';
import { noteModal } from '../ui/noteModal';
import { readForm } from '../ui/readForm';
import { decodeView, type ViewId } from '../ui/viewId';
import { redrawBar } from './boardBar';
import { resume } from './resume';
import { submitOnce } from './submit';
import { findView } from './views';

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
    return responder.updateModalViewResponse(
      noteModal({ t: app.t, appId: app.caches.appId, id: submittedView.id, text }),
    );
  }
  const { threadId } = about;
  const request = requestOf(submittedView);
  const context = new ChatContext(app.caches, app, { user, room, threadId, triggerId, request });
  try {
    const submitted = { about, form, resume };
    const answer = await (view.isKept
      ? submitOnce(context, view, submitted)
      : view.submit(submitted, context));
    if (answer === 'underWay') return responder.successResponse();
    if (answer && 'errors' in answer) return refuse(answer.errors);
    if (answer && 'modal' in answer) return responder.updateModalViewResponse(answer.modal);
    if (answer) await notifyUser(context, answer);
    await redrawBar(context, about.origin);
  } catch (error) {
    await notifyError(context, { error, where: 'submit' });
    // What was written stays in the form as well: they may not want to connect.
    if (view.isKept && error instanceof NeedsAccountError) return refuse({ [view.field]: error.message });
  }
  return closing(about, { appId, triggerId });
}

/**
 * Phones close a form only with an explicit type, which the engine's responder does not offer. The web, which alone has
 * bars, would use up the trigger for this answer if it came before the bar.
 */
const closing = ({ origin }: ViewId, { appId, triggerId }: { appId: string; triggerId?: string }) => ({
  success: true,
  type: 'modal.close',
  appId,
  ...(origin?.kind !== 'bar' && { triggerId }),
});

/** As phones send it, which is enough to submit it again. A token or a code must never get into the store as it is. */
const requestOf = ({ id, state }: { id: string; state?: unknown }): UserRequest | undefined =>
  [PASTE_VIEW, OAUTH_VIEW].includes(decodeView(id)?.name ?? '')
    ? undefined
    : { by: 'form', view: { id, state } };

const mapValues = (texts: Record<string, string>, change: (text: string) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, change(text)]));
