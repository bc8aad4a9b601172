import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { Answer } from '../ui/Answer';
import type { AppContext } from './AppContext';

export interface Post extends Answer {
  roomId: string;
  threadId?: string;
  /** a message of this id is posted once and never again */
  id?: string;
  /** of the app's own user, where it is known: saves a look-up */
  senderId?: string;
}

/**
 * Posts a message for everybody in a room, in the app's name.
 * @returns false where a message of that id was there already
 * @throws when Rocket.Chat refuses the message
 */
export async function postToRoom(context: AppContext, post: Post): Promise<boolean> {
  const sender = post.senderId ? ({ id: post.senderId } as IUser) : await context.appUser();
  try {
    const builder = context.modify.getCreator().startMessage(toMessage(post, sender));
    await context.modify.getCreator().finish(builder);
    return true;
  } catch (error) {
    if (post.id && (await isPosted(context, post.id))) return false;
    throw error;
  }
}

/** Rocket.Chat looks a room up by its id and a sender by theirs; nothing else of them is needed. */
function toMessage({ roomId, text, blocks, threadId, id }: Post, sender: IUser): IMessage {
  const message: IMessage & { _unmappedProperties_?: { _id: string } } = {
    room: { id: roomId } as IRoom,
    sender,
    text: blocks ? fit(text) : text,
    parseUrls: false,
    groupable: false,
    ...(blocks && { blocks }),
    ...(threadId && { threadId }),
    // The only door through which a message of ours can bring its own id.
    ...(id && { _unmappedProperties_: { _id: id } }),
  };
  return message;
}

/** Message_MaxAllowedSize as Rocket.Chat is delivered: a longer text is refused. */
const LONGEST = 5_000;

/** Beside blocks the text is for notifications only: whole lines of it, as many as a message may have. */
export function fit(text: string): string {
  return text.length <= LONGEST ? text : text.slice(0, text.lastIndexOf('\n', LONGEST) + 1).trimEnd();
}

export async function isPosted(context: AppContext, id: string): Promise<boolean> {
  const found = (await context.read.getMessageReader().getById(id)) as IMessage | null | undefined;
  return Boolean(found);
}
