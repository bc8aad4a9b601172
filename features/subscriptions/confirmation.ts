import { styles } from '../../rocketchat/settings';
import { isEventGroup } from '../../trello/eventGroups';
import { isId, joinParts, MAX_VALUE_LENGTH, splitParts } from '../../ui/buttonValue';
import type { KnownModel } from './findModel';
import type { SubscriptionInput } from './options';

/** A wish that waits for a yes: all of it travels in the button. */
export interface Pending {
  roomId: string;
  threadId?: string;
  found: KnownModel;
  options: SubscriptionInput;
}

const types = { b: 'board', l: 'list', c: 'card' } as const;

/** @returns undefined for a wish too long to travel */
export function encodePending({ roomId, threadId, found, options }: Pending): string | undefined {
  const { boardId, type, id } = found;
  const text = joinParts(roomId, threadId ?? '', boardId, type[0], id, options);
  return text.length <= MAX_VALUE_LENGTH ? text : undefined;
}

/** @returns undefined for what no button of ours says: anybody can send a click of their own making */
export function decodePending(value: unknown): Pending | undefined {
  const [roomId, threadId, boardId, letter, id, input] = splitParts(value, 6) ?? [];
  const type = letter === 'b' || letter === 'l' || letter === 'c' ? types[letter] : undefined;
  const options = readInput(input);
  if (!isWord(roomId) || (threadId !== '' && !isWord(threadId))) return undefined;
  if (!isId(boardId) || !isId(id) || !type || !options) return undefined;
  return { roomId, ...(threadId && { threadId }), found: { boardId, type, id }, options };
}

function readInput(value: unknown): SubscriptionInput | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { events, style, isThreaded, onlyAssigned, lists, labels, muted } = value as Record<string, unknown>;
  const knownStyle = styles.find((each) => each === style);
  const areGroups = Array.isArray(events) && events.every(isGroup);
  const isWrong =
    (events !== undefined && !areGroups) ||
    (style !== undefined && !knownStyle) ||
    [isThreaded, onlyAssigned].some((each) => each !== undefined && typeof each !== 'boolean') ||
    [lists, labels, muted].some((each) => each !== undefined && typeof each !== 'string');
  if (isWrong) return undefined;
  const input = { events, style: knownStyle, isThreaded, onlyAssigned, lists, labels, muted };
  return Object.fromEntries(Object.entries(input).filter(([, each]) => each !== undefined));
}

const isGroup = (name: unknown): boolean => typeof name === 'string' && isEventGroup(name);

/** Ids of Rocket.Chat's are of many kinds, and looked up exactly. */
const isWord = (value: unknown): value is string => typeof value === 'string' && /^\S{1,100}$/.test(value);
