import type { TransportRequest } from './transport';

/** What to read, and how to parse it. */
export interface Read<T> {
  path: string;
  query?: Record<string, string>;
  /**
   * @param at when the response came, in ms since 1970
   * @throws TrelloError malformed for a response of another shape
   */
  parse: (answer: unknown, at?: number) => T;
  /** @returns the id of the board that the response is about, if any */
  boardOf?: (value: T) => string;
  /** for what must be current: webhooks and tokens */
  isAlwaysAsked?: boolean;
}

export type Body = Record<string, unknown>;

/** What to change, and how to parse the response. */
export interface Write<T> {
  method: Exclude<TransportRequest['method'], 'get'>;
  path: string;
  body?: Body;
  /** @throws TrelloError malformed for a response of another shape: then the outcome is unknown */
  parse: (answer: unknown) => T;
}
