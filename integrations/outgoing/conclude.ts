import { type Say, speak } from '../../i18n/texts';
import { asObject } from '../../trello/json';
import { errorFromAnswer, TrelloError, type TrelloErrorKind } from '../../trello/TrelloError';
import { textOf } from '../constants';
import { type Question, TYPED_AS } from './commands';
import type { OutgoingConstants } from './OutgoingConstants';
import { type Message, messageOf } from './prepare';
import { type OneRead, readFor } from './reads';
import { render } from './render';

/**
 * What to say to Trello's answer. There is always something: an answer that is left to Rocket.Chat would be posted as it
 * came, and a 410 would switch the integration off.
 */
export function conclude(
  { request, response }: { request?: unknown; response?: unknown },
  constants: OutgoingConstants,
): { content: Message } | false {
  const { question, tmid } = asObject(request) ?? {};
  if (!isQuestion(question)) return false;
  const say = speak(textOf(constants.language), TYPED_AS);
  const thread = textOf(tmid) ? { tmid: textOf(tmid) } : {};
  return { content: messageOf(answerTo(question, response, { say, constants }), thread) };
}

/** It comes back as prepare made it. */
const isQuestion = (value: unknown): value is Question => asObject(value)?.kind !== undefined;

/**
 * Letters of an answer. In 8 MB there has to be room for it twice as text and once as cards: 4,000 of them, 1.6 million
 * letters, were measured to fit in any alphabet. A script that needs more is gone until somebody saves it again.
 */
const LONGEST = 2_000_000;

interface Asking {
  say: Say;
  constants: OutgoingConstants;
}

function answerTo(question: Question, response: unknown, { say, constants }: Asking): string {
  const one = readFor(question, textOf(constants.boardId));
  try {
    if (textOf(asObject(response)?.content_raw).length > LONGEST) return say('integration.tooLarge');
    return render(one, bodyOf(response), { say, question, constants });
  } catch (error) {
    return error instanceof TrelloError ? explain(error.kind, one.of, say) : say('integration.failed');
  }
}

/** @throws TrelloError for anything but a success */
function bodyOf(response: unknown): unknown {
  const { status_code: status, content_raw: raw, headers } = asObject(response) ?? {};
  const text = typeof raw === 'string' ? raw : '';
  if (typeof status !== 'number' || status < 200 || status > 299) {
    throw errorFromAnswer(Number(status), text, asObject(headers) as Record<string, string> | undefined);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new TrelloError('garbled');
  }
}

function explain(kind: TrelloErrorKind, of: OneRead['of'], say: Say): string {
  switch (kind) {
    case 'unauthorizedKey':
    case 'unauthorizedToken':
      return say(`integration.${kind}`);
    case 'notFound':
    case 'forbidden':
      return say(of === 'card' ? 'card.unseen' : 'error.boardGone');
    case 'rateLimited':
    case 'tooLarge':
    case 'blocked':
    case 'unavailable':
    case 'garbled':
      return say(`error.${kind}`);
    default:
      return say('error.invalid');
  }
}
