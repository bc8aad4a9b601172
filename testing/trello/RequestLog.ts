import type { Request, Response } from 'express';
import type { Credentials } from './auth';
import type { Json } from './models';
import type { CheckedRequest } from './validateRequest';
import { omit } from './views/pick';

/** A request as received. Credentials of the API are only in `auth`; those of OAuth 2.0 are in the body. */
export interface LoggedRequest {
  method: string;
  /** Below /1, without the query: `/boards/abc`. Those of the authorization server as they are: `/oauth/token`. */
  path: string;
  query: Json;
  headers: Record<string, string>;
  auth: Credentials;
  body: Json;
  /** 0 until it is answered, and for a dropped connection. */
  status: number;
  /** Where the request is not as documented. */
  violations: string[];
  /** Credentials where proxies and logs can see them: in the query. */
  exposures: string[];
  /** Milliseconds since the epoch. */
  at: number;
}

const secrets = ['key', 'token', 'client_secret', 'code', 'code_verifier', 'refresh_token', 'access_token'];

interface LogOptions {
  auth: Credentials;
  check: (request: CheckedRequest) => string[];
}

/** Every request the stand-in received, in order. */
export class RequestLog {
  readonly entries: LoggedRequest[] = [];

  open(req: Request, res: Response, { auth, check }: LogOptions): void {
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
      violations: check({ method, path, query, body }),
      exposures: secrets.filter((name) => name in req.query).map((name) => `${name} in the query`),
      at: Date.now(),
    };
    this.entries.push(entry);
    res.on('finish', () => {
      entry.status = res.statusCode;
    });
  }
}

/** The parsed body; empty if there was none or if it is no object. */
export function bodyOf(req: Request): Json {
  const body: unknown = req.body;
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {};
}
