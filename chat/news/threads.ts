import type { Say } from '../../i18n/texts';
import type { Link } from '../../storage/records';
import type { Action } from '../../trello/Action';
import { boardLink, cardLink } from '../../trello/wording/pieces';
import type { AppContext } from '../AppContext';
import { messageId } from '../messageId';
import { findPosted, postToRoom } from '../postToRoom';

/**
 * The message of a card in a room that keeps one thread a card; posted when there is none, or none any more. Its id
 * follows from card and room, so every process means the same thread.
 * @returns undefined for a room without threads, and for what is about no card
 */
export async function ensureThread(
  context: AppContext,
  { link, action, say, senderId }: { link: Link; action: Action; say: Say; senderId?: string },
): Promise<string | undefined> {
  const { card } = action;
  if (!link.isThreaded || !card?.id) return undefined;
  const id = messageId(`thread ${card.id}`, link.roomId);
  const posted = await findPosted(context, id);
  if (posted) return posted;
  const board = { name: link.boardName, shortLink: link.boardShortLink };
  const text = say('thread.root', { card: cardLink(card, say), board: boardLink(board, say) });
  return postToRoom(context, { roomId: link.roomId, text, id, senderId, isLasting: true });
}
