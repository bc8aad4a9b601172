import type { Request, Response } from 'express';
import type { Refusal } from './RateLimits';

/** What fails, and for which requests. Without a kind, the response is `status` (500) with `body`. */
export interface FaultOptions {
  method?: string;
  /** Matched against the path below /1, such as `/boards/abc`. Default: every path. */
  path?: RegExp;
  /** Default 1; Infinity until cleared. A rate limit lasts for its time instead. */
  times?: number;
  status?: number;
  body?: string | object;
  /** Content type; default text/plain, or application/json for an object. */
  type?: string;
  /** Milliseconds to wait; then the fault's response if it has one, else the real one. */
  hangMs?: number;
  /** The same until this resolves. */
  until?: Promise<unknown>;
  /** What the request asks for is done first, and only the answer fails. Default: it is not done at all. */
  afterEffect?: boolean;
  /** Half a response, then the connection is dropped. */
  dropMidBody?: boolean;
  /** The connection is closed without a response. */
  reset?: boolean;
  /** 429 for that many milliseconds from now. */
  rateLimit?: { retryAfterMs: number };
  /** A proxy's HTML page instead of Trello's response; default status 502. */
  html?: boolean;
}

export interface Fault {
  /** Requests it has hit. */
  readonly hits: number;
  /** Resolves with the first one. */
  readonly struck: Promise<void>;
  clear(): void;
}

interface Armed {
  input: FaultOptions;
  left: number;
  hits: number;
  strike: () => void;
  /** Milliseconds since the epoch; for rate limits. */
  until: number;
}

/** Faults on demand; the first that matches a request applies. */
export class Faults {
  private readonly armed: Armed[] = [];

  add(input: FaultOptions): Fault {
    const { rateLimit, times } = input;
    const until = rateLimit ? Date.now() + rateLimit.retryAfterMs : Infinity;
    let strike!: () => void;
    const struck = new Promise<void>((resolve) => {
      strike = resolve;
    });
    const entry = { input, left: times ?? (rateLimit ? Infinity : 1), hits: 0, strike, until };
    this.armed.push(entry);
    return {
      struck,
      get hits() {
        return entry.hits;
      },
      clear: () => {
        entry.left = 0;
      },
    };
  }

  clear(): void {
    this.armed.length = 0;
  }

  /** @param effect does what is asked for. @returns whether the fault has answered or ended the request */
  async strike(req: Request, res: Response, effect: () => Promise<unknown>): Promise<boolean> {
    const hit = this.armed.find((each) => matches(each, req));
    if (!hit) return false;
    hit.left -= 1;
    hit.hits += 1;
    const { input } = hit;
    if (input.afterEffect) await effect();
    hit.strike();
    if (input.hangMs) await new Promise((resolve) => setTimeout(resolve, input.hangMs).unref());
    await input.until;
    if (input.reset) {
      res.socket?.destroy();
    } else if (input.dropMidBody) {
      dropMidBody(res);
    } else if (input.rateLimit) {
      refuseForRate(res, { error: 'API_TOKEN_LIMIT_EXCEEDED', leftMs: hit.until - Date.now() });
    } else if (input.html) {
      answerHtml(res, input.status ?? 502);
    } else if (input.status !== undefined || input.body !== undefined || !(input.hangMs || input.until)) {
      answer(res, input);
    } else {
      return false;
    }
    return true;
  }
}

function matches({ input, left, until }: Armed, req: Request): boolean {
  if (left <= 0 || Date.now() >= until) return false;
  if (input.method && input.method.toUpperCase() !== req.method) return false;
  return input.path === undefined || input.path.test(req.path);
}

function dropMidBody(res: Response): void {
  res.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': '4096' });
  res.write('{"id":"5f', () => res.socket?.destroy());
}

/** Trello's 429 with the headers that name the limit and the length of its window. */
export function refuseForRate(res: Response, { error, leftMs }: Refusal): void {
  if (error === 'API_TOKEN_LIMIT_EXCEEDED') {
    res.set({
      'x-rate-limit-api-token-interval-ms': String(Math.max(0, Math.ceil(leftMs))),
      'x-rate-limit-api-token-max': '100',
      'x-rate-limit-api-token-remaining': '0',
    });
  }
  res.status(429).json({ error, message: 'Rate limit exceeded' });
}

function answerHtml(res: Response, status: number): void {
  const title = `${status} Bad Gateway`;
  res
    .status(status)
    .type('text/html')
    .send(`<html>\n<head><title>${title}</title></head>\n<body><h1>${title}</h1></body>\n</html>\n`);
}

function answer(res: Response, { status, body, type }: FaultOptions): void {
  const isObject = typeof body === 'object';
  res
    .status(status ?? 500)
    .type(type ?? (isObject ? 'application/json' : 'text/plain'))
    .send(isObject ? JSON.stringify(body) : (body ?? ''));
}
