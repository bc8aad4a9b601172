/**
 * Why Trello did not do what we asked, in our own words: built from status and kind alone, so that nothing Trello or
 * the network says (URLs, tokens, HTML) can leak through it.
 */
export type TrelloErrorKind =
  | 'unauthorizedKey'
  | 'unauthorizedToken'
  /** the OAuth client is not as registered */
  | 'unauthorizedClient'
  /** a person's access token has expired, and there is no other yet: nothing was done */
  | 'notRenewed'
  /** the same on a copy of another server's database, which must not refresh it: nothing was done */
  | 'copied'
  | 'forbidden'
  | 'notFound'
  | 'invalid'
  | 'webhookExists'
  | 'callbackUnreachable'
  | 'rateLimited'
  /** includes requests for a member, which have a limit of their own */
  | 'memberLimit'
  | 'tooLarge'
  /** a write that is too large for Trello, or a board that is full */
  | 'tooMuch'
  /** refused in words that are not Trello's: maybe by a proxy, so it says nothing about key, token or card */
  | 'blocked'
  | 'unavailable'
  | 'slow'
  | 'unknownOutcome'
  | 'malformed';

/** When Trello may be asked again. */
export interface Wait {
  /** counted from the response */
  ms: number;
  /** whether it is the length of Trello's window, part of which may have passed */
  isAtMost: boolean;
}

export class TrelloError extends Error {
  constructor(
    readonly kind: TrelloErrorKind,
    readonly status?: number,
    readonly wait?: Wait,
  ) {
    super(`Trello: ${kind}`);
    this.name = 'TrelloError';
  }
}

/**
 * Trello answers errors with a status and a line of plain text (collected from its OpenAPI document and captured
 * responses); for an unknown line the status decides.
 * @param body only its beginning is read, and none of it is kept
 */
export function errorFromAnswer(
  status: number,
  body: string,
  headers: Record<string, string> = {},
): TrelloError {
  const wait = status === 429 ? waitFrom(headers) : undefined;
  return new TrelloError(kindOf(status, body.slice(0, 500).toLowerCase()), status, wait);
}

/**
 * Trello gives the length of its windows (x-rate-limit-api-…,
 * https://developer.atlassian.com/cloud/trello/guides/rest-api/rate-limits/), proxies before it the time to wait
 * (Retry-After, in seconds; dates are ignored).
 */
function waitFrom(headers: Record<string, string>): Wait | undefined {
  const named = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const after = named.get('retry-after');
  if (after && /^\d{1,6}$/.test(after)) return { ms: Number(after) * 1_000, isAtMost: false };
  const full = ['token', 'key'].filter((kind) => named.get(`x-rate-limit-api-${kind}-remaining`) === '0');
  const lengths = full.map((kind) => Number(named.get(`x-rate-limit-api-${kind}-interval-ms`)));
  const ms = Math.max(0, ...lengths.filter((length) => length > 0));
  return ms ? { ms, isAtMost: true } : undefined;
}

function kindOf(status: number, text: string): TrelloErrorKind {
  if ([400, 401, 403, 404].includes(status) && text.trimStart().startsWith('<')) return 'blocked';
  if (status === 401) return kindOfUnauthorized(text);
  if (status === 403) return text.includes('too many') ? 'tooLarge' : 'forbidden';
  if (status === 404) return 'notFound';
  if (status === 429) return text.includes('member_limit') ? 'memberLimit' : 'rateLimited';
  if (status === 413 || status === 414 || status === 449 || status === 504) return 'tooLarge';
  if (status >= 500 || status === 408) return 'unavailable';
  if (status >= 400) return kindOfInvalid(text);
  return 'malformed';
}

/** A person's token is deleted on this answer, so only Trello's own words count. */
function kindOfUnauthorized(text: string): TrelloErrorKind {
  if (/\b(invalid|expired|revoked) (app )?token\b/.test(text)) return 'unauthorizedToken';
  if (text.includes('invalid key') || text.includes('invalid app')) return 'unauthorizedKey';
  return /permission|unauthorized token|scope/.test(text) ? 'forbidden' : 'blocked';
}

function kindOfInvalid(text: string): TrelloErrorKind {
  if (text.includes('already exists')) return 'webhookExists';
  if (/callback|did not return|reachable/.test(text)) return 'callbackUnreachable';
  return /invalid (object)?id\b/.test(text) ? 'notFound' : 'invalid';
}

/**
 * What an error means for a write, which is never sent twice: the outcome may be unknown, and "too large" refers to the
 * request.
 */
export function asWriteError(error: unknown): unknown {
  if (!(error instanceof TrelloError)) return error;
  const { kind, status } = error;
  // A gateway timeout says nothing about the request behind it.
  if (UNKNOWN_OUTCOME.includes(kind) || status === 504) return new TrelloError('unknownOutcome', status);
  return kind === 'tooLarge' ? new TrelloError('tooMuch', status) : error;
}

/** Whether a write that failed may have been done: its response did not come, or cannot be read. */
export const mayBeDone = (error: unknown): boolean =>
  error instanceof TrelloError && (error.kind === 'unknownOutcome' || error.kind === 'malformed');

const UNKNOWN_OUTCOME: readonly TrelloErrorKind[] = ['slow', 'unavailable', 'malformed'];

/** @returns undefined for what the account cannot see. @throws TrelloError if Trello could not say */
export async function ifVisible<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    const unseen: TrelloErrorKind[] = ['notFound', 'forbidden', 'invalid'];
    if (error instanceof TrelloError && unseen.includes(error.kind)) return undefined;
    throw error;
  }
}
