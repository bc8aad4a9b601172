import type { IMessageRaw } from '@rocket.chat/apps-engine/definition/messages';
import { holderOf, postedAs } from '../../storage/PostAttempts';
import type { PostAttempt } from '../../storage/records';
import type { AppContext } from '../AppContext';
import { randomId } from './messageId';

/** A message that must be posted once, and how to post it. */
export interface OncePost {
  /** the id that it should have */
  id: string;
  roomId: string;
  text: string;
  senderId: string;
  /** it may be looked up for months */
  isLasting?: boolean;
  /** @returns the assigned id */
  create: () => Promise<string>;
}

/** Another process is about to post the message, or has failed: a retry will show the outcome. */
export class PostUnderWay extends Error {
  constructor() {
    super('Another server is posting this message.');
  }
}

/**
 * Posts a message with an attempt recorded in the store, as long as Rocket.Chat is not known to keep our ids, which is
 * not documented. An id that Rocket.Chat assigned is recorded, so that every process finds the message.
 * @returns the message's id in Rocket.Chat
 * @throws PostUnderWay, and any error of posting
 */
export async function postOnce(context: AppContext, post: OncePost): Promise<string> {
  const { id, isLasting } = post;
  const attempt = { key: id, owner: randomId(), ...(isLasting && { isLasting }) };
  const attempts = await context.postAttempts.add(attempt);
  const known = postedAs(attempts) ?? (await standsAsAsked(context, attempts, id));
  if (known) {
    if (known !== id) context.caches.messageIds = 'ignored';
    await context.postAttempts.release(attempt);
    return known;
  }
  if (holderOf(attempts)?.owner !== attempt.owner) {
    // If posting fails, the claim would be first in line, and nobody would act on it.
    await context.postAttempts.release(attempt).catch(() => undefined);
    throw new PostUnderWay();
  }
  const [first] = attempts;
  // The previous attempt may have been interrupted between posting and recording.
  const found = attempts.length > 1 && first ? await findInRoom(context, post, first.at) : undefined;
  return found ? noteAs(context, post, found) : create(context, post, attempt);
}

/** Records the id that Rocket.Chat assigned instead of ours. */
export async function noteAs(
  context: AppContext,
  { id, isLasting }: Pick<OncePost, 'id' | 'isLasting'>,
  messageId: string,
): Promise<string> {
  if (messageId === id) {
    context.caches.messageIds = 'kept';
    return id;
  }
  context.caches.messageIds = 'ignored';
  await context.postAttempts.add({ key: id, owner: randomId(), messageId, ...(isLasting && { isLasting }) });
  return messageId;
}

/** @param id as the app set it @returns the message's id in Rocket.Chat, if it was posted */
export async function storedId(context: AppContext, id: string): Promise<string> {
  if (context.caches.messageIds === 'kept') return id;
  return (await context.postAttempts.find(id)) ?? id;
}

/** From what this process has seen, or another one has recorded. */
export const areIdsIgnored = async ({ caches, postAttempts }: AppContext): Promise<boolean> =>
  caches.messageIds === 'unknown' ? postAttempts.hasOtherIds() : caches.messageIds === 'ignored';

async function create(
  context: AppContext,
  post: OncePost,
  attempt: Pick<PostAttempt, 'key' | 'owner'>,
): Promise<string> {
  const begun = context.clock.now();
  try {
    return await noteAs(context, post, await post.create());
  } catch (error) {
    // The response may have been lost although the message exists.
    const found = (await isThere(context, post.id)) ? post.id : await findInRoom(context, post, begun);
    if (found) return noteAs(context, post, found);
    await context.postAttempts.release(attempt);
    throw error;
  }
}

/** Others have tried before: if ids are kept, the message itself shows that it exists. */
async function standsAsAsked(
  context: AppContext,
  attempts: readonly PostAttempt[],
  id: string,
): Promise<string | undefined> {
  return attempts.length > 1 && (await isThere(context, id)) ? id : undefined;
}

const isThere = async (context: AppContext, id: string): Promise<boolean> =>
  Boolean(await context.read.getMessageReader().getById(id));

/** ms; the difference between the clocks of two servers */
const CLOCK_SKEW_MS = 5_000;

/** A message of ours with exactly this text, posted since then. */
async function findInRoom(
  context: AppContext,
  { roomId, text, senderId }: OncePost,
  since: number,
): Promise<string | undefined> {
  const latest = await context.read
    .getRoomReader()
    .getMessages(roomId, { limit: 100, sort: { createdAt: 'desc' } });
  const isIt = (message: IMessageRaw): boolean =>
    message.sender._id === senderId &&
    message.text === text &&
    new Date(message.createdAt).getTime() >= since - CLOCK_SKEW_MS;
  return latest.find(isIt)?.id;
}
