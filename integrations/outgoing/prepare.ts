import { type Say, speak } from '../../i18n/texts';
import { asObject, type Json } from '../../trello/json';
import { addressOf, headersOf } from '../../trello/rest/requestOf';
import { textOf } from '../constants';
import { type Question, TYPED_AS, understand } from './commands';
import type { OutgoingConstants } from './OutgoingConstants';
import { readFor } from './reads';
import { splitWords } from './splitWords';

export interface Message {
  text: string;
  parseUrls: false;
  /** the thread it belongs to */
  tmid?: string;
}

/** A request to Trello, and what conclude needs to know of it: Rocket.Chat hands it over as it is. */
export interface TrelloRequest {
  url: string;
  method: 'GET';
  headers: Record<string, string>;
  question: Question;
  tmid?: string;
}

/**
 * What becomes of a message that begins with the trigger word.
 * @returns an answer at once, a request to Trello, or undefined for what is none of ours
 */
export function prepare(
  request: unknown,
  constants: OutgoingConstants,
): { message: Message } | TrelloRequest | undefined {
  const data = asObject(asObject(request)?.data) ?? {};
  if (!isOfPerson(data, constants)) return undefined;
  const typed = wordsOf(data);
  if (!typed) return undefined;
  const say = speak(textOf(constants.language), TYPED_AS);
  const thread = threadOf(data);
  try {
    const understood = understand(typed, say);
    const answer = 'answer' in understood ? understood.answer : missing(constants, say);
    if (answer !== undefined) return { message: messageOf(answer, thread) };
    const { question } = understood as { question: Question };
    return { ...requestFor(question, constants), question, ...thread };
  } catch {
    return { message: messageOf(say('integration.failed'), thread) };
  }
}

export const messageOf = (text: string, thread: { tmid?: string }): Message => ({
  text: bounded(text),
  parseUrls: false,
  ...thread,
});

/** Rocket.Chat posts nothing that has more than 5,000 letters, unless an admin allows it. */
const LONGEST = 4_900;

function bounded(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf('\n'), 0))}\n…`;
}

/** Answers to our own answers would never end. */
function isOfPerson({ bot, user_name: name }: Json, { postAs }: OutgoingConstants): boolean {
  return !bot && (textOf(name) === '' || textOf(name) !== textOf(postAs));
}

/** Rocket.Chat's trigger word is only a beginning: "trellos" is none of ours. Phones begin with a capital. */
function wordsOf({ text }: Json): string[] | undefined {
  const match = /^trello(?:\s+([\s\S]*))?$/i.exec(textOf(text));
  return match ? splitWords(match[1] ?? '') : undefined;
}

const threadOf = ({ tmid }: Json): { tmid?: string } => (textOf(tmid) ? { tmid: textOf(tmid) } : {});

/** @returns a sentence where the head of the script is not filled in */
function missing({ apiKey, token, boardId }: OutgoingConstants, say: Say): string | undefined {
  const names = [
    !textOf(apiKey) && 'API_KEY',
    !textOf(token) && 'TOKEN',
    !/^[0-9a-f]{24}$/.test(textOf(boardId)) && 'BOARD_ID',
  ].filter(Boolean);
  return names.length ? say('integration.notSetUp', { missing: names.join(', ') }) : undefined;
}

/** Never with a body: Rocket.Chat sends none with GET, and fails over one that is there. */
function requestFor(
  question: Question,
  { apiKey, token, boardId, baseUrl }: OutgoingConstants,
): Pick<TrelloRequest, 'url' | 'method' | 'headers'> {
  return {
    url: addressOf(readFor(question, textOf(boardId)).read, textOf(baseUrl).replace(/\/+$/, '')),
    method: 'GET',
    headers: headersOf({ key: textOf(apiKey), token: textOf(token) }),
  };
}
