import type { TransportRequest } from './transport';

/** What to read, and how to understand it. */
export interface Read<T> {
  path: string;
  query?: Record<string, string>;
  /** @throws TrelloError malformed for an answer of another shape */
  parse: (answer: unknown) => T;
  /** @returns the id of the board that the answer is about, where it is about one */
  boardOf?: (value: T) => string;
  /** for what must be true now: webhooks and tokens */
  isAlwaysAsked?: boolean;
}

export type Body = Record<string, unknown>;

/** What to change, and how to understand the answer. */
export interface Write<T> {
  method: Exclude<TransportRequest['method'], 'get'>;
  path: string;
  body?: Body;
  /** @throws TrelloError malformed for an answer of another shape: whether it was done is open then */
  parse: (answer: unknown) => T;
}
