import { TrelloError } from '../TrelloError';

/** ms before a second attempt if Trello gives no time */
const PAUSE_MS = 1_000;
/** ms that an answer needs: with less left, a request is pointless */
export const ANSWER_TIME_MS = 1_000;

/**
 * How long to wait before a retry.
 * @param left ms until the person's deadline
 * @returns ms; undefined if a retry is pointless, or if there is no time for it
 */
export function pauseAfterAnswer(error: unknown, left: number): number | undefined {
  if (!(error instanceof TrelloError)) return undefined;
  if (error.kind !== 'unavailable' && error.kind !== 'rateLimited') return undefined;
  const { isAtMost = false, ms = PAUSE_MS } = error.wait ?? {};
  const most = left - ANSWER_TIME_MS;
  const pause = isAtMost ? Math.min(ms, most) : ms;
  return pause > 0 && pause <= most ? pause : undefined;
}
