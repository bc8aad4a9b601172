import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { Answer } from '../../ui/Answer';
import { fitText } from '../../ui/fitText';
import type { AppContext } from '../AppContext';
import { isRemoved } from './messageType';
import { noteAs, postOnce, PostUnderWay, storedId } from './postOnce';

export interface Post extends Answer {
  roomId: string;
  threadId?: string;
  /** a message of this id is posted once and never again */
  id?: string;
  /** somebody may look for that message for months */
  isLasting?: boolean;
  /** of the app's own user, where it is known: saves a look-up */
  senderId?: string;
}

/**
 * Posts a message for everybody in a room, in the app's name: as long as the server takes one, and beside the thread where
 * threads are switched off.
 * @returns its id in Rocket.Chat; of a message of that id that was there already, the same
 * @throws when Rocket.Chat refuses the message
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

const MINUTE_MS = 60_000;

/** @returns undefined where the server's settings are no reason to refuse it. Older engines hand on no reasons. */
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

/** Rocket.Chat looks a room up by its id and a sender by theirs; nothing else of them is needed. */
function toMessage({ roomId, text, blocks, threadId, id }: Post, sender: IUser): IMessage {
  const message: IMessage & { _unmappedProperties_?: { _id: string } } = {
    room: { id: roomId } as IRoom,
    sender,
    text,
    parseUrls: false,
    groupable: false,
    ...(blocks && { blocks }),
    ...(threadId && { threadId }),
    // The only door through which a message of ours can bring its own id.
    ...(id && { _unmappedProperties_: { _id: id } }),
  };
  return message;
}

/** A message that was posted under an id: somebody may have removed it since. */
export interface Found {
  /** in Rocket.Chat */
  id: string;
  isRemoved: boolean;
}

/**
 * @param id as it was asked for
 * @returns undefined where nothing is known of such a message, not even that it was removed
 */
export async function findPosted(context: AppContext, id: string): Promise<Found | undefined> {
  const stored = await storedId(context, id);
  const found = (await context.read.getMessageReader().getById(stored)) as IMessage | null | undefined;
  if (found) return { id: stored, isRemoved: isRemoved(found) };
  // The id that it got is noted only once it is posted.
  return stored === id ? undefined : { id: stored, isRemoved: true };
}
