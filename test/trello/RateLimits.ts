import type { Response } from 'express';

const intervalMs = 10_000;
const limits = { key: 300, token: 100 };

/** Counts requests per key and token in windows of 10 s and says so in each answer's headers. */
export class RateLimits {
  private readonly windows = new Map<string, { until: number; used: number }>();

  /** Milliseconds until the window ends when a limit is passed, else 0. */
  count(res: Response, credentials: { key?: string; token?: string }): number {
    const over = [
      this.use(res, 'key', credentials.key ?? ''),
      ...(credentials.token ? [this.use(res, 'token', credentials.token)] : []),
    ];
    return Math.max(...over);
  }

  private use(res: Response, kind: 'key' | 'token', value: string): number {
    const now = Date.now();
    const known = this.windows.get(kind + value);
    const window = known && known.until > now ? known : { until: now + intervalMs, used: 0 };
    window.used += 1;
    this.windows.set(kind + value, window);
    const max = limits[kind];
    res.set({
      [`x-rate-limit-api-${kind}-interval-ms`]: String(intervalMs),
      [`x-rate-limit-api-${kind}-max`]: String(max),
      [`x-rate-limit-api-${kind}-remaining`]: String(Math.max(0, max - window.used)),
    });
    return window.used > max ? window.until - now : 0;
  }
}
