import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import { RoomType } from '@rocket.chat/apps-engine/definition/rooms/RoomType';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { UserType } from '@rocket.chat/apps-engine/definition/users/UserType';
import type { Caches } from '../../rocketchat/Caches';
import { messageType } from '../../rocketchat/messages/messageType';
import { previewedAddresses } from '../../ui/previewAttachment';
import { linksIn } from './linksIn';

/** A field that Rocket.Chat passes and the engine's own message does not have. */
type RawMessage = Omit<IMessage, 'sender'> & {
  sender?: (Omit<IUser, 'roles'> & { roles?: string[] }) | null;
  _unmappedProperties_?: { bot?: unknown };
};

/** Called for every message on the whole server: nothing here waits, and most end at the first line. */
export function mayPreview(caches: Caches, message: IMessage): boolean {
  if (!hasPreview(message) && !(isOn(caches) && linksIn(message).length)) return false;
  // Our own updates come back as edits.
  if (message.editor?.appId === caches.appId) return false;
  return isOfPerson(message);
}

const hasPreview = ({ attachments }: IMessage): boolean =>
  attachments?.some((attachment) => previewedAddresses(attachment).length) === true;

/** Settings that are not cached are read later. */
const isOn = ({ knownSettings }: Caches): boolean =>
  !knownSettings || (knownSettings.linkPreviews && knownSettings.readAccess !== 'nothing');

/**
 * Messages with a type are the system's, or encrypted. An integration's message has no sender of its own, but a flag. A
 * visitor of the website is no member of the room, whose rule allows them nothing.
 */
function isOfPerson(message: RawMessage): boolean {
  const { sender, room, _unmappedProperties_: rest } = message;
  if (messageType(message) || rest?.bot || room.type === RoomType.LIVE_CHAT) return false;
  return sender?.type === UserType.USER && !sender.roles?.some((role) => role === 'bot' || role === 'app');
}
