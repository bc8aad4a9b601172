import type { Clock } from '../clock';
import { TrelloError } from '../TrelloError';

/** The transport's own timeout ends at the headers, and some engines wait 30 s for a body, so we apply our own. */
export async function withTimeout<T>(
  clock: Clock,
  until: number,
  work: (timeout: number) => Promise<T>,
): Promise<T> {
  const timeout = Math.max(1, until - clock.now());
  let cancel: (() => void) | undefined;
  const slow = new Promise<never>((_, reject) => {
    cancel = clock.after(timeout, () => {
      reject(new TrelloError('slow'));
    });
  });
  try {
    return await Promise.race([work(timeout), slow]);
  } catch (error) {
    if (error instanceof TrelloError) throw error;
    throw new TrelloError(clock.now() >= until - 50 ? 'slow' : 'unavailable');
  } finally {
    cancel?.();
  }
}
