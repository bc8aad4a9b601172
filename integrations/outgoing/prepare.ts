import { translator } from '../../i18n/texts';
import { asObject, type Json } from '../../trello/json';
import { addressOf, headersOf } from '../../trello/rest/requestOf';
import { languageOf, textOf } from '../headValues';
import { type Question, TYPED_AS, understand } from './commands';
import { headProblem } from './headProblem';
import type { Typed } from './isMeant';
import { type OutgoingConstants, readHead } from './OutgoingConstants';
import { readFor } from './reads';

export interface Message {
  text: string;
  parseUrls: false;
  /** the thread it belongs to */
  tmid?: string;
}

/** A request to Trello, and what conclude needs to know about it: Rocket.Chat passes it on unchanged. */
export interface TrelloRequest {
  url: string;
  method: 'GET';
  headers: Record<string, string>;
  question: Question;
  tmid?: string;
}

/**
 * Handles a message that begins with the trigger word.
 * @returns an immediate answer, a request to Trello, or undefined if it is not meant for us
 */
export function prepare(
  given: unknown,
  read: () => OutgoingConstants,
): { message: Message } | TrelloRequest | undefined {
  const data = asObject(asObject(asObject(given)?.request)?.data) ?? {};
  // Answering our own answers would never end: Rocket.Chat flags whatever an integration posts.
  const typed = data.bot ? undefined : typedIn(data);
  if (!typed) return undefined;
  const constants = readHead(read);
  const t = translator(languageOf(constants?.language), TYPED_AS);
  const thread = threadOf(data);
  try {
    const understood = understand(typed, t);
    if (!understood) return undefined;
    if ('answer' in understood) return { message: messageOf(understood.answer, thread) };
    if (!constants) return { message: messageOf(t('head.lineMissing'), thread) };
    const problem = headProblem(constants, t);
    if (problem !== undefined) return { message: messageOf(problem, thread) };
    const { question } = understood;
    return { ...requestFor(question, constants), question, ...thread };
  } catch {
    return { message: messageOf(t('integration.failed'), thread) };
  }
}

export const messageOf = (text: string, thread: { tmid?: string }): Message => ({
  text: unposted(bounded(text)),
  parseUrls: false,
  ...thread,
});

/** Rocket.Chat posts nothing over 5,000 characters, unless an admin allows it. */
const MAX_LENGTH = 4_900;

function bounded(text: string): string {
  if (text.length <= MAX_LENGTH) return text;
  const cut = text.slice(0, MAX_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf('\n'), 0))}\n…`;
}

/** An invisible zero-width character: an answer that begins with the trigger word would be a command to us. */
const unposted = (text: string): string => (/^\s*trello/i.test(text) ? `\u2060${text}` : text);

/** Rocket.Chat's trigger word is only a prefix: "trellos" is not ours. Phones capitalise it. */
function typedIn({ text }: Json): Typed | undefined {
  const [whole, sign, words = ''] = /^trello(?:([:,]?)\s+([\s\S]*)|[:,?]?)$/i.exec(textOf(text)) ?? [];
  return whole === undefined ? undefined : { words: splitWords(words), isAside: Boolean(sign) };
}

const threadOf = ({ tmid }: Json): { tmid?: string } => (textOf(tmid) ? { tmid: textOf(tmid) } : {});

const TRELLO = 'https://api.trello.com/1';

/** Never with a body: Rocket.Chat sends none with GET, and fails if there is one. */
function requestFor(
  question: Question,
  constants: OutgoingConstants,
): Pick<TrelloRequest, 'url' | 'method' | 'headers'> {
  return {
    url: addressOf(readFor(question, constants).read, TRELLO),
    method: 'GET',
    headers: headersOf({ key: textOf(constants.apiKey), token: textOf(constants.token) }),
  };
}

/**
 * Words as Rocket.Chat passes them to a slash command: split at spaces, keeping text between straight quotes together.
 * A quote within a word, as in "don't", is a letter.
 */
export function splitWords(text: string): string[] {
  const words = text.matchAll(/((?:--?|[–—]-?)[a-z][a-z-]*=)?(?:"([^"]*)"|'([^']*)')(?=\s|$)|\S+/giu);
  return [...words].map(([whole, flag = '', double, single]) =>
    double === undefined && single === undefined ? whole : flag + (double ?? single ?? ''),
  );
}
