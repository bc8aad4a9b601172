import type { Action } from '../Action';
import { writeOneLine } from '../markdown/markdown';
import { nameMentions } from '../markdown/mentions';
import { cardNoun, personName, type Pieces } from './pieces';
import type { Row } from './rows';

const topic = ({ commentId, id }: Action): string => `comment ${commentId ?? id}`;
const isNew = ({ type }: Action): boolean => type === 'commentCard' || type === 'copyCommentCard';

/** @returns '' for a comment without visible text */
function quote({ text = '', creator, member }: Action, { excerpt, t }: Pieces): string {
  const named = nameMentions(text, [creator, member], t('event.aMember'));
  const safe = writeOneLine(named, excerpt);
  return safe && `“${safe}”`;
}

/** Deleted text is not repeated, and its link leads nowhere. */
const describeUndone: Row['describeUndone'] = (action, { t, who, isIt, isGone }) =>
  t('event.commentWithdrawn', {
    who,
    card: cardNoun({ ...action, commentId: undefined }, t, { isIt, isGone }),
  });

export const commentRows: Row[] = [
  {
    event: 'commented',
    type: 'commentCard',
    group: 'comments',
    topic,
    word: (action, pieces) => {
      const { t, who, card } = pieces;
      const text = quote(action, pieces);
      return text ? t('event.commented', { who, card, text }) : t('event.commentedNothing', { who, card });
    },
    describeUndone,
  },
  {
    event: 'commentCopied',
    type: 'copyCommentCard',
    group: 'comments',
    topic,
    word: (action, pieces) => {
      const { t, who, card } = pieces;
      const author = personName(action.author);
      const words = { who, card, by: author === undefined ? '' : t('event.by', { member: author }) };
      const text = quote(action, pieces);
      return text ? t('event.commentCopied', { ...words, text }) : t('event.commentCopiedNothing', words);
    },
    describeUndone,
  },
  {
    event: 'commentEdited',
    type: 'updateComment',
    group: 'comments',
    topic,
    // Corrected at once: the current text of the comment is shown.
    settle: (first, last) => (isNew(first) ? { ...first, text: last.text } : last),
    word: (action, pieces) => {
      const { t, who, card } = pieces;
      const text = quote(action, pieces);
      return text
        ? t('event.commentEdited', { who, card, text })
        : t('event.commentEditedNothing', { who, card });
    },
  },
  {
    event: 'commentDeleted',
    type: 'deleteComment',
    group: 'comments',
    topic,
    settle: (first, last) => (isNew(first) ? undefined : last),
    word: (_, { t, who, card }) => t('event.commentDeleted', { who, card }),
  },
];
