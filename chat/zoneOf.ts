import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { offsetOf, type Zone } from '../trello/wording/formatDate';
import type { AppContext } from './AppContext';

/**
 * A person's time zone. Rocket.Chat knows only how far it is from UTC just now; where the workspace's zone is as far,
 * that one is taken instead, as it knows of summer time.
 */
export async function zoneOf(context: AppContext, user: IUser): Promise<Zone> {
  const { timeZone } = await context.settings();
  const hours = user.utcOffset as number | null | undefined;
  if (hours === undefined || hours === null) return timeZone;
  return offsetOf(timeZone, new Date()) === hours * 60 ? timeZone : hours;
}
