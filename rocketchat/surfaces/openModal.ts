import { UIKitSurfaceType } from '@rocket.chat/apps-engine/definition/uikit/IUIKitSurface';
import { TrelloError } from '../../trello/TrelloError';
import type { Modal } from '../../ui/form';
import type { AppContext } from '../AppContext';
import type { ChatContext } from '../ChatContext';
import { UserError } from '../UserError';

/** ms of the 5 seconds that a trigger lives; the rest is for our own round trips */
export const FORM_TIMEOUT_MS = 3_000;

/** What a form needs: it may be opened where no room is known. */
type Opener = Pick<ChatContext, 't' | 'modify' | 'caches' | 'user' | 'triggerId'>;

/**
 * Opens a form for a person, once for what they just did.
 * @throws UserError where the client gave nothing to open it with
 */
export async function openModal(context: Opener, modal: Modal): Promise<void> {
  const { triggerId, user } = context;
  if (!triggerId) throw new UserError(context.t('form.unsupported'));
  await context.modify.getUiController().openSurfaceView(asView(context, modal), { triggerId }, user);
}

/**
 * Draws a form anew that is open, for what the person just did in it. What they have filled in stays.
 * @param modal of the same id
 */
export async function updateModal(context: Opener, modal: Modal): Promise<void> {
  const { triggerId, user } = context;
  if (!triggerId) throw new UserError(context.t('form.unsupported'));
  await context.modify.getUiController().updateSurfaceView(asView(context, modal), { triggerId }, user);
}

const asView = (context: Opener, modal: Modal) => ({
  ...modal,
  type: UIKitSurfaceType.MODAL,
  appId: context.caches.appId,
});

/**
 * Works for a form, as long as the client waits for it.
 * @throws UserError where Trello takes longer to say something; for a write that may be done, the error as it is
 */
export async function withDeadline<C extends AppContext, T>(
  context: C,
  work: (hurried: C) => Promise<T>,
): Promise<T> {
  try {
    return await work(context.withTimeout(FORM_TIMEOUT_MS));
  } catch (error) {
    const isSlow = error instanceof TrelloError && error.kind === 'slow';
    throw isSlow ? new UserError(context.t('form.timeout', { seconds: FORM_TIMEOUT_MS / 1_000 })) : error;
  }
}

/** Sentences about fields of a form, by the field's name: it stays open. */
export interface FormErrors {
  errors: Record<string, string>;
}
