import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import { messageType } from './messageType';

/**
 * Whether somebody has removed a message of ours. With replies below it, or where the workspace shows that something was
 * removed, it stays as an empty one of another type; where it keeps the history, hidden. An update would bring it back,
 * or be seen by nobody.
 */
export function isRemoved(message: IMessage): boolean {
  const { text, blocks, _unmappedProperties_: rest } = message as IMessage & Unmapped;
  return Boolean(messageType(message) ?? rest?._hidden) || (!text && !blocks?.length);
}

interface Unmapped {
  _unmappedProperties_?: { _hidden?: boolean };
}
