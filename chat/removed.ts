import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';

/** Newer servers hand over the type of a message as a field, 7.0 as what the engine has no field for. */
type RawMessage = IMessage & { type?: string; _unmappedProperties_?: { t?: string; _hidden?: boolean } };

/**
 * Whether somebody has removed a message of ours. With replies below it, or where the workspace shows that something was
 * removed, it stays as an empty one of another type; where it keeps the history, hidden. An update would bring it back,
 * or be seen by nobody.
 */
export function isRemoved(message: IMessage): boolean {
  const { type, text, blocks, _unmappedProperties_: { t, _hidden } = {} } = message as RawMessage;
  return Boolean(type ?? t ?? _hidden) || (!text && !blocks?.length);
}
