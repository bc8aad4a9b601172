/** A field since 7.4, and left among the rest by servers before. */
interface RawMessage {
  type?: unknown;
  _unmappedProperties_?: { t?: unknown };
}

/**
 * Undefined for what people, apps and integrations write: messages of a type are the server's own, encrypted (e2e) or
 * removed (rm).
 */
export const messageType = (message: object): unknown => {
  const { type, _unmappedProperties_: rest } = message as RawMessage;
  return type ?? rest?.t ?? undefined;
};
