import { formatDate } from '../../trello/describe/formatDate';
import { listing } from '../../trello/describe/pieces';
import type { Answer } from '../../ui/Answer';
import { quoted } from '../../ui/naming';
import type { ChatContext } from '../ChatContext';
import { UserError } from '../UserError';
import { findZone } from './findTimeZone';
import { chosenZone, likelyZone } from './timeZone';

/**
 * Stores the time zone that somebody typed.
 * @throws UserError if it is none
 */
export async function chooseZone(context: ChatContext, typed: string): Promise<Answer> {
  const { user } = context;
  const { t } = context;
  const found = findZone(typed);
  if ('near' in found) {
    const name = quoted(typed);
    const names = listing(
      found.near.map((zone) => `\`${zone}\``),
      t,
    );
    throw new UserError(names ? t('zone.unknownNear', { name, names }) : t('zone.unknown', { name }));
  }
  const { zone } = found;
  await context.members.saveZone(user.id, zone);
  return { text: t('zone.saved', { zone, now: nowIn(zone) }) };
}

/** The chosen one, or the guessed one and how to choose. */
export async function describeZone(context: ChatContext): Promise<string> {
  const { user } = context;
  const { t } = context;
  const chosen = await chosenZone(context, user);
  if (chosen !== undefined) return t('zone.chosen', { zone: chosen, now: nowIn(chosen) });
  const likely = await likelyZone(context, user);
  const now = nowIn(likely);
  return typeof likely === 'string'
    ? t('zone.guessed', { zone: likely, now })
    : t('zone.unknownOffset', { now });
}

const nowIn = (zone: string | number): string =>
  formatDate(new Date().toISOString(), { zone, language: 'en' });
