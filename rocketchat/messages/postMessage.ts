import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { MINUTE_MS } from '../../trello/clock';
import type { Answer } from '../../ui/Answer';
import { fitText } from '../../ui/fitText';
import type { AppContext } from '../AppContext';
import { isRemoved } from './messageType';
import { noteAs, postOnce, PostUnderWay, storedId } from './postOnce';

export interface Post extends Answer {
  roomId: string;
  threadId?: string;
  /** a message with this id is posted only once */
  id?: string;
  /** it may be looked up for months */
  isLasting?: boolean;
  /** of the app's own user, if known: saves a look-up */
  senderId?: string;
}

/**
 * Posts a message in a room, in the app's name: up to the length that the server accepts, and outside the thread if
 * threads are switched off.
 * @returns its id in Rocket.Chat; that of the existing message if there is one
 * @throws if Rocket.Chat refuses the message
 */
export async function postMessage(context: AppContext, post: Post): Promise<string> {
  const { limits } = context.caches;
  // The limit may have been raised.
  if (post.text.length > limits.longest) await limits.readLongest(context.read, MINUTE_MS);
  const fitting = { ...post, text: fitText(post.text, limits.longest) };
  try {
    return await postAsItIs(context, fitting);
  } catch (error) {
    const allowed = error instanceof PostUnderWay ? undefined : await asAllowed(context, fitting);
    if (!allowed) throw error;
    return postAsItIs(context, allowed);
  }
}

/** @returns undefined if the server's settings do not explain the refusal. Older engines pass on no reasons. */
async function asAllowed(context: AppContext, post: Post): Promise<Post | undefined> {
  const { caches, read } = context;
  const longest = await caches.limits.readLongest(read, 0);
  const hasThread = post.threadId !== undefined && (await caches.limits.readThreads(read));
  const threadId = hasThread ? post.threadId : undefined;
  const isAsIs = post.text.length <= longest && threadId === post.threadId;
  return isAsIs ? undefined : { ...post, text: fitText(post.text, longest), threadId };
}

async function postAsItIs(context: AppContext, post: Post): Promise<string> {
  const sender = post.senderId ? ({ id: post.senderId } as IUser) : await context.appUser();
  const message = toMessage(post, sender);
  const creator = context.modify.getCreator();
  const create = (): Promise<string> => creator.finish(creator.startMessage(message));
  const { id, isLasting, text } = post;
  if (!id) return create();
  if (context.caches.messageIds !== 'kept') {
    return postOnce(context, { id, isLasting, create, roomId: post.roomId, senderId: sender.id, text });
  }
  try {
    return await noteAs(context, { id, isLasting }, await create());
  } catch (error) {
    if (await findPosted(context, id)) return id;
    throw error;
  }
}

/** Rocket.Chat looks up room and sender by id; nothing else is needed. */
function toMessage({ roomId, text, blocks, threadId, id }: Post, sender: IUser): IMessage {
  const message: IMessage & { _unmappedProperties_?: { _id: string } } = {
    room: { id: roomId } as IRoom,
    sender,
    text,
    parseUrls: false,
    groupable: false,
    ...(blocks && { blocks }),
    ...(threadId && { threadId }),
    // The only way for a message of ours to set its own id.
    ...(id && { _unmappedProperties_: { _id: id } }),
  };
  return message;
}

/** A message that was posted under an id; it may have been removed since. */
export interface Found {
  /** in Rocket.Chat */
  id: string;
  isRemoved: boolean;
}

/**
 * @param id as the app set it
 * @returns undefined if nothing is known of such a message, not even its removal
 */
export async function findPosted(context: AppContext, id: string): Promise<Found | undefined> {
  const stored = await storedId(context, id);
  const found = (await context.read.getMessageReader().getById(stored)) as IMessage | null | undefined;
  if (found) return { id: stored, isRemoved: isRemoved(found) };
  // The assigned id is recorded only after posting.
  return stored === id ? undefined : { id: stored, isRemoved: true };
}
