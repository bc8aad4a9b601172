import type { Response } from 'express';

/** https://developer.atlassian.com/cloud/trello/guides/rest-api/rate-limits/ */
const limits = {
  key: { max: 300, ms: 10_000, error: 'API_KEY_LIMIT_EXCEEDED' },
  token: { max: 100, ms: 10_000, error: 'API_TOKEN_LIMIT_EXCEEDED' },
  /** requests for a member itself, across all tokens of a key; sub-resources do not count */
  member: { max: 100, ms: 900_000, error: 'MEMBER_LIMIT_EXCEEDED' },
};
type Kind = keyof typeof limits;

/** After that many refusals in a window, a key gets only refusals until it ends. */
const MAX_REFUSALS = 200;

interface Window {
  until: number;
  used: number;
}

export interface Refusal {
  error: string;
  leftMs: number;
}

/** Counts requests per key and token, and reports them in the headers of each response. */
export class RateLimits {
  private readonly windows = new Map<string, Window>();

  constructor(private readonly clock: () => Date) {}

  /** @param path below /1. @returns why Trello would refuse the request, if so */
  count(
    res: Response,
    { key = '', token }: { key?: string; token?: string },
    path: string,
  ): Refusal | undefined {
    const over = [
      this.use(res, 'key', key),
      ...(token ? [this.use(res, 'token', token)] : []),
      ...(/^\/members\/[^/]+\/?$/.test(path) ? [this.use(res, 'member', key)] : []),
    ].filter((refusal) => refusal !== undefined);
    const refusals = this.windowOf(`refusals ${key}`, limits.key.ms);
    const isClosed = refusals.used > MAX_REFUSALS;
    const [refusal] = [
      ...over.sort((one, other) => other.leftMs - one.leftMs),
      ...(isClosed ? [{ error: limits.key.error, leftMs: refusals.until - this.now() }] : []),
    ];
    if (refusal) refusals.used += 1;
    return refusal;
  }

  private use(res: Response, kind: Kind, value: string): Refusal | undefined {
    const { max, ms, error } = limits[kind];
    const window = this.windowOf(`${kind} ${value}`, ms);
    window.used += 1;
    if (kind !== 'member') {
      res.set({
        [`x-rate-limit-api-${kind}-interval-ms`]: String(ms),
        [`x-rate-limit-api-${kind}-max`]: String(max),
        [`x-rate-limit-api-${kind}-remaining`]: String(Math.max(0, max - window.used)),
      });
    }
    return window.used > max ? { error, leftMs: window.until - this.now() } : undefined;
  }

  private now(): number {
    return this.clock().getTime();
  }

  private windowOf(name: string, ms: number): Window {
    const now = this.now();
    const known = this.windows.get(name);
    const window = known && known.until > now ? known : { until: now + ms, used: 0 };
    this.windows.set(name, window);
    return window;
  }
}
