import type { ChatContext } from '../../rocketchat/ChatContext';
import { explainError, logError } from '../../rocketchat/explainError';
import { messageId, randomId } from '../../rocketchat/messages/messageId';
import { notifyUser } from '../../rocketchat/messages/notifyUser';
import { NeedsAccountError, UserError } from '../../rocketchat/UserError';
import type { Reply } from '../../storage/records';
import { DAY_MS, isRecent } from '../../trello/clock';
import { TrelloError, type TrelloErrorKind } from '../../trello/TrelloError';
import type { Answer } from '../../ui/Answer';
import { withConnectButton } from '../accounts/connect';

/** After these errors, Trello may do it later. */
const TEMPORARY: readonly TrelloErrorKind[] = [
  'rateLimited',
  'memberLimit',
  'blocked',
  'unavailable',
  'slow',
  'unknownOutcome',
  'malformed',
];

/** ms; nobody expects a comment after that long */
const MAX_AGE_MS = DAY_MS;

/** Tells the author of a reply why it is not on Trello, once for each reason in a thread. The reply stays in chat. */
export async function explainFailure(chat: ChatContext, begun: Reply, error: unknown): Promise<void> {
  const { t } = chat;
  const reply = (await chat.replies.find(begun.messageId)) ?? begun;
  const isLate = !isRecent(reply.at, chat.clock.now(), MAX_AGE_MS);
  if (mayPass(error) && !isLate) {
    if (!(error instanceof TrelloError)) logError(error, chat, 'reply');
    await chat.replies.save({ ...reply, isWaiting: true });
    await notifyOnce(chat, { text: t('reply.later') });
    return;
  }
  const why = explainError(error, chat, 'reply');
  const text = t(reply.comment ? 'reply.differs' : 'reply.notAdded', { why });
  await notifyOnce(chat, error instanceof NeedsAccountError ? withConnectButton(chat, text) : { text });
  if (reply.comment) await chat.replies.save({ ...reply, isPending: false });
  else await chat.replies.remove(reply.messageId);
}

const mayPass = (error: unknown): boolean =>
  error instanceof TrelloError ? TEMPORARY.includes(error.kind) : !(error instanceof UserError);

async function notifyOnce(chat: ChatContext, answer: Answer): Promise<void> {
  const key = messageId(`reply ${chat.threadId ?? ''} ${answer.text}`, chat.user.id);
  if (await chat.idempotencyKeys.take(key, randomId())) await notifyUser(chat, answer);
}
