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
  /** where not everything that comes of it is the end of it */
  isDone?: (result: T) => boolean;
}

/**
 * Does what a person has decided once, however often they click, and whichever process is told of it. It may be done
 * again where it surely was not: Trello or we have refused it.
 * @returns what came of it, or that it is under way here, or was begun before
 * @throws whatever the work throws
 */
export async function runOnce<T>(
  context: AppContext,
  { id, work, isDone = () => true }: OnceOptions<T>,
): Promise<OnceResult<T>> {
  const { knownKeys } = context.caches;
  const before = knownKeys.get(id);
  if (before) return { refused: before };
  // Before anything is waited for: the second click may be here already.
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

/** Where the store does not say, this process goes by what it knows itself. */
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
