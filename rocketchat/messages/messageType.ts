import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';

/** A field since 7.4, and among the unmapped properties before. */
interface RawMessage {
  type?: unknown;
  _unmappedProperties_?: { t?: unknown };
}

/**
 * Undefined for messages by people, apps and integrations: other types are system messages, encrypted (e2e) or removed
 * (rm).
 */
export const messageType = (message: object): unknown => {
  const { type, _unmappedProperties_: rest } = message as RawMessage;
  return type ?? rest?.t ?? undefined;
};

/**
 * Whether somebody has removed a message of ours. If it has replies, or if the workspace shows removals, it stays as an
 * empty message of another type; if the workspace keeps history, it stays hidden. An update would bring it back, or be
 * invisible.
 */
export function isRemoved(message: IMessage): boolean {
  const { text, blocks, _unmappedProperties_: rest } = message as IMessage & Unmapped;
  return Boolean(messageType(message) ?? rest?._hidden) || (!text && !blocks?.length);
}

interface Unmapped {
  _unmappedProperties_?: { _hidden?: boolean };
}
