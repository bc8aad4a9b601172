import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { isZone, type Zone, zoneName } from '../../trello/describe/formatDate';
import type { AppContext } from '../AppContext';
import { guessZone } from './guessTimeZone';

/** A person's time zone: the chosen one, else the most likely. */
export async function timeZoneOf(context: AppContext, user: IUser): Promise<Zone> {
  return (await chosenZone(context, user)) ?? likelyZone(context, user);
}

/** As a form names it beside a time of day. */
export const zoneNameOf = async (context: AppContext, user: IUser): Promise<string> =>
  zoneName(await timeZoneOf(context, user));

/** @returns undefined if the person has chosen none, or this server does not know it */
export async function chosenZone(context: AppContext, user: IUser): Promise<string | undefined> {
  const zone = await context.members.timeZoneOf(user.id);
  return zone !== undefined && isZone(zone) ? zone : undefined;
}

export async function likelyZone(context: AppContext, user: IUser): Promise<Zone> {
  const { timeZone } = await context.settings();
  const hours = user.utcOffset as number | null | undefined;
  return guessZone({ hours, language: languageOf(user), zone: timeZone, now: new Date() });
}

/** Whether the person's clocks may differ by an hour at another time of the year, as far as is known. */
export async function isTimeZoneUnknown(context: AppContext, user: IUser): Promise<boolean> {
  if (await chosenZone(context, user)) return false;
  const zone = await likelyZone(context, user);
  return typeof zone === 'number' || zone === 'UTC';
}

/** @returns undefined if the person has chosen none */
export const languageOf = (user: IUser): string | undefined =>
  (user as { settings?: { preferences?: { language?: string } } | null }).settings?.preferences?.language;
