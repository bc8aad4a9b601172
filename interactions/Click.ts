import type { AppContext } from '../rocketchat/AppContext';
import type { Conversation } from '../rocketchat/messages/notifyUser';
import type { Origin, ViewId } from '../ui/viewId';

export interface Click {
  conversation: Conversation;
  value: unknown;
  /** of the message or view the button is in */
  containerId: string;
  /** the message that it is in */
  origin?: Origin;
  /** what the form that it is in is about */
  view?: ViewId;
}

export type OnClick = (click: Click, context: AppContext) => Promise<void>;
