import type { Request } from 'express';
import type { Credentials } from './auth';
import type { Json } from './models';
import { validateRequest } from './validateRequest';
import { omit } from './views/pick';

/** A request as received; its credentials are only in `auth`. */
export interface LoggedRequest {
  method: string;
  /** Below /1, without the query: `/boards/abc`. */
  path: string;
  query: Json;
  headers: Record<string, string>;
  auth: Credentials;
  body: Json;
  /** 0 until it is answered, and for a dropped connection. */
  status: number;
  /** Where the request violates Trello's OpenAPI document. */
  violations: string[];
  /** Credentials where proxies and logs can see them: in the query. */
  exposures: string[];
  /** Milliseconds since the epoch. */
  at: number;
}

/** Every request the stand-in received, in order. */
export class RequestLog {
  readonly entries: LoggedRequest[] = [];

  open(req: Request, auth: Credentials): LoggedRequest {
    const { method, path } = req;
    const body = bodyOf(req);
    const query = omit(req.query, 'key', 'token');
    const entry: LoggedRequest = {
      method,
      path,
      query: omit(req.query, 'key', 'token'),
      headers: omit(req.headers, 'authorization') as Record<string, string>,
      auth,
      body,
      status: 0,
      violations: validateRequest({ method, path, query, body }),
      exposures: ['key', 'token'].filter((name) => name in req.query).map((name) => `${name} in the query`),
      at: Date.now(),
    };
    this.entries.push(entry);
    return entry;
  }
}

/** The parsed body; empty if there was none or if it is no object. */
export function bodyOf(req: Request): Json {
  const body: unknown = req.body;
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {};
}
