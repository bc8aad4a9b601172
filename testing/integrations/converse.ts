import { expect } from 'chai';
import fetch from 'node-fetch';
import type { LoadedScript } from './isolate/Isolate';

/** A message as Rocket.Chat passes it to an outgoing integration. */
export const messageData = (text: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  token: 'aBcD',
  bot: false,
  trigger_word: 'trello',
  channel_id: 'GENERAL',
  channel_name: 'general',
  message_id: 'm1',
  timestamp: new Date().toISOString(),
  user_id: 'u1',
  user_name: 'grace',
  text,
  siteUrl: 'https://chat.example.com',
  ...more,
});

export const prepareCall = (script: LoadedScript, text: string, more?: Record<string, unknown>) =>
  script.call('prepare_outgoing_request', {
    request: {
      params: {},
      method: 'POST',
      url: 'https://example.com/unused',
      data: messageData(text, more),
      headers: { 'User-Agent': 'Mozilla/5.0' },
    },
  });

export interface Posted {
  text: string;
  parseUrls: boolean;
  tmid?: string;
}

const TRELLO = 'https://api.trello.com/1/';

/**
 * What Rocket.Chat posts in the end, by its own rules: if the script returns a message, no request is sent.
 * @param url of the Trello that answers
 */
export async function converse(
  script: LoadedScript,
  text: string,
  { url, ...more }: { url: string } & Record<string, unknown>,
): Promise<Posted | undefined> {
  const { result: request, isNothing } = await prepareCall(script, text, more);
  if (isNothing) return undefined;
  if (request.message) {
    expect(request.url ?? request.method, 'then it would be sent as well').to.equal(undefined);
    return asPosted(request.message as Posted);
  }
  expect(request.method).to.equal('GET');
  expect(request.data, 'a GET with a body fails').to.equal(undefined);
  const asked = request.url as string;
  expect(asked.startsWith(TRELLO), asked).to.equal(true);
  const response = await fetch(`${url}/${asked.slice(TRELLO.length)}`, {
    headers: request.headers as Record<string, string>,
  });
  return conclude(script, request, { status: response.status, body: await response.text() });
}

export async function conclude(
  script: LoadedScript,
  request: unknown,
  { status, body }: { status: number; body: string },
): Promise<Posted> {
  const response = { error: null, status_code: status, content: body, content_raw: body, headers: {} };
  const { result } = await script.call('process_outgoing_response', { request, response });
  expect(result.content.text).to.be.a('string').and.not.equal('');
  return asPosted(result.content as Posted);
}

/**
 * A text that begins with the trigger word would start the integration again, so an invisible character precedes it.
 */
function asPosted(posted: Posted): Posted {
  expect(posted.text).to.not.match(/^\s*trello/i);
  return { ...posted, text: posted.text.replace(/^\u2060(?=trello)/i, '') };
}
