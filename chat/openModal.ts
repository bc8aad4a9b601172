import { UIKitSurfaceType } from '@rocket.chat/apps-engine/definition/uikit';
import type { Modal } from '../ui/form';
import { TrelloError } from '../trello/TrelloError';
import type { TrelloClient } from '../trello/TrelloClient';
import type { AppContext } from './AppContext';
import type { Place } from './notifyUser';
import { openTrello } from './trelloClient';
import { UserError } from './UserError';

/** ms of the 5 seconds that a trigger lives; the rest is for our own round trips */
export const FORM_PATIENCE = 3_000;

/**
 * Opens a form for a person, once for what they just did.
 * @throws UserError where the client gave nothing to open it with
 */
export async function openModal(context: AppContext, place: Place, modal: Modal): Promise<void> {
  const { triggerId, user } = place;
  if (!triggerId) throw new UserError(context.say('form.noTrigger'));
  const view = { ...modal, type: UIKitSurfaceType.MODAL, appId: context.memory.appId };
  await context.modify.getUiController().openSurfaceView(view, { triggerId }, user);
}

/**
 * Asks Trello for what a form shows or checks, as long as the client waits for it.
 * @throws UserError where Trello takes longer
 */
export async function askForForm<T>(
  context: AppContext,
  ask: (trello: TrelloClient) => Promise<T>,
): Promise<T> {
  try {
    return await ask(await openTrello(context, FORM_PATIENCE));
  } catch (error) {
    const isSlow = error instanceof TrelloError && error.kind === 'slow';
    throw isSlow ? new UserError(context.say('form.slow', { seconds: FORM_PATIENCE / 1_000 })) : error;
  }
}
