import { DEFAULT_LANGUAGE, type Translate, translator } from '../../i18n/texts';
import type { Delivery } from '../../trello/Action';
import { echo } from '../../trello/echo';
import type { EventGroup } from '../../trello/eventGroups';
import { isNobodyOfUs, isWanted } from '../../trello/filters';
import { asObject, type Json } from '../../trello/json';
import type { Selection } from '../../trello/readSelection';
import { languageOf } from '../headValues';
import { channelsOf, type Rows, rowsOf } from './channelsOf';
import { eventsIn, listsIn, styleProblem, zoneProblem } from './filtersOf';
import { KnownLists } from './KnownLists';
import { type IncomingConstants, type Post, postOf } from './postOf';
import { readDelivery } from './readDelivery';
import { Seen } from './Seen';

type Received = { content: Post } | { error: { success: false; message: string } } | undefined;

/** Trello retries for minutes; anything older is a replay. */
const MAX_AGE_MS = 24 * 3_600_000;

const known = new KnownLists();
const seen = new Seen();

/**
 * Handles one delivery from Trello. Never throws: nobody would learn why.
 * @param given what Rocket.Chat passes to a script
 * @param read the constants at the head, of which one may be missing
 * @returns undefined if there is nothing to post
 */
export function receive(given: unknown, read: () => IncomingConstants): Received {
  let t = translator(DEFAULT_LANGUAGE);
  try {
    const constants = read();
    t = translator(languageOf(constants.language));
    const { headers, ...body } = asObject(asObject(given)?.request) ?? {};
    const raw = textOfBody(body);
    // Trello's check of the URL has no body.
    if (raw === undefined) return undefined;
    const delivery = readDelivery({ ...constants, raw, headers }, t);
    return typeof delivery === 'string' ? refuse(delivery) : postDelivery(delivery, { t, constants });
  } catch {
    return refuse(t('integration.unexpected'));
  }
}

/**
 * The body as Trello signed it. Servers before 7.8 have already parsed it and pass nothing else: stringified it is the
 * same again, as Trello built it with JSON.stringify.
 */
function textOfBody({ content, content_raw: sent }: Json): string | undefined {
  if (typeof sent === 'string' && sent) return sent;
  return content && Object.keys(content).length ? JSON.stringify(content) : undefined;
}

const refuse = (message: string): Received => ({ error: { success: false, message } });

/** Also written to the server's log, where an admin finds it: Trello does not show responses. */
function refuseAloud(message: string): Received {
  try {
    console.warn(`Trello: ${message}`);
  } catch {
    // Not every version has a console for scripts.
  }
  return refuse(message);
}

interface Inputs {
  events: EventGroup[];
  /** undefined for all */
  lists?: Selection;
  rows: Rows;
}

/** Everything at the head that could be wrong unnoticed. @returns a sentence about what is */
function inputsOf(constants: IncomingConstants, t: Translate): Inputs | string {
  const wrong = (name: string, problem: string): string => t('integration.head', { name, problem });
  const events = eventsIn(constants.events, t);
  if (typeof events === 'string') return wrong('EVENTS', events);
  const lists = listsIn(constants.lists, t);
  if (typeof lists === 'string') return wrong('LISTS', lists);
  const rows = rowsOf(constants.channels, t);
  if (typeof rows === 'string') return wrong('CHANNELS', rows);
  const style = styleProblem(constants.style, t);
  if (style !== undefined) return wrong('STYLE', style);
  const zone = zoneProblem(constants.timeZone, t);
  if (zone !== undefined) return wrong('TIME_ZONE', zone);
  return { events, lists, rows };
}

/** @param delivery signed by Trello */
function postDelivery(
  delivery: Delivery,
  { t, constants }: { t: Translate; constants: IncomingConstants },
): Received {
  const now = Date.now();
  const inputs = inputsOf(constants, t);
  if (typeof inputs === 'string') return refuseAloud(inputs);
  const { action } = delivery;
  if (now - Date.parse(action.date ?? '') > MAX_AGE_MS) return refuseAloud(t('integration.old'));
  known.learn(action);
  if (!isToPost(delivery, inputs.lists)) return undefined;
  const content = postOf(action, inputs.events, { t, constants });
  if (!content) return undefined;
  const channels = inputs.rows.length ? channelsOf(delivery, inputs.rows, t) : undefined;
  if (typeof channels === 'string')
    return refuseAloud(t('integration.head', { name: 'CHANNELS', problem: channels }));
  const times = seen.count(delivery, now);
  if (times === undefined) return undefined;
  return channels ? sendTo(channels, { content, times, t }) : { content };
}

function isToPost({ action }: Delivery, written?: Selection): boolean {
  const listId = known.ofCard(action.card?.id);
  return isWanted(
    { events: [], lists: written && known.choice(written), model: { type: 'board', id: '' } },
    action,
    {
      facts: listId === undefined ? {} : { listId },
      isOneOfUs: isNobodyOfUs,
    },
  );
}

/**
 * Older versions of Rocket.Chat go through the channels in order and stop at one that refuses messages; Trello then
 * retries. The second time they are sent in reverse order: so every channel before and after the failing one got its
 * message once, and if none got it, all do. A third time would post to some of them twice; the script never learns
 * whether a channel was wrong or the server itself failed twice.
 */
function sendTo(
  channels: string[],
  { content, times, t }: { content: Post; times: number; t: Translate },
): Received {
  if (channels.length === 1) return { content: { ...content, channel: channels } };
  if (times > 2) {
    return refuseAloud(
      t('integration.refusedTwice', { channels: channels.map((each) => echo(each)).join(', ') }),
    );
  }
  const channel = times === 1 ? channels : [...channels].reverse();
  return { content: { ...content, channel, separateResponse: true } };
}
