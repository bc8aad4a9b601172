import { UIKitSurfaceType } from '@rocket.chat/apps-engine/definition/uikit/IUIKitSurface';
import type { Bar } from '../../ui/boardBar';
import type { ChatContext } from '../ChatContext';
import { UserError } from '../UserError';

/**
 * Opens something beside a room, or draws it anew where it is open: that is known by the bar's id. Only the web has
 * room for it.
 * @throws UserError where the client gave nothing to show it with
 */
export async function showBar(
  context: ChatContext,
  { bar, isOpen }: { bar: Bar; isOpen: boolean },
): Promise<void> {
  const { triggerId, user } = context;
  if (!triggerId) throw new UserError(context.t('bar.outdated'));
  const view = { ...bar, type: UIKitSurfaceType.CONTEXTUAL_BAR, appId: context.caches.appId };
  const ui = context.modify.getUiController();
  await (isOpen
    ? ui.updateSurfaceView(view, { triggerId }, user)
    : ui.openSurfaceView(view, { triggerId }, user));
}
