import type { ChatContext } from '../rocketchat/ChatContext';
import type { Origin, ViewId } from '../ui/viewId';

export interface Click {
  value: unknown;
  /** of the message or view the button is in */
  containerId: string;
  /** the message that it is in */
  origin?: Origin;
  /** what the form that it is in is about */
  view?: ViewId;
}

export type OnClick = (click: Click, context: ChatContext) => Promise<void>;
