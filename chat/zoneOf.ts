import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { Zone } from '../trello/wording/formatDate';
import type { AppContext } from './AppContext';

/** The zone for times in private answers; the workspace's where a user's is not known. */
export async function zoneOf(context: AppContext, user: IUser): Promise<Zone> {
  const offset = user.utcOffset as number | null | undefined;
  return offset ?? (await context.settings()).timeZone;
}
