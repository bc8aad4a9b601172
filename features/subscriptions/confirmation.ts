import { DEFAULT_LANGUAGE, translator } from '../../i18n/texts';
import { isId, joinParts, MAX_VALUE_LENGTH, splitParts } from '../../ui/buttonValue';
import type { KnownModel } from './findModel';
import { findMistake, type SubscriptionInput } from './options/readOptions';
import { rows } from './options/subscriptionOptions';

/** A command that waits for a yes: all of it is in the button's value. */
export interface Pending {
  roomId: string;
  threadId?: string;
  found: KnownModel;
  options: SubscriptionInput;
}

const types = { b: 'board', l: 'list', c: 'card' } as const;

/** @returns undefined if the command is too long for a button */
export function encodePending({ roomId, threadId, found, options }: Pending): string | undefined {
  const { boardId, type, id } = found;
  const text = joinParts(roomId, threadId ?? '', boardId, type[0], id, options);
  return text.length <= MAX_VALUE_LENGTH ? text : undefined;
}

/** @returns undefined unless it is from a button of ours: anybody can send a forged click */
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
  // From an earlier or a later version: nothing in the request may be left out.
  if (Object.keys(value).some((key) => !rows.some(({ name }) => name === key))) return undefined;
  const t = translator(DEFAULT_LANGUAGE);
  const input: SubscriptionInput = {};
  for (const row of rows) {
    const text = (value as Record<string, unknown>)[row.name];
    if (text === undefined) continue;
    if (typeof text !== 'string' || findMistake(t, row, text) !== undefined) return undefined;
    input[row.name] = text;
  }
  return input;
}

/** Rocket.Chat's ids have many formats, and are looked up exactly. */
const isWord = (value: unknown): value is string => typeof value === 'string' && /^\S{1,100}$/.test(value);
