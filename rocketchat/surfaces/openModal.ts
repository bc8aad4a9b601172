import { UIKitSurfaceType } from '@rocket.chat/apps-engine/definition/uikit/IUIKitSurface';
import type { Modal } from '../../ui/form';
import { TrelloError } from '../../trello/TrelloError';
import type { AppContext } from '../AppContext';
import type { Conversation } from '../messages/notifyUser';
import { UserError } from '../UserError';

/** ms of the 5 seconds that a trigger lives; the rest is for our own round trips */
export const FORM_TIMEOUT_MS = 3_000;

/**
 * Opens a form for a person, once for what they just did.
 * @throws UserError where the client gave nothing to open it with
 */
export async function openModal(
  context: AppContext,
  { triggerId, user }: Pick<Conversation, 'triggerId' | 'user'>,
  modal: Modal,
): Promise<void> {
  if (!triggerId) throw new UserError(context.t('form.unsupported'));
  await context.modify.getUiController().openSurfaceView(asView(context, modal), { triggerId }, user);
}

/**
 * Draws a form anew that is open, for what the person just did in it. What they have filled in stays.
 * @param modal of the same id
 */
export async function updateModal(
  context: AppContext,
  { triggerId, user }: Conversation,
  modal: Modal,
): Promise<void> {
  if (!triggerId) throw new UserError(context.t('form.unsupported'));
  await context.modify.getUiController().updateSurfaceView(asView(context, modal), { triggerId }, user);
}

const asView = (context: AppContext, modal: Modal) => ({
  ...modal,
  type: UIKitSurfaceType.MODAL,
  appId: context.caches.appId,
});

/**
 * Works for a form, as long as the client waits for it.
 * @throws UserError where Trello takes longer to say something; for a write that may be done, the error as it is
 */
export async function withDeadline<T>(
  context: AppContext,
  work: (hurried: AppContext) => Promise<T>,
): Promise<T> {
  try {
    return await work(context.withTimeout(FORM_TIMEOUT_MS));
  } catch (error) {
    const isSlow = error instanceof TrelloError && error.kind === 'slow';
    throw isSlow ? new UserError(context.t('form.timeout', { seconds: FORM_TIMEOUT_MS / 1_000 })) : error;
  }
}
