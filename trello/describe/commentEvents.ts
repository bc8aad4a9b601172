import type { Action } from '../Action';
import { writeOneLine } from '../markdown/markdown';
import { nameMentions } from '../markdown/mentions';
import { cardNoun, personName, type Pieces } from './pieces';
import type { Row } from './rows';

const topic = ({ commentId, id }: Action): string => `comment ${commentId ?? id}`;
const isNew = ({ type }: Action): boolean => type === 'commentCard' || type === 'copyCommentCard';

/** @returns '' for a comment of nothing visible */
function quote({ text = '', creator, member }: Action, { excerpt, say }: Pieces): string {
  const named = nameMentions(text, [creator, member], say('event.aMember'));
  const safe = writeOneLine(named, excerpt);
  return safe && `“${safe}”`;
}

/** What somebody deleted is not repeated, and its anchor leads nowhere. */
const wordUndone: Row['wordUndone'] = (action, { say, who, isIt, isGone }) =>
  say('event.commentTaken', {
    who,
    card: cardNoun({ ...action, commentId: undefined }, say, { isIt, isGone }),
  });

export const commentRows: Row[] = [
  {
    event: 'commented',
    type: 'commentCard',
    group: 'comments',
    topic,
    word: (action, pieces) => {
      const { say, who, card } = pieces;
      const text = quote(action, pieces);
      return text
        ? say('event.commented', { who, card, text })
        : say('event.commentedNothing', { who, card });
    },
    wordUndone,
  },
  {
    event: 'commentCopied',
    type: 'copyCommentCard',
    group: 'comments',
    topic,
    word: (action, pieces) => {
      const { say, who, card } = pieces;
      const author = personName(action.author);
      const words = { who, card, by: author === undefined ? '' : say('event.by', { member: author }) };
      const text = quote(action, pieces);
      return text ? say('event.commentCopied', { ...words, text }) : say('event.commentCopiedNothing', words);
    },
    wordUndone,
  },
  {
    event: 'commentEdited',
    type: 'updateComment',
    group: 'comments',
    topic,
    // A slip corrected at once: the comment is told as it reads now.
    settle: (first, last) => (isNew(first) ? { ...first, text: last.text } : last),
    word: (action, pieces) => {
      const { say, who, card } = pieces;
      const text = quote(action, pieces);
      return text
        ? say('event.commentEdited', { who, card, text })
        : say('event.commentEditedNothing', { who, card });
    },
  },
  {
    event: 'commentDeleted',
    type: 'deleteComment',
    group: 'comments',
    topic,
    settle: (first, last) => (isNew(first) ? undefined : last),
    word: (_, { say, who, card }) => say('event.commentDeleted', { who, card }),
  },
];
