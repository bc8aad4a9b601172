import fetch from 'node-fetch';
import { catalogues } from '../i18n/texts';
import { signWith } from '../integrations/hmacSha1';
import { maskCredentials } from '../trello/echo';
import { asObject } from '../trello/json';
import { oneLine } from '../trello/oneLine';

/** As long as Trello waits. */
const TIMEOUT_MS = 30_000;

interface Check {
  callback: string;
  /** the API secret */
  secret: string;
}

/** The output, and whether everything works. */
interface Verdict {
  lines: string[];
  isWell: boolean;
}

interface Answer {
  status: number;
  body: string;
}

/**
 * Sends a delivery of an unknown event, with a wrong signature and then with a correct one: a script that is set up
 * refuses the first, accepts the second, and posts nothing. An integration without its script accepts both.
 */
export async function check({ callback, secret }: Check): Promise<Verdict> {
  const body = JSON.stringify({
    model: { id: 'check' },
    action: { id: 'check', type: 'check', date: new Date().toISOString(), data: {} },
  });
  const sign = signWith(secret);
  try {
    const forged = await deliver(callback, body, sign('something else', 'utf8'));
    if (forged.status === 200) return { lines: [NOT_ON], isWell: false };
    if (!isUnsigned(forged)) return { lines: [describeRefusal(forged)], isWell: false };
    const signed = await deliver(callback, body, sign(body + callback, 'utf8'));
    if (signed.status !== 200) return { lines: [describeRefusal(signed)], isWell: false };
    return isSuccess(signed) ? { lines: [WELL], isWell: true } : { lines: [NO_INTEGRATION], isWell: false };
  } catch {
    return { lines: [UNREACHABLE], isWell: false };
  }
}

const WELL = 'The integration accepts deliveries signed with this secret for this callback, and no others.';
const NOT_ON =
  'Answered 200 to a wrong signature: the script is not enabled, or it is not trello-incoming.js. Paste the file into the integration’s script, turn on "Script Enabled" and save.';
const NO_INTEGRATION =
  'Answered 200, but not like a Rocket.Chat integration. Check that the callback is its complete "Webhook URL".';
const UNREACHABLE = 'The callback cannot be reached from here, or did not answer within 30 seconds.';

async function deliver(callback: string, body: string, signature: string): Promise<Answer> {
  const response = await fetch(callback, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Trello-Webhook': signature },
    body,
    timeout: TIMEOUT_MS,
    redirect: 'manual',
  });
  return { status: response.status, body: await response.text() };
}

/** In whatever language the script answers. */
function isUnsigned({ status, body }: Answer): boolean {
  const { message } = parsed(body);
  return (
    status === 400 &&
    Object.values(catalogues).some((catalogue) => catalogue['integration.wrongSignature'] === message)
  );
}

const isSuccess = ({ body }: Answer): boolean => parsed(body).success === true;

function describeRefusal({ status, body }: Answer): string {
  const reason = reasonIn(body);
  switch (status) {
    case 301:
    case 302:
    case 307:
    case 308:
      return `Answered ${status}: the address redirects to another one, so signatures would not match. Check that it uses https and is exactly what Rocket.Chat shows.`;
    case 404:
    case 503:
      return `Answered ${status}: there is no such integration, or it is not enabled.`;
    case 429:
      return 'Answered 429: Rocket.Chat’s limit of calls per minute is reached. Raise the limit, or wait.';
    default:
      return `Answered ${status}.${reason ? ` It says: ${reason}` : ''}`;
  }
}

/** The error message of the script or Rocket.Chat, in one line. */
function reasonIn(body: string): string {
  const { message, error } = parsed(body);
  const reason = [message, error].find((each): each is string => typeof each === 'string');
  return oneLine(maskCredentials((reason ?? '').slice(0, 500)), 500);
}

function parsed(body: string): Record<string, unknown> {
  try {
    return asObject(JSON.parse(body)) ?? {};
  } catch {
    return {};
  }
}
