import { expect } from 'chai';
import { chooseMessage } from '../../../features/notifications/chooseMessage';
import { messageId } from '../../../rocketchat/messages/messageId';
import type { PostedAction } from '../../../storage/records';
import { card, delivery, doing, lin, omar, todo } from '../../../testing/fixtures/deliveries';
import type { Action } from '../../../trello/Action';

const roomId = 'room';
const MINUTE = 60_000;
const now = 1_800_000_000_000;

const cardOf = (number: number): Record<string, unknown> => ({
  ...card,
  id: `${card.id.slice(0, -2)}${number + 10}`,
});
const moved = (number: number, by = lin): Action =>
  delivery({
    type: 'updateCard',
    data: { card: cardOf(number), old: { idList: todo.id }, listBefore: todo, listAfter: doing },
    memberCreator: by,
  }).action;
const comment = (number: number, by = lin): Action =>
  delivery({ type: 'commentCard', data: { card: cardOf(number), list: todo, text: 'Hm' }, memberCreator: by })
    .action;

/** Posts actions one after the other. @returns the message each went to */
function postAll(
  actions: Action[],
  { step = 1_000, mergeFor = MINUTE, from = [] as PostedAction[] } = {},
): {
  messages: string[];
  posted: PostedAction[];
} {
  const posted = [...from];
  const messages = actions.map((action, index) => {
    const at = now + index * step;
    const post = chooseMessage({ action, roomId, posted, now: at, mergeFor });
    posted.push({ kind: 'posted', boardId: 'b', action, at, posts: [post] });
    return post.messageId;
  });
  return { messages, posted };
}

const numberOf = (messages: string[]): number => new Set(messages).size;

describe('chooseMessage', () => {
  it('merges one person’s changes to one card while they go on', () => {
    const actions = [comment(1), moved(1), comment(1), comment(1)];
    expect(numberOf(postAll(actions).messages)).to.equal(1);
    expect(numberOf(postAll(actions, { step: MINUTE + 1 }).messages)).to.equal(4);
    // A message does not grow for ever.
    expect(
      numberOf(
        postAll(
          Array.from({ length: 9 }, () => moved(1)),
          { step: MINUTE },
        ).messages,
      ),
    ).to.equal(2);
    expect(numberOf(postAll(actions, { mergeFor: 0 }).messages)).to.equal(4);
  });

  it('begins a new message before one becomes too large', () => {
    const { messages } = postAll(
      Array.from({ length: 30 }, () => comment(1)),
      { step: 10 },
    );
    expect(numberOf(messages)).to.equal(4);
  });

  it('keeps people, cards and rooms apart', () => {
    const actions = [comment(1), { ...comment(1, omar), creator: { id: omar.id } }, comment(2)];
    expect(numberOf(postAll(actions).messages)).to.equal(3);
    const posted: PostedAction[] = [
      {
        kind: 'posted',
        boardId: 'b',
        action: comment(1),
        at: now,
        posts: [{ roomId: 'other', messageId: 'x' }],
      },
    ];
    const action = comment(1);
    expect(chooseMessage({ action, roomId, posted, now, mergeFor: MINUTE }).messageId).to.equal(
      messageId(action.id, roomId),
    );
  });

  it('summarises the same change to many cards from the third one on', () => {
    const { messages, posted } = postAll(
      Array.from({ length: 50 }, (_, index) => moved(index)),
      { step: 100 },
    );
    expect(numberOf(messages)).to.equal(3);
    expect(new Set(messages.slice(2)).size).to.equal(1);
    // A card in a summary has no message of its own that could grow.
    expect(postAll([comment(20)], { from: posted }).messages[0]).to.not.equal(messages[20]);
    expect(postAll([comment(0)], { from: posted }).messages[0]).to.equal(messages[0]);
  });

  it('adds to no message from before a clock change, back or forward', () => {
    for (const hours of [-1, 1]) {
      const { posted, messages } = postAll([comment(1)]);
      const action = comment(1);
      const at = now + hours * 60 * MINUTE;
      const post = chooseMessage({ action, roomId, posted, now: at, mergeFor: MINUTE });
      expect(post.messageId).to.not.equal(messages[0]);
      posted.push({ kind: 'posted', boardId: 'b', action, at, posts: [post] });
      const next = chooseMessage({ action: comment(1), roomId, posted, now: at + 1_000, mergeFor: MINUTE });
      expect(next.messageId).to.equal(post.messageId);
    }
  });

  it('adds to no message whose record will have expired, even at Trello’s last retry', () => {
    const { posted, messages } = postAll([comment(1), comment(1), comment(1)]);
    expect(numberOf(messages)).to.equal(1);
    const after = chooseMessage({
      action: comment(1),
      roomId,
      posted: posted.slice(1),
      now,
      mergeFor: MINUTE,
    });
    expect(after.messageId).to.not.equal(messages[0]);
    // Records are kept for twenty minutes, and Trello retries for six.
    const slow = postAll(
      Array.from({ length: 10 }, () => moved(1)),
      { step: 4 * MINUTE, mergeFor: 10 * MINUTE },
    );
    expect(slow.messages.slice(0, 4).every((id) => id === slow.messages[0])).to.equal(true);
    expect(slow.messages[4]).to.not.equal(slow.messages[0]);
  });

  it('returns the same message for an action that was posted before', () => {
    const { posted, messages } = postAll([comment(1), comment(1), moved(2), moved(3), moved(4)]);
    posted.forEach(({ action }, index) => {
      const again = chooseMessage({ action, roomId, posted, now: now + 10 * MINUTE, mergeFor: MINUTE });
      expect(again.messageId).to.equal(messages[index]);
    });
  });
});
