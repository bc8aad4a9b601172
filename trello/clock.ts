export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;

/** Time and timers: tests use their own. */
export interface Clock {
  /** ms since 1970 */
  now(): number;
  /** @returns a function that cancels it */
  after(ms: number, work: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, work) => {
    const timer = setTimeout(work, ms);
    return () => {
      clearTimeout(timer);
    };
  },
};

/**
 * Whether a time is at most that long ago. A time that far in the future is not recent: the clock was set back since,
 * and records from before are no newer for it.
 */
export const isRecent = (at: number, now: number, ms: number): boolean => Math.abs(now - at) <= ms;

export const wait = (clock: Clock, ms: number): Promise<void> =>
  new Promise((resolve) => {
    clock.after(ms, resolve);
  });

/**
 * Milliseconds a person waits for an answer, including a retry. Engines before 1.53 abandon a command after 10 seconds
 * without an explanation: our sentence has to be there before.
 */
export const REQUEST_TIMEOUT_MS = 9_000;
