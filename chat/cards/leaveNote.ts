import { TrelloError } from '../../trello/TrelloError';
import type { AppContext } from '../AppContext';
import type { Place } from '../notifyUser';
import type { Actor } from './actor';

/**
 * What the workspace's account does says nothing of who wanted it: the card gets a comment that does.
 * @param done the end of a sentence about what was done
 * @returns the whole sentence for the person
 */
export async function leaveNote(
  { say }: AppContext,
  { user }: Place,
  { actor, cardId, done }: { actor: Actor; cardId: string; done: string },
): Promise<string> {
  if (actor.memberId !== undefined) return say('act.you', { done });
  try {
    const name = user.name || user.username;
    await actor.trello.comment(cardId, say('act.note', { name, username: user.username }));
    return say('act.you', { done });
  } catch (error) {
    // What was done is done; nobody should do it again.
    if (error instanceof TrelloError) return say('act.noNote', { done });
    throw error;
  }
}
