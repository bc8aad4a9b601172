import type { Zone } from '../../trello/describe/formatDate';
import type { AppContext } from '../../rocketchat/AppContext';
import { writesDayFirst } from '../../rocketchat/timeZones/dateOrder';
import type { Conversation } from '../../rocketchat/messages/notifyUser';
import { isTimeZoneUnknown, timeZoneOf } from '../../rocketchat/timeZones/timeZone';
import { isAmbiguous } from './dayFirst';
import { parseWhen, type When } from './parseWhen';

/**
 * What a person means by a due date: in their time zone, and in the order in which they write day and month.
 * @returns `when` undefined for what says no date
 */
export async function readWhen(
  context: AppContext,
  { user }: Conversation,
  text: string,
): Promise<{ when: When | undefined; zone: Zone; now: Date; isUnknownOutcome: boolean }> {
  const zone = await timeZoneOf(context, user);
  const now = new Date();
  const isDayFirst = isAmbiguous(text) && (await writesDayFirst(context, user));
  const isUnknownOutcome = await isTimeZoneUnknown(context, user);
  return { when: parseWhen(text, { now, zone, isDayFirst }), zone, now, isUnknownOutcome };
}
