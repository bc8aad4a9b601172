/**
 * Why Trello did not do what we asked, in our own words: built from status and kind alone,
 * so that nothing Trello or the network says (addresses, tokens, HTML) can travel with it.
 */
export type TrelloErrorKind =
  | 'unauthorizedKey'
  | 'unauthorizedToken'
  | 'forbidden'
  | 'notFound'
  | 'invalid'
  | 'webhookExists'
  | 'callbackUnreachable'
  | 'rateLimited'
  | 'tooLarge'
  | 'unavailable'
  | 'slow'
  | 'garbled';

export class TrelloError extends Error {
  constructor(
    readonly kind: TrelloErrorKind,
    readonly status?: number,
  ) {
    super(`Trello: ${kind}`);
    this.name = 'TrelloError';
  }
}

/**
 * Trello answers errors with a status and a line of plain text (measured texts in its OpenAPI document and
 * in captured answers); where the line is unknown the status decides.
 * @param body at most its beginning is looked at, and none of it is kept
 */
export function errorFromAnswer(status: number, body: string): TrelloError {
  return new TrelloError(kindOf(status, body.slice(0, 500).toLowerCase()), status);
}

function kindOf(status: number, text: string): TrelloErrorKind {
  if (status === 401) return kindOfUnauthorized(text);
  if (status === 403) return text.includes('too many') ? 'tooLarge' : 'forbidden';
  if (status === 404) return 'notFound';
  if (status === 429) return 'rateLimited';
  if (status === 413 || status === 414 || status === 449 || status === 504) return 'tooLarge';
  if (status >= 500) return 'unavailable';
  if (status >= 400) return kindOfInvalid(text);
  return 'garbled';
}

function kindOfUnauthorized(text: string): TrelloErrorKind {
  if (text.includes('invalid key') || text.includes('invalid app')) return 'unauthorizedKey';
  if (text.includes('permission')) return 'forbidden';
  return 'unauthorizedToken';
}

function kindOfInvalid(text: string): TrelloErrorKind {
  if (text.includes('already exists')) return 'webhookExists';
  if (/callback|did not return|reachable/.test(text)) return 'callbackUnreachable';
  return text.includes('invalid id') ? 'notFound' : 'invalid';
}
