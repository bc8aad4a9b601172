import type { Translate } from '../../i18n/texts';
import type { Action } from '../../trello/Action';
import { describeAction } from '../../trello/describe/describeActions';
import { formatDate } from '../../trello/describe/formatDate';
import type { EventGroup } from '../../trello/eventGroups';
import { excerptLength, placeOfEvent } from '../../ui/eventAnswer';
import { forAttachment } from '../../ui/forAttachment';
import { languageOf, textOf, timeZoneOf } from '../headValues';
import { colourOf } from './colours';

/** A message in the format that Rocket.Chat accepts from a script. */
export interface Post {
  text: string;
  parseUrls: false;
  channel?: string[];
  /** In versions since mid 2025, one channel that refuses messages does not affect the others (PR#36386). */
  separateResponse?: true;
  attachments?: { color: string; text: string }[];
}

/** @returns undefined if it is silent or of no chosen group */
export function postOf(
  action: Action,
  events: EventGroup[],
  { t, constants }: { t: Translate; constants: IncomingConstants },
): Post | undefined {
  const isDetailed = textOf(constants.style).toLowerCase() === 'detailed';
  const zone = timeZoneOf(constants.timeZone);
  const language = languageOf(constants.language);
  const date = (iso: string): string => formatDate(iso, { zone, language });
  const text = describeAction(action, events, { t, date, excerpt: excerptLength(isDetailed) });
  if (!text) return undefined;
  return { text, parseUrls: false, ...(isDetailed && { attachments: attachmentsOf(action, t) }) };
}

function attachmentsOf(action: Action, t: Translate): Post['attachments'] {
  const text = placeOfEvent(t, action);
  return text ? [{ color: colourOf(action), text: forAttachment(text) }] : [];
}

/** The constants at the head of the script, as somebody wrote them. */
export interface IncomingConstants {
  apiSecret: unknown;
  callbackUrl: unknown;
  /** board → channel or channels */
  channels: unknown;
  events: unknown;
  lists: unknown;
  style: unknown;
  language: unknown;
  timeZone: unknown;
}
