import type { SentReply } from '../../storage/records';
import type { Action } from '../../trello/Action';
import { markOfText } from '../../trello/rest/fingerprint';

/** Characters of a comment that identify it. */
const MARKED_LENGTH = 500;

/** Of its beginning, as a delivery is cut. */
export const markOfComment = (text: string): string => markOfText(text, MARKED_LENGTH);

/** The rooms in which an action was a person's reply, which everybody has read there. */
export function roomsOfReply(action: Action, sent: readonly SentReply[]): Set<string> {
  return new Set(sent.filter((each) => isOf(action, each, sent)).map(({ roomId }) => roomId));
}

function isOf(action: Action, sent: SentReply, all: readonly SentReply[]): boolean {
  const isSameText = sent.mark !== undefined && sent.mark === markOfComment(action.text ?? '');
  switch (action.type) {
    case 'commentCard':
      if (sent.commentId !== undefined) return sent.commentId === action.id;
      return isSameText && isByAuthor(action, sent) && !isSettled(sent, all);
    case 'updateComment':
      return isSameText && sent.commentId === action.commentId;
    case 'deleteComment':
      return sent.mark === undefined && sent.commentId === action.commentId;
    default:
      return false;
  }
}

const isByAuthor = ({ card, creator }: Action, { cardId, memberId }: SentReply): boolean =>
  cardId === card?.id && memberId === creator.id;

/**
 * A comment that exists is known by its id, and one that Trello has refused will never be delivered. Earlier tries of
 * the same reply say nothing about a later one.
 */
const isSettled = ({ messageId, at }: SentReply, all: readonly SentReply[]): boolean =>
  all.some(
    (each) =>
      each.messageId === messageId && each.at >= at && (each.isRefused ?? each.commentId !== undefined),
  );
