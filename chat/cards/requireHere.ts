import type { AppContext } from '../AppContext';
import type { Place } from '../notifyUser';
import { requireInRoom } from '../permissions';
import { requireWay } from './actor';

/** @throws UserError also for who can change nothing from here */
export async function requireHere(context: AppContext, place: Place): Promise<void> {
  await requireInRoom(context, place);
  await requireWay(context, place);
}
