import type { AppContext } from '../../rocketchat/AppContext';
import type { Conversation } from '../../rocketchat/messages/notifyUser';
import { requireInRoom } from '../../rocketchat/rooms/permissions';
import { requireCanAct } from './actor';

/** @throws UserError also for who can change nothing from here */
export async function requireHere(context: AppContext, conversation: Conversation): Promise<void> {
  await requireInRoom(context, conversation);
  await requireCanAct(context, conversation);
}
