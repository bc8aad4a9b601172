import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { isSameLink } from '../../storage/Links';
import type { Link } from '../../storage/records';
import { relay } from '../../trello/relay';
import { bold } from '../../trello/wording/pieces';
import { wordModel } from '../../ui/linkWords';
import type { AppContext } from '../AppContext';
import { logError } from '../explainError';
import { messageId } from '../messageId';
import { postToRoom } from '../postToRoom';

const MINUTE = 60_000;

/**
 * Makes the stored links of the settings those that are wanted; what people linked in their rooms stays. A new one is announced in its room, which also proves that the
 * app can write there; where it cannot, the link is not made.
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
    if (old || (await announce(context, link))) await context.links.save(link);
    else problems.push(context.say('setup.notWritable', { room: relay(link.roomName) }));
  }
  return problems;
}

/**
 * Says in the room what it follows from now on, and thereby tries whether the app may write there.
 * @param who linked it in the room; nobody where the settings say so
 * @returns false where it may not
 */
export async function announce(context: AppContext, link: Link, who?: IUser): Promise<boolean> {
  const model = wordModel(context.say, link);
  try {
    await postToRoom(context, {
      roomId: link.roomId,
      ...(who
        ? { text: context.say('link.announce', { who: bold(who.name || who.username), model }) }
        : {
            text: context.say('setup.announce', { model }),
            // Two processes that look at the settings at once announce it once.
            id: messageId(`follow ${link.model.id} ${Math.floor(Date.now() / MINUTE)}`, link.roomId),
          }),
    });
    return true;
  } catch (error) {
    logError(error, context, 'announce');
    return false;
  }
}
