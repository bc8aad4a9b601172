import fetch from 'node-fetch';
import { signWith } from '../integrations/hmacSha1';
import { maskCredentials } from '../trello/echo';

/** Trello waits as long. */
const PATIENCE = 30_000;

interface Check {
  callback: string;
  /** the API secret */
  secret: string;
}

/**
 * Sends a delivery of an event that nobody knows, signed as Trello signs: a script that is set up takes it and posts
 * nothing.
 * @returns what to print, and whether all is well
 */
export async function check({ callback, secret }: Check): Promise<{ lines: string[]; isWell: boolean }> {
  const body = JSON.stringify({
    model: { id: 'check' },
    action: { id: 'check', type: 'check', date: new Date().toISOString(), data: {} },
  });
  const signature = signWith(secret)(body + callback, 'utf8');
  try {
    const response = await fetch(callback, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Trello-Webhook': signature },
      body,
      timeout: PATIENCE,
      redirect: 'manual',
    });
    return { lines: wordAnswer(response.status, await response.text()), isWell: response.status === 200 };
  } catch {
    return {
      lines: ['The callback cannot be reached from here, or took longer than 30 seconds.'],
      isWell: false,
    };
  }
}

function wordAnswer(status: number, body: string): string[] {
  const said = reasonIn(body);
  switch (status) {
    case 200:
      return ['The integration takes what is signed with this secret for this callback.'];
    case 404:
    case 503:
      return [`Answered ${status}: there is no such integration, or it is not enabled.`];
    case 429:
      return ['Answered 429: Rocket.Chat takes no more calls within this minute. Raise the limit, or wait.'];
    default:
      return [`Answered ${status}.${said ? ` It says: ${said}` : ''}`];
  }
}

/** What the script or Rocket.Chat says, in one line. */
function reasonIn(body: string): string {
  try {
    const { message, error } = JSON.parse(body) as { message?: unknown; error?: unknown };
    const said = [message, error].find((each): each is string => typeof each === 'string');
    return maskCredentials((said ?? '').slice(0, 500).replace(/\s+/g, ' '));
  } catch {
    return '';
  }
}
