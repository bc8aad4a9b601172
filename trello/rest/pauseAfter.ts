import { TrelloError } from '../TrelloError';

/** ms before a second attempt where nobody says how long it takes */
const PAUSE_MS = 1_000;
/** ms that an answer needs: a question with less left is not worth asking */
export const ANSWER_TIME_MS = 1_000;

/**
 * How long to wait before a question is asked once more.
 * @param left ms that the person still waits
 * @returns ms; undefined where asking again is of no use, or where there is no time for it
 */
export function pauseAfter(error: unknown, left: number): number | undefined {
  if (!(error instanceof TrelloError)) return undefined;
  if (error.kind !== 'unavailable' && error.kind !== 'rateLimited') return undefined;
  const { isAtMost = false, ms = PAUSE_MS } = error.wait ?? {};
  const most = left - ANSWER_TIME_MS;
  const pause = isAtMost ? Math.min(ms, most) : ms;
  return pause > 0 && pause <= most ? pause : undefined;
}
