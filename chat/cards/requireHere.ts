import type { AppContext } from '../AppContext';
import type { Place } from '../notifyUser';
import { isInRoom } from '../permissions';
import { UserError } from '../UserError';
import { requireWay } from './actor';

/**
 * The room of a menu, of a form that is drawn anew or handed in is a claim of the client's.
 * @throws UserError for who may not read it
 */
export async function requireInRoom(context: AppContext, place: Place): Promise<void> {
  if (!(await isInRoom(context, place))) throw new UserError(context.say('form.stale'));
}

/** @throws UserError also for who can change nothing from here */
export async function requireHere(context: AppContext, place: Place): Promise<void> {
  await requireInRoom(context, place);
  await requireWay(context, place);
}
