import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import { RoomType } from '@rocket.chat/apps-engine/definition/rooms/RoomType';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { UserType } from '@rocket.chat/apps-engine/definition/users/UserType';
import type { Caches } from '../../rocketchat/Caches';
import { messageType } from '../../rocketchat/messages/messageType';
import { previewedAddresses } from '../../ui/previewAttachment';
import { linksIn } from './linksIn';

/** What Rocket.Chat hands over and the engine's own message has no field for. */
type RawMessage = Omit<IMessage, 'sender'> & {
  sender?: (Omit<IUser, 'roles'> & { roles?: string[] }) | null;
  _unmappedProperties_?: { bot?: unknown };
};

/** Asked of every message that is written on the whole server: nothing here waits, and most end at the first line. */
export function mayPreview(caches: Caches, message: IMessage): boolean {
  if (!hasPreview(message) && !(isOn(caches) && linksIn(message).length)) return false;
  // What we changed ourselves comes back as an edit.
  if (message.editor?.appId === caches.appId) return false;
  return isOfPerson(message);
}

const hasPreview = ({ attachments }: IMessage): boolean =>
  attachments?.some((attachment) => previewedAddresses(attachment).length) === true;

/** Settings that nobody has read yet are looked at later. */
const isOn = ({ knownSettings }: Caches): boolean =>
  !knownSettings || (knownSettings.linkPreviews && knownSettings.readAccess !== 'nothing');

/**
 * Messages of a type are the system's, or encrypted. What integrations write has no sender of its own, but says so.
 * A visitor of the website is no member of the room whom its rule allows anything.
 */
function isOfPerson(message: RawMessage): boolean {
  const { sender, room, _unmappedProperties_: rest } = message;
  if (messageType(message) || rest?.bot || room.type === RoomType.LIVE_CHAT) return false;
  return sender?.type === UserType.USER && !sender.roles?.some((role) => role === 'bot' || role === 'app');
}
