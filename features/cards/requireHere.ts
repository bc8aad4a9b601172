import type { AppContext } from '../../rocketchat/AppContext';
import type { Place } from '../../rocketchat/messages/notifyUser';
import { requireInRoom } from '../../rocketchat/rooms/permissions';
import { requireWay } from './actor';

/** @throws UserError also for who can change nothing from here */
export async function requireHere(context: AppContext, place: Place): Promise<void> {
  await requireInRoom(context, place);
  await requireWay(context, place);
}
