import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { Caches } from '../../rocketchat/Caches';
import { isOfPerson } from '../../rocketchat/messages/isOfPerson';

/** Called for every message on the whole server: nothing here waits, and most end at the first line. */
export function mayReply(caches: Caches, message: IMessage): boolean {
  if (!message.threadId || message.editor?.appId === caches.appId) return false;
  return caches.replyRooms.mayInclude(message.room.id) && isOfPerson(message) && !isFederated(message.room);
}

type RawRoom = IRoom & { federated?: unknown; _unmappedProperties_?: { federated?: unknown } };

/** Shared with other servers, whose people are not this team's. */
const isFederated = ({ federated, _unmappedProperties_: rest }: RawRoom): boolean =>
  Boolean(federated ?? rest?.federated);
