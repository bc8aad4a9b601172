import { messageId } from '../../rocketchat/messages/messageId';
import { MEMORY_MS } from '../../storage/ActivityLog';
import type { MessageRef, PostedAction } from '../../storage/records';
import type { Action } from '../../trello/Action';
import { isRecent } from '../../trello/clock';
import { MAX_LINES } from '../../trello/describe/describeActions';
import { bulkKey } from '../../trello/describe/events';
import { sentencesOf, subjectOf } from '../../trello/describe/mergeSentences';
import { eventGroups } from '../../trello/eventGroups';

/** Nobody notices a message that grows for ever. */
const MAX_ACTIONS = 5;

/** ms; a retry by Trello, within six minutes, must find everything that its message contains */
const MAX_GROWTH_MS = MEMORY_MS - 6 * 60_000;

/** After that many messages of one kind, the following actions are summarised in one more. */
const MESSAGES_BEFORE_BULK = 2;

export interface Question {
  action: Action;
  roomId: string;
  /** what was recently posted about the board */
  posted: readonly PostedAction[];
  /** ms since 1970 */
  now: number;
  /** ms; 0 for a separate message for everything */
  mergeFor: number;
}

/** Of a message that summarises changes to many cards. */
const MAX_CARDS = 200;

/** Lines; leaves room for what other processes add at the same moment. */
const FULL = MAX_LINES - 3;

interface Group {
  messageId: string;
  bulk?: string;
  entries: PostedAction[];
}

/**
 * The message in a room for an action: one with actions by the same member on the same card or on the board itself, one
 * that summarises the same change to many cards, or its own. The result depends only on what was posted, so that every
 * process gets the same.
 */
export function chooseMessage(question: Question): MessageRef {
  const { action, roomId, posted, mergeFor } = question;
  const known = posted
    .find((entry) => entry.action.id === action.id)
    ?.posts.find((post) => post.roomId === roomId);
  if (known) return known;
  const own = { roomId, messageId: messageId(action.id, roomId) };
  if (mergeFor <= 0 || actorOf(action) === undefined) return own;
  const groups = openGroups(question);
  const ofSame = groups.find((group) => !group.bulk && isOfSame(group, action) && fits(group, action));
  if (ofSame) return { roomId, messageId: ofSame.messageId };
  const key = bulkKey(action);
  if (!key) return own;
  const bulk = groups.find((group) => group.bulk === key && group.entries.length < MAX_CARDS);
  if (bulk) return { roomId, messageId: bulk.messageId, bulk: key };
  const alike = groups.filter(({ entries }) => entries.some((entry) => bulkKey(entry.action) === key));
  return alike.length >= MESSAGES_BEFORE_BULK ? { ...own, bulk: key } : own;
}

/** The author: an app if no member is named. Actions without a known author do not belong together. */
const actorOf = ({ creator, app }: Action): string | undefined => creator.id ?? app?.id;

/** About one card, or about the board: its lists, labels, members and itself. */
const isOfSame = ({ entries }: Group, action: Action): boolean =>
  entries.every((entry) => subjectOf(entry.action) === subjectOf(action));

/** Whether the message has room for it, without "and 7 more". */
const fits = ({ entries }: Group, action: Action): boolean =>
  sentencesOf([...entries.map((entry) => entry.action), action], eventGroups).length <= FULL;

/**
 * This member's messages in the room that may still grow, newest first. A message whose beginning is unknown would lose
 * it.
 */
function openGroups({ action, roomId, posted, now, mergeFor }: Question): Group[] {
  const groups = new Map<string, Group>();
  const actor = actorOf(action);
  const byAge = posted.filter((entry) => actorOf(entry.action) === actor).sort((a, b) => a.at - b.at);
  for (const entry of byAge) {
    const post = entry.posts.find((each) => each.roomId === roomId);
    if (!post) continue;
    const group = groups.get(post.messageId) ?? { messageId: post.messageId, bulk: post.bulk, entries: [] };
    group.entries.push(entry);
    groups.set(post.messageId, group);
  }
  const longest = Math.min(mergeFor * MAX_ACTIONS, MAX_GROWTH_MS);
  return [...groups.values()]
    .filter(({ entries, messageId: id }) => {
      const [first] = entries;
      const last = entries[entries.length - 1];
      if (!first || !last || !isRecent(last.at, now, mergeFor) || !isRecent(first.at, now, longest))
        return false;
      return entries.some((entry) => messageId(entry.action.id, roomId) === id);
    })
    .reverse();
}
