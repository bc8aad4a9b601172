import { TrelloError } from '../../trello/TrelloError';
import type { AppContext } from '../AppContext';
import { quietly } from '../news/acted';
import type { Place } from '../notifyUser';
import type { Actor } from './actor';
import type { CardBrief } from './CardBrief';

/**
 * What the workspace's account does says nothing of who wanted it: the card gets a comment that does.
 * @param done the end of a sentence about what was done
 * @returns the whole sentence for the person
 */
export async function leaveNote(
  context: AppContext,
  { user, room }: Place,
  { actor, card, done }: { actor: Actor; card: Pick<CardBrief, 'id' | 'idBoard'>; done: string },
): Promise<string> {
  const { say } = context;
  if (actor.memberId !== undefined) return say('act.you', { done });
  try {
    const name = user.name || user.username;
    await quietly(context, room.id, {
      act: { boardId: card.idBoard, cardId: card.id },
      work: async (announce) => {
        await announce(['commentCard']);
        return actor.trello.comment(card.id, say('act.note', { name, username: user.username }));
      },
    });
    return say('act.you', { done });
  } catch (error) {
    // What was done is done; nobody should do it again.
    if (error instanceof TrelloError) return say('act.noNote', { done });
    throw error;
  }
}
