import { TrelloError, type TrelloErrorKind } from './TrelloError';

/** @returns undefined for what the account cannot see. @throws TrelloError when Trello could not say */
export async function ifVisible<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    const unseen: TrelloErrorKind[] = ['notFound', 'forbidden', 'invalid'];
    if (error instanceof TrelloError && unseen.includes(error.kind)) return undefined;
    throw error;
  }
}
