import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';

/** Rocket.Chat hands over what the engine's own room type has no field for. */
type RawRoom = IRoom & { _unmappedProperties_?: { archived?: boolean; encrypted?: boolean } };

/**
 * Why no app can write in a room. Read-only rooms are not among the reasons: whether the app's role may write
 * there cannot be read, only tried.
 */
export function whyNotWritable(room: IRoom): 'archived' | 'encrypted' | undefined {
  const { archived, encrypted } = (room as RawRoom)._unmappedProperties_ ?? {};
  if (archived) return 'archived';
  return encrypted ? 'encrypted' : undefined;
}
