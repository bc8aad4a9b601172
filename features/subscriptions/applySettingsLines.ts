import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { isSameLink } from '../../storage/Subscriptions';
import type { Link } from '../../storage/records';
import { escapeMarkdown } from '../../trello/markdown/markdown';
import { bold } from '../../trello/describe/pieces';
import { wordModel } from '../../ui/linkWords';
import type { AppContext } from '../../rocketchat/AppContext';
import { logError } from '../../rocketchat/explainError';
import { messageId } from '../../rocketchat/messages/messageId';
import { postToRoom } from '../../rocketchat/messages/postMessage';

const MINUTE = 60_000;

/**
 * Makes the stored links of the settings those that are wanted; what people linked in their rooms stays.
 * A new one is announced in its room, which also proves that the app can write there; where it cannot, the link is
 * not made.
 * @returns a sentence for each link that could not be made
 */
export async function applyLinks(context: AppContext, wanted: Link[]): Promise<string[]> {
  const before = await context.links.all();
  const problems: string[] = [];
  for (const link of before.filter(({ source }) => source === 'settings')) {
    if (!wanted.some((other) => isSameLink(other, link))) await context.links.remove(link);
  }
  for (const link of wanted) {
    const old = before.find((other) => isSameLink(other, link));
    // Somebody linked it in the room this very moment: the next look reports the line.
    if (old?.source === 'room') continue;
    if (old) await context.links.change(old, link);
    else if (await announce(context, link)) await context.links.save(link);
    else problems.push(context.say('setup.notWritable', { room: escapeMarkdown(link.roomName) }));
  }
  return problems;
}

/** Whoever linked something in a room. */
export interface Linker {
  user: IUser;
  /** of the decision, where it may come twice: a button can be pressed several times at once */
  decisionId?: string;
}

/**
 * Says in the room what it follows from now on, and thereby tries whether the app may write there.
 * @param by whom it was linked in the room; nobody where the settings say so
 * @returns false where it may not
 */
export async function announce(context: AppContext, link: Link, by?: Linker): Promise<boolean> {
  const model = wordModel(context.say, link);
  try {
    await postToRoom(context, {
      roomId: link.roomId,
      text: by ? wordLinker(context, model, by) : context.say('setup.announce', { model }),
      id: announcementId(link, by),
    });
    return true;
  } catch (error) {
    logError(error, context, 'announce');
    return false;
  }
}

function wordLinker({ say }: AppContext, model: string, { user }: Linker): string {
  return say('link.announce', { who: bold(user.name || user.username), model });
}

/** Two processes that look at the settings at once announce it once; a person who links again is told again. */
function announcementId({ model, roomId }: Link, by?: Linker): string | undefined {
  if (!by) return messageId(`follow ${model.id} ${Math.floor(Date.now() / MINUTE)}`, roomId);
  return by.decisionId && messageId(`decision ${by.decisionId}`, roomId);
}
