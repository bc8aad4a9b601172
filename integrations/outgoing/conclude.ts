import { type Translate, translator } from '../../i18n/texts';
import { asObject, type Json } from '../../trello/json';
import { errorFromAnswer, TrelloError } from '../../trello/TrelloError';
import { languageOf, textOf } from '../headValues';
import { type Question, TYPED_AS } from './commands';
import { type OutgoingConstants, readHead } from './OutgoingConstants';
import { type Message, messageOf } from './prepare';
import { readFor } from './reads';
import { render } from './render';

/**
 * The answer to Trello's response. There is always one: otherwise Rocket.Chat would post the response itself, and a 410
 * would disable the integration.
 */
export function conclude(answered: unknown, read: () => OutgoingConstants): { content: Message } | false {
  const { request, response } = asObject(answered) ?? {};
  const { question, tmid } = asObject(request) ?? {};
  if (!isQuestion(question)) return false;
  const constants = readHead(read);
  const t = translator(languageOf(constants?.language), TYPED_AS);
  const thread = textOf(tmid) ? { tmid: textOf(tmid) } : {};
  const answer = constants
    ? answerTo(question, asObject(response) ?? {}, { t, constants })
    : t('head.lineMissing');
  return { content: messageOf(answer, thread) };
}

/** It comes back as prepare created it. */
const isQuestion = (value: unknown): value is Question => asObject(value)?.kind !== undefined;

interface Asking {
  t: Translate;
  constants: OutgoingConstants;
}

function answerTo(question: Question, response: Json, { t, constants }: Asking): string {
  try {
    const body = takeBody(response);
    if (body === TOO_LONG) return t('integration.tooLarge');
    return render(readFor(question, constants), body, { t, question, constants });
  } catch (error) {
    return error instanceof TrelloError ? explain(error, question, t) : t('integration.failed');
  }
}

const TOO_LONG = Symbol('too long');

/**
 * Takes the body's text out of the response, which contains it twice: the cards need that memory.
 * @throws TrelloError unless it succeeded
 */
function takeBody(response: Json): unknown {
  const { status_code: status, content_raw: raw, headers } = response;
  const text = typeof raw === 'string' ? raw : '';
  delete response.content;
  delete response.content_raw;
  if (typeof status !== 'number' || status < 200 || status > 299) {
    throw errorFromAnswer(Number(status), text, asObject(headers) as Record<string, string> | undefined);
  }
  if (isTooLong(text)) return TOO_LONG;
  try {
    return JSON.parse(text);
  } catch {
    throw new TrelloError('malformed');
  }
}

/** The app's sentences about its settings, or about changes, would not fit here. */
function explain({ kind, status }: TrelloError, { kind: about }: Question, t: Translate): string {
  const isOfBoard = about !== 'card' && about !== 'search';
  const isGone = status === 410 || kind === 'notFound' || kind === 'forbidden';
  if (isGone) return t(about === 'card' ? 'card.notVisible' : 'integration.boardGone');
  switch (kind) {
    case 'unauthorizedKey':
    case 'unauthorizedToken':
      return t(`integration.${kind}`);
    case 'tooLarge':
      if (!isOfBoard) return t('error.unavailable');
      return t(status === 504 ? 'integration.timedOut' : 'integration.tooLarge');
    case 'memberLimit':
      return t('error.rateLimited');
    case 'rateLimited':
    case 'blocked':
    case 'unavailable':
    case 'malformed':
      return t(`error.${kind}`);
    default:
      return t('integration.notAccepted');
  }
}

/**
 * Characters of a response, of one byte each or, if any of them is beyond Latin-1, of two. Measured to fit into 8 MB in
 * isolated-vm 5.0.4 and 6.1.2 with any labels and members on the cards: 3 and 2.5 million.
 */
const MAX_LENGTH = 2_500_000;
const MAX_WIDE_LENGTH = 2_000_000;

/**
 * Whether a response leaves no room for its cards. A script that needs more is disabled until somebody saves it again.
 */
export const isTooLong = (text: string): boolean =>
  // eslint-disable-next-line no-control-regex
  text.length > (/[^\u0000-\u00ff]/.test(text) ? MAX_WIDE_LENGTH : MAX_LENGTH);
