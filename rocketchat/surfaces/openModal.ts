import { UIKitSurfaceType } from '@rocket.chat/apps-engine/definition/uikit/IUIKitSurface';
import { TrelloError } from '../../trello/TrelloError';
import type { Modal } from '../../ui/form';
import type { AppContext } from '../AppContext';
import type { ChatContext } from '../ChatContext';
import { NoTriggerError, UserError } from '../UserError';

/** ms of the 5 seconds that a trigger is valid; the rest is for our own round trips */
export const FORM_TIMEOUT_MS = 3_000;

/** What a form needs: it may be opened where no room is known. */
type Opener = Pick<ChatContext, 't' | 'modify' | 'caches' | 'user' | 'triggerId'>;

/**
 * Opens a form for a person, once for each of their actions.
 * @throws NoTriggerError if the client sent no trigger
 */
export async function openModal(context: Opener, modal: Modal): Promise<void> {
  const { triggerId, user } = context;
  if (!triggerId) throw new NoTriggerError(context.t('form.unsupported'));
  await context.modify.getUiController().openSurfaceView(asView(context, modal), { triggerId }, user);
}

/**
 * Updates an open form after the person's action in it. Their input stays.
 * @param modal with the same id
 */
export async function updateModal(context: Opener, modal: Modal): Promise<void> {
  const { triggerId, user } = context;
  if (!triggerId) throw new NoTriggerError(context.t('form.unsupported'));
  await context.modify.getUiController().updateSurfaceView(asView(context, modal), { triggerId }, user);
}

const asView = (context: Opener, modal: Modal) => ({
  ...modal,
  type: UIKitSurfaceType.MODAL,
  appId: context.caches.appId,
});

/**
 * Works for a form within the time that the client waits.
 * @throws UserError if Trello takes longer; for a write that may have succeeded, the error itself
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

/** Sentences about a form's fields, by field name: the form stays open. */
export interface FormErrors {
  errors: Record<string, string>;
}
