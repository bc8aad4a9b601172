import type { ChatContext } from '../../rocketchat/ChatContext';
import { writesDayFirst } from '../../rocketchat/timeZones/dateOrder';
import { isTimeZoneUnknown, timeZoneOf } from '../../rocketchat/timeZones/timeZone';
import type { Zone } from '../../trello/describe/formatDate';
import { isAmbiguous } from './dayFirst';
import { parseWhen, type When } from './parseWhen';

/**
 * Parses a person's due date in their time zone, and in their order of day and month.
 * @returns `when` undefined if it is no date
 */
export async function readWhen(
  context: ChatContext,
  text: string,
): Promise<{ when: When | undefined; zone: Zone; now: Date; isZoneUnknown: boolean }> {
  const { user } = context;
  const zone = await timeZoneOf(context, user);
  const now = new Date();
  const isDayFirst = isAmbiguous(text) && (await writesDayFirst(context, user));
  const isZoneUnknown = await isTimeZoneUnknown(context, user);
  return { when: parseWhen(text, { now, zone, isDayFirst }), zone, now, isZoneUnknown };
}
