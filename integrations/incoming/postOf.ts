import type { Say } from '../../i18n/texts';
import type { Action } from '../../trello/Action';
import type { EventGroup } from '../../trello/eventGroups';
import { formatDate } from '../../trello/describe/formatDate';
import { wordAction } from '../../trello/describe/describeActions';
import { excerptLength, placeOfEvent } from '../../ui/eventAnswer';
import { forAttachment } from '../../ui/forAttachment';
import { languageOf, textOf, zoneOf } from '../constants';
import { colourOf } from './colours';
import type { IncomingConstants } from './IncomingConstants';

/** A message as Rocket.Chat takes it of a script. */
export interface Post {
  text: string;
  parseUrls: false;
  channel?: string[];
  /** One channel that takes no messages keeps none of the others from theirs, in versions since mid 2025 (PR#36386). */
  separateResponse?: true;
  attachments?: { color: string; text: string }[];
}

/** @returns undefined for what is silent or of no group that is wanted */
export function postOf(
  action: Action,
  events: EventGroup[],
  { say, constants }: { say: Say; constants: IncomingConstants },
): Post | undefined {
  const isDetailed = textOf(constants.style).toLowerCase() === 'detailed';
  const zone = zoneOf(constants.timeZone);
  const language = languageOf(constants.language);
  const date = (iso: string): string => formatDate(iso, { zone, language });
  const text = wordAction(action, events, { say, date, excerpt: excerptLength(isDetailed) });
  if (!text) return undefined;
  return { text, parseUrls: false, ...(isDetailed && { attachments: attachmentsOf(action, say) }) };
}

function attachmentsOf(action: Action, say: Say): Post['attachments'] {
  const text = placeOfEvent(say, action);
  return text ? [{ color: colourOf(action), text: forAttachment(text) }] : [];
}
