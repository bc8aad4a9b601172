import { TrelloError, type TrelloErrorKind } from '../trello/TrelloError';

const UNSEEN: readonly TrelloErrorKind[] = ['notFound', 'forbidden', 'invalid'];

/** Whether Trello says that there is no such thing, or that the account may not see it. */
export const isUnseen = (error: unknown): boolean =>
  error instanceof TrelloError && UNSEEN.includes(error.kind);

/** @returns undefined for what the account cannot see. @throws TrelloError when Trello could not say */
export async function ifSeen<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (isUnseen(error)) return undefined;
    throw error;
  }
}
