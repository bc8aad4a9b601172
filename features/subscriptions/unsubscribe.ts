import type { Link } from '../../storage/records';
import { bold } from '../../trello/describe/pieces';
import { wordModel } from '../../ui/linkWords';
import type { AppContext } from '../../rocketchat/AppContext';
import { explainError, logError } from '../../rocketchat/explainError';
import type { Place } from '../../rocketchat/messages/notifyUser';
import { requireDecision } from '../../rocketchat/rooms/permissions';
import { postToRoom } from '../../rocketchat/messages/postMessage';
import { removeUnfollowed } from '../webhooks/ensureWebhooks';
import { openTrello } from '../credentials/openTrello';
import { UserError } from '../../rocketchat/UserError';
import { requireOwn } from './subscribe';
import { namesOf, pickLink } from './chooseSubscription';

/**
 * Ends what the room follows.
 * @param choose which of the room's links
 * @returns a sentence for the person
 * @throws UserError where nothing was changed
 */
export async function unfollow(
  context: AppContext,
  place: Place,
  choose: (links: Link[]) => Link,
): Promise<string> {
  await requireDecision(context, place);
  const link = choose(await context.links.ofRoom(place.room.id));
  requireOwn(context, link);
  await context.links.remove(link);
  await tellRoom(context, place, link);
  const problem = await removeWebhook(context, link);
  const done = context.say('link.undone', { model: wordModel(context.say, link) });
  return [done, problem].filter(Boolean).join(' ');
}

/** What somebody typed after `/trello unlink`; nothing is enough where the room follows one thing. */
export function chooseTyped({ say }: AppContext, typed: string): (links: Link[]) => Link {
  return (links) => {
    const [only, ...others] = links;
    if (typed || !only) return pickLink(say, links, typed);
    if (others.length) throw new UserError(say('links.whichUnlink', { names: namesOf(links) }));
    return only;
  };
}

/** People should know why the news stops. A room that takes no message any more can be left all the same. */
async function tellRoom(context: AppContext, { user, room }: Place, link: Link): Promise<void> {
  const who = bold(user.name || user.username);
  const text = context.say('link.ended', { who, model: wordModel(context.say, link) });
  try {
    await postToRoom(context, { roomId: room.id, text });
  } catch (error) {
    logError(error, context, 'unfollow');
  }
}

/** @returns a sentence where Trello still has the board's webhook; the room hears nothing of it either way */
async function removeWebhook(context: AppContext, { boardId }: Link): Promise<string | undefined> {
  try {
    return await removeUnfollowed(context, await openTrello(context), boardId);
  } catch (error) {
    return explainError(error, context, 'unfollow');
  }
}
