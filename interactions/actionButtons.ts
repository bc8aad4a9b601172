import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import type { IUIActionButtonDescriptor } from '@rocket.chat/apps-engine/definition/ui';
import type { AppContext } from '../chat/AppContext';
import type { Place } from '../chat/notifyUser';
import { messageButtons } from './messageButtons';
import { roomButtons } from './roomButtons';

export interface Press {
  place: Place;
  /** of whose menu it was pressed */
  message?: IMessage;
  /** what stands in the message box, '' for other buttons */
  text: string;
}

export type OnPress = (press: Press, context: AppContext) => Promise<void>;

/** A button in one of Rocket.Chat's own menus. Its label stands in i18n under `labelI18n`. */
export type ActionButton = IUIActionButtonDescriptor & { onPress: OnPress };

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
