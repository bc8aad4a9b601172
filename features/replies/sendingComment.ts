import type { AppContext } from '../../rocketchat/AppContext';
import type { Reply, SentReply } from '../../storage/records';
import { mayBeDone, TrelloError } from '../../trello/TrelloError';

export type Comment = NonNullable<Reply['comment']>;

type Sent = Pick<Reply, 'messageId' | 'roomId' | 'mark'> & {
  memberId: string;
  /** its id is unknown before it is created */
  comment: Omit<Comment, 'id'> & Partial<Comment>;
};

/**
 * Sends a change of a comment, and records it before and after, so that the delivery that follows is not posted in the
 * room of the reply.
 * @param send returns the comment's id
 */
export async function sendingComment(
  context: AppContext,
  { messageId, roomId, memberId, mark, comment }: Sent,
  send: () => Promise<string>,
): Promise<Comment> {
  const { id, cardId, boardId } = comment;
  const record = (outcome: Partial<SentReply>): Promise<void> => {
    const sent = { messageId, roomId, memberId, mark, cardId, boardId, commentId: id, ...outcome };
    return context.activityLog.addSentReply({ kind: 'sentReply', at: context.clock.now(), ...sent });
  };
  await record({});
  try {
    const commentId = await send();
    if (id === undefined) await record({ commentId });
    return { id: commentId, cardId, boardId };
  } catch (error) {
    if (error instanceof TrelloError && !mayBeDone(error)) await record({ isRefused: true });
    throw error;
  }
}
