import type { ChatContext } from '../../rocketchat/ChatContext';
import { explainError, logError } from '../../rocketchat/explainError';
import { messageId, randomId } from '../../rocketchat/messages/messageId';
import { notifyError } from '../../rocketchat/messages/notifyError';
import { NeedsAccountError, UserError } from '../../rocketchat/UserError';
import type { Reply } from '../../storage/records';
import { DAY_MS, isRecent } from '../../trello/clock';
import { TrelloError } from '../../trello/TrelloError';
import { isPassing } from '../webhooks/CheckReport';

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
    await notifyOnce(chat, new UserError(t('reply.later')));
    return;
  }
  const why = explainError(error, chat, 'reply');
  const text = t(reply.comment ? 'reply.differs' : 'reply.notAdded', { why });
  const request = { by: 'reply', messageId: reply.messageId } as const;
  const problem = error instanceof NeedsAccountError ? new NeedsAccountError(text) : new UserError(text);
  await notifyOnce(chat.at({ request }), problem);
  // An edit tries again.
  await chat.replies.save({ ...reply, isPending: false, isWaiting: undefined });
}

const mayPass = (error: unknown): boolean =>
  error instanceof TrelloError
    ? isPassing(error) || error.kind === 'memberLimit'
    : !(error instanceof UserError);

async function notifyOnce(chat: ChatContext, error: UserError): Promise<void> {
  const key = messageId(`reply ${chat.threadId ?? ''} ${error.message}`, chat.user.id);
  if (await chat.idempotencyKeys.take(key, randomId())) await notifyError(chat, { error, where: 'reply' });
}
