import type { AppContext } from '../../rocketchat/AppContext';
import type { ChatContext } from '../../rocketchat/ChatContext';
import { UserError } from '../../rocketchat/UserError';
import type { Reply } from '../../storage/records';
import type { TrelloClient } from '../../trello/TrelloClient';
import { fingerprint } from '../../trello/rest/fingerprint';
import { TrelloError } from '../../trello/TrelloError';
import { withWritingAccount } from '../accounts/ownAccount';
import { isInScope, scopeOf } from '../boards/boardAccess';
import { requireShort } from '../cards/limits';
import { isThreadOf } from '../notifications/cardThread';
import { markOfComment } from '../notifications/ownReplies';
import { authorOf } from './authorOf';
import { explainFailure } from './explainFailure';
import { replyText } from './replyText';
import { type Comment, sendingComment } from './sendingComment';

/** The number of times that somebody may edit the reply while it is being sent. */
const MAX_TRIES = 5;

/**
 * Makes the comment on Trello what the reply in chat is: creates, edits or deletes it. Its author is told what is not
 * possible, and what may be possible later is tried again.
 */
export async function syncReply(context: AppContext, reply: Reply): Promise<void> {
  const chat = await authorOf(context, reply);
  if (!chat) return context.replies.remove(reply.messageId);
  let now = reply;
  try {
    let text = await replyText(context, now.messageId);
    // Nobody needs an account for nothing.
    if (isSame(now, text) && (now.comment ?? now.mark === undefined)) {
      await conclude(chat, now, text);
      return;
    }
    await withWritingAccount(chat, async (trello, { memberId }) => {
      now = { ...now, memberId };
      if (!now.comment) now = await adopt(trello, now, context);
      for (let tries = 0; tries < MAX_TRIES; tries += 1) {
        if (!isSame(now, text)) now = await send(chat, trello, { reply: now, text });
        await conclude(context, now, text);
        // Whoever edited it before that has left it to us.
        text = await replyText(context, now.messageId);
        if (isSame(now, text)) break;
      }
    });
  } catch (error) {
    await explainFailure(chat, now, error);
  }
}

const isSame = ({ comment, checksum }: Reply, text = ''): boolean =>
  text ? comment !== undefined && checksum === fingerprint(text) : !comment;

/** From here on, whoever edits the reply changes the comment themselves. */
async function conclude(context: AppContext, now: Reply, text: string | undefined): Promise<void> {
  if (text === undefined) await context.replies.remove(now.messageId);
  else await context.replies.save({ ...now, isPending: false, isWaiting: undefined });
}

/** If it was sent and nothing is known of the outcome, or a process was killed after that. */
async function adopt(trello: TrelloClient, reply: Reply, context: AppContext): Promise<Reply> {
  const { shortLink, at, mark, memberId } = reply;
  if (mark === undefined && !reply.isWaiting) return reply;
  // Whoever edits it meanwhile, on another server, leaves it to us: of two, each would create a comment.
  const begun = { ...reply, isPending: true, isWaiting: undefined, triedAt: context.clock.now() };
  await context.replies.save(begun);
  if (mark === undefined) return begun;
  const card = await trello.card(shortLink);
  const comments = await trello.commentsSince(card.id, new Date(at - CLOCK_MS).toISOString());
  const others = await context.replies.commentsOn(shortLink);
  const found = comments.find(
    (each) => each.memberId === memberId && markOfComment(each.text) === mark && !others.includes(each.id),
  );
  return found ? { ...begun, comment: { id: found.id, cardId: card.id, boardId: card.idBoard } } : begun;
}

/** ms between our clock and Trello's */
const CLOCK_MS = 60_000;

/** @returns the reply after one request; its comment is missing if there is none (any more) */
async function send(
  chat: ChatContext,
  trello: TrelloClient,
  { reply, text }: { reply: Reply; text: string | undefined },
): Promise<Reply> {
  const { comment, memberId = '' } = reply;
  if (!text) return comment ? remove(chat, trello, { ...reply, comment, memberId }) : reply;
  requireShort(chat.t, text);
  const mark = markOfComment(text);
  const sent = { ...reply, mark, checksum: fingerprint(text), isPending: true };
  // Before it is sent: a killed process leaves a trace, and a delivery may be faster than the response.
  await chat.replies.save(sent);
  if (!comment)
    return { ...sent, comment: await create(chat, trello, { reply: { ...sent, memberId }, text }) };
  await sendingComment(chat, { ...sent, memberId, comment }, async () => {
    await trello.editComment(comment.id, text);
    return comment.id;
  });
  return sent;
}

async function create(
  chat: ChatContext,
  trello: TrelloClient,
  { reply, text }: { reply: Reply & { memberId: string }; text: string },
): Promise<Comment> {
  const card = await trello.card(reply.shortLink);
  const { threadId, roomId } = reply;
  const isHere = await isThreadOf(chat, { threadId, roomId, cardId: card.id });
  const subscriptions = (await chat.subscriptions.ofRoom(roomId)).filter(({ takesReplies }) => takesReplies);
  if (!isHere || !isInScope(scopeOf('linked', subscriptions, card.idBoard), card))
    throw new UserError(chat.t('reply.notLinked'));
  const comment = { cardId: card.id, boardId: card.idBoard };
  return sendingComment(chat, { ...reply, comment }, async () => (await trello.comment(card.id, text)).id);
}

/** Somebody may have deleted it on Trello already. */
async function remove(
  chat: ChatContext,
  trello: TrelloClient,
  reply: Reply & { comment: Comment; memberId: string },
): Promise<Reply> {
  try {
    await sendingComment(chat, { ...reply, mark: undefined }, async () => {
      await trello.deleteComment(reply.comment.id);
      return reply.comment.id;
    });
  } catch (error) {
    if (!(error instanceof TrelloError) || error.kind !== 'notFound') throw error;
  }
  return { ...reply, comment: undefined, mark: undefined, checksum: undefined };
}
