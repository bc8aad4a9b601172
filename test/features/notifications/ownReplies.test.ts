import { expect } from 'chai';
import { markOfComment, roomsOfReply } from '../../../features/notifications/ownReplies';
import type { SentReply } from '../../../storage/records';
import type { Action } from '../../../trello/Action';

const sent = (fields: Partial<SentReply> = {}): SentReply => ({
  kind: 'sentReply',
  boardId: 'board',
  roomId: 'website',
  messageId: 'message',
  cardId: 'card',
  memberId: 'grace',
  at: 0,
  mark: markOfComment('Very loud'),
  ...fields,
});

const action = (type: string, fields: Partial<Action> = {}): Action => ({
  id: 'comment',
  type,
  creator: { id: 'grace' },
  board: { id: 'board' },
  card: { id: 'card' },
  text: 'Very loud',
  commentId: 'comment',
  old: {},
  ...fields,
});

const created = sent({ commentId: 'comment' });

/** Which actions were replies in #website. */
const cases: [string, Action, SentReply[], boolean][] = [
  ['a comment that is being created', action('commentCard'), [sent()], true],
  ['with other white space', action('commentCard', { text: ' Very\n loud ' }), [sent()], true],
  ['with another text', action('commentCard', { text: 'Louder' }), [sent()], false],
  ['by another member', action('commentCard', { creator: { id: 'ada' } }), [sent()], false],
  ['on another card', action('commentCard', { card: { id: 'other' } }), [sent()], false],
  ['of another type', action('copyCommentCard'), [sent()], false],
  ['that was refused', action('commentCard'), [sent(), sent({ isRefused: true })], false],
  [
    'that is tried again after it was refused',
    action('commentCard'),
    [sent(), sent({ at: 1, isRefused: true }), sent({ at: 2 })],
    true,
  ],
  [
    'that is created again after its deletion',
    action('commentCard', { id: 'new' }),
    [
      sent(),
      sent({ at: 1, commentId: 'old' }),
      sent({ at: 2, commentId: 'old', mark: undefined }),
      sent({ at: 3 }),
    ],
    true,
  ],
  ['that is known by its id', action('commentCard'), [sent(), created], true],
  ['another one with the same text', action('commentCard', { id: 'other' }), [sent(), created], false],
  [
    'the second of two replies with one text',
    action('commentCard', { id: 'other' }),
    [sent(), created, sent({ messageId: 'second' })],
    true,
  ],
  ['an edit of the comment', action('updateComment', { id: 'edit' }), [created], true],
  ['an edit on Trello', action('updateComment', { id: 'edit', text: 'Quiet' }), [created], false],
  ['an edit of another comment', action('updateComment', { commentId: 'other' }), [created], false],
  ['a deletion', action('deleteComment'), [sent({ commentId: 'comment', mark: undefined })], true],
  ['a deletion on Trello', action('deleteComment'), [created], false],
];

describe('the rooms in which an action was a reply', () => {
  for (const [what, given, replies, isReply] of cases)
    it(`${isReply ? 'includes' : 'does not include'} that of ${what}`, () => {
      expect([...roomsOfReply(given, replies)]).to.deep.equal(isReply ? ['website'] : []);
    });
});
