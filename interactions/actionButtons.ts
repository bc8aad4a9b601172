import type { IUIActionButtonDescriptor } from '@rocket.chat/apps-engine/definition/ui';
import type { ActionButton } from './ActionButton';
import { messageButtons } from './messageButtons';
import { roomButtons } from './roomButtons';

/** The declaration for Rocket.Chat. */
export const describe = ({
  actionId,
  context,
  labelI18n,
  when,
}: ActionButton): IUIActionButtonDescriptor => ({
  actionId,
  context,
  labelI18n,
  ...(when && { when }),
});

/**
 * Every button that the app adds to Rocket.Chat's menus. `when` only decides where it is shown: rights are checked when
 * it is pressed.
 */
export const actionButtons: readonly ActionButton[] = [...messageButtons, ...roomButtons];
