import { UIKitSurfaceType } from '@rocket.chat/apps-engine/definition/uikit/IUIKitSurface';
import type { Bar } from '../../ui/boardBar';
import type { ChatContext } from '../ChatContext';
import { NoTriggerError } from '../UserError';

/**
 * Opens a contextual bar, or updates it if it is open, which its id tells. Only the web shows it.
 * @throws NoTriggerError if the client sent no trigger
 */
export async function showBar(
  context: ChatContext,
  { bar, isOpen }: { bar: Bar; isOpen: boolean },
): Promise<void> {
  const { triggerId, user } = context;
  if (!triggerId) throw new NoTriggerError(context.t('bar.outdated'));
  const view = { ...bar, type: UIKitSurfaceType.CONTEXTUAL_BAR, appId: context.caches.appId };
  const ui = context.modify.getUiController();
  await (isOpen
    ? ui.updateSurfaceView(view, { triggerId }, user)
    : ui.openSurfaceView(view, { triggerId }, user));
}
