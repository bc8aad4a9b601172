import { TrelloError } from '../trello/TrelloError';
import type { AppContext } from './AppContext';
import { logError } from './explainError';
import { randomId } from './messages/messageId';
import { UserError } from './UserError';

export type OnceResult<T> = { result: T } | { refused: 'underWay' | 'answered' };

interface OnceOptions<T> {
  /** see `messageId` */
  id: string;
  work: () => Promise<T>;
  /** if some results do not complete it */
  isDone?: (result: T) => boolean;
}

/**
 * Runs work once per id, however often people click, and in whichever process. It may run again if it certainly had no
 * effect: Trello or the app refused it.
 * @returns the result, or that it is under way here, or was begun before
 * @throws any error of the work
 */
export async function runOnce<T>(
  context: AppContext,
  { id, work, isDone = () => true }: OnceOptions<T>,
): Promise<OnceResult<T>> {
  const { knownKeys } = context.caches;
  const before = knownKeys.get(id);
  if (before) return { refused: before };
  // Before anything is awaited: the second click may already be here.
  knownKeys.set(id, 'underWay');
  if (!(await isFirst(context, id))) {
    knownKeys.set(id, 'answered');
    return { refused: 'answered' };
  }
  try {
    const result = await work();
    if (isDone(result)) knownKeys.set(id, 'answered');
    else await release(context, id);
    return { result };
  } catch (error) {
    if (isUndone(error)) await release(context, id);
    else knownKeys.set(id, 'answered');
    throw error;
  }
}

/** If the store fails, this process relies on its own memory. */
async function isFirst(context: AppContext, id: string): Promise<boolean> {
  try {
    return await context.idempotencyKeys.take(id, randomId());
  } catch (error) {
    logError(error, context, 'runOnce');
    return true;
  }
}

async function release(context: AppContext, id: string): Promise<void> {
  try {
    await context.idempotencyKeys.release(id);
  } catch (error) {
    logError(error, context, 'runOnce');
  } finally {
    context.caches.knownKeys.delete(id);
  }
}

const isUndone = (error: unknown): boolean =>
  error instanceof UserError || (error instanceof TrelloError && error.kind !== 'unknownOutcome');
