import type { IUIActionButtonDescriptor } from '@rocket.chat/apps-engine/definition/ui';
import type { ActionButton } from './ActionButton';
import { messageButtons } from './messageButtons';
import { roomButtons } from './roomButtons';

/** What Rocket.Chat is told of it. */
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

/** Every button the app puts there. `when` only says where it is shown: rights are checked when it is pressed. */
export const actionButtons: readonly ActionButton[] = [...messageButtons, ...roomButtons];
