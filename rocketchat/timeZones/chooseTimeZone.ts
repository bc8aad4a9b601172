import { listing } from '../../trello/describe/pieces';
import { formatDate } from '../../trello/describe/formatDate';
import { quoted } from '../../ui/quoted';
import type { Answer } from '../../ui/Answer';
import type { AppContext } from '../AppContext';
import { findZone } from './findTimeZone';
import type { Place } from '../messages/notifyUser';
import { UserError } from '../UserError';
import { chosenZone, likelyZone } from './timeZone';

/**
 * Keeps the time zone that somebody types.
 * @throws UserError for what is none
 */
export async function chooseZone(context: AppContext, { user }: Place, typed: string): Promise<Answer> {
  const { say } = context;
  const found = findZone(typed);
  if ('near' in found) {
    const name = quoted(typed);
    const names = listing(
      found.near.map((zone) => `\`${zone}\``),
      say,
    );
    throw new UserError(names ? say('zone.unknownNear', { name, names }) : say('zone.unknown', { name }));
  }
  const { zone } = found;
  await context.members.saveZone(user.id, zone);
  return { text: say('zone.kept', { zone, now: nowIn(zone) }) };
}

/** Which one somebody has chosen, or what is guessed and how they say it. */
export async function wordZone(context: AppContext, { user }: Place): Promise<string> {
  const { say } = context;
  const chosen = await chosenZone(context, user);
  if (chosen !== undefined) return say('zone.chosen', { zone: chosen, now: nowIn(chosen) });
  const likely = await likelyZone(context, user);
  const now = nowIn(likely);
  return typeof likely === 'string' ? say('zone.likely', { zone: likely, now }) : say('zone.none', { now });
}

const nowIn = (zone: string | number): string =>
  formatDate(new Date().toISOString(), { zone, language: 'en' });
