import type { ChatContext } from '../../rocketchat/ChatContext';
import { requireInRoom } from '../../rocketchat/rooms/permissions';
import { requireCanAct } from './actor';

/** @throws UserError also for who can change nothing from here */
export async function requireHere(context: ChatContext): Promise<void> {
  await requireInRoom(context);
  await requireCanAct(context);
}
