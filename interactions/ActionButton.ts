import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import type { IUIActionButtonDescriptor } from '@rocket.chat/apps-engine/definition/ui';
import type { ChatContext } from '../rocketchat/ChatContext';

export interface Press {
  /** the message whose menu it is in */
  message?: IMessage;
  /** the text in the message box, '' for other buttons */
  text: string;
}

export type OnPress = (press: Press, context: ChatContext) => Promise<void>;

/** A button in one of Rocket.Chat's own menus. Its label is in i18n under `labelI18n`. */
export type ActionButton = IUIActionButtonDescriptor & { onPress: OnPress };
