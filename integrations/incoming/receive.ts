import { type Say, speak } from '../../i18n/texts';
import type { Action, Delivery } from '../../trello/Action';
import { ALL, chooseEvents } from '../../trello/chooseEvents';
import type { EventGroup } from '../../trello/eventGroups';
import { isWanted } from '../../trello/filters';
import { asObject } from '../../trello/json';
import { formatDate } from '../../trello/wording/formatDate';
import { wordAction } from '../../trello/wording/wordActions';
import { excerptLength, placeOfEvent } from '../../ui/eventAnswer';
import { languageOf, textOf, textsOf, zoneOf } from '../constants';
import { channelsOf } from './channelsOf';
import { colourOf } from './colours';
import { KnownLists } from './KnownLists';
import { readDelivery } from './readDelivery';
import { Seen } from './Seen';

/** What stands at the head of the script, as somebody wrote it there. */
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

interface Post {
  text: string;
  parseUrls: false;
  channel?: string[];
  attachments?: { color: string; text: string }[];
}

type Received = { content: Post } | { error: { success: false; message: string } } | undefined;

const lists = new KnownLists();
const seen = new Seen();

/**
 * One delivery of Trello. Never throws: nobody would hear why.
 * @returns undefined where there is nothing to post
 */
export function receive(request: unknown, constants: IncomingConstants): Received {
  const say = speak(languageOf(constants.language));
  try {
    const { content_raw: raw, headers } = asObject(request) ?? {};
    // Trello's look at the address has no body.
    if (raw === undefined || raw === '') return undefined;
    const delivery = readDelivery({ ...constants, raw, headers }, say);
    if (typeof delivery === 'string') return refuse(delivery);
    const written = textsOf(constants.events);
    const events = chooseEvents(written.length ? written : [ALL], say);
    if (typeof events === 'string') return refuse(say('integration.events', { problem: events }));
    if (!isToTell(delivery, textsOf(constants.lists))) return undefined;
    const content = postOf(delivery, { say, events, constants });
    return content && { content };
  } catch {
    return refuse(say('integration.unexpected'));
  }
}

const refuse = (message: string): Received => ({ error: { success: false, message } });

function isToTell(delivery: Delivery, written: string[]): boolean {
  const { action } = delivery;
  lists.learn(action);
  if (seen.isOfAnother(delivery)) return false;
  const listId = lists.ofCard(action.card?.id);
  return isWanted({ events: [], lists: lists.choice(written), model: { type: 'board', id: '' } }, action, {
    facts: listId === undefined ? {} : { listId },
    isOneOfUs: () => false,
  });
}

interface Telling {
  say: Say;
  events: EventGroup[];
  constants: IncomingConstants;
}

function postOf(delivery: Delivery, { say, events, constants }: Telling): Post | undefined {
  const { action } = delivery;
  const isDetailed = textOf(constants.style).toLowerCase() === 'detailed';
  const zone = zoneOf(constants.timeZone);
  const language = languageOf(constants.language);
  const date = (iso: string): string => formatDate(iso, { zone, language });
  const text = wordAction(action, events, { say, date, excerpt: excerptLength(isDetailed) });
  if (!text) return undefined;
  const channel = channelsOf(delivery, constants.channels);
  return {
    text,
    parseUrls: false,
    ...(channel && { channel }),
    ...(isDetailed && { attachments: attachmentsOf(action, say) }),
  };
}

function attachmentsOf(action: Action, say: Say): Post['attachments'] {
  const text = placeOfEvent(say, action);
  return text ? [{ color: colourOf(action), text }] : [];
}
