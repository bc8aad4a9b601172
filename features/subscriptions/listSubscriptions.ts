import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { Link } from '../../storage/records';
import type { Answer } from '../../ui/Answer';
import { CONFIGURE_ACTION, UNLINK_ACTION } from '../../ui/linkActions';
import { type ListedLink, linksAnswer } from '../../ui/linkAnswers';
import type { AppContext } from '../../rocketchat/AppContext';
import type { Place } from '../../rocketchat/messages/notifyUser';
import { mayDecide } from '../../rocketchat/rooms/permissions';

/**
 * What the room follows, with buttons for those who may decide it.
 * @param note a sentence to stand above, about what was just done
 */
export async function listLinks(
  context: AppContext,
  place: Place,
  { isShared = false, note }: { isShared?: boolean; note?: string } = {},
): Promise<Answer> {
  const { say, memory } = context;
  const links = await context.links.ofRoom(place.room.id);
  if (!links.length) return { text: [note, say('links.none')].filter(Boolean).join('\n') };
  const hasButtons = !isShared && (await mayDecide(context, place));
  return linksAnswer({
    say,
    note,
    title: say('links.title'),
    links: await withNames(context, links),
    ...(hasButtons && {
      buttons: {
        appId: memory.appId,
        threadId: place.threadId,
        actions: [CONFIGURE_ACTION, UNLINK_ACTION],
      },
    }),
  });
}

/** Which of several links shall be configured: a button each. */
export async function askWhich(context: AppContext, { threadId }: Place, links: Link[]): Promise<Answer> {
  const { say, memory } = context;
  return linksAnswer({
    say,
    title: say('links.which'),
    links: await withNames(context, links),
    buttons: { appId: memory.appId, threadId, actions: [CONFIGURE_ACTION] },
  });
}

async function withNames(context: AppContext, links: Link[]): Promise<ListedLink[]> {
  const ids = [...new Set(links.flatMap(({ linkedBy }) => linkedBy ?? []))];
  const users = context.read.getUserReader();
  // Whoever has left the server has no name here any more.
  const found = await Promise.all(ids.map((id) => users.getById(id) as Promise<IUser | null | undefined>));
  const names = new Map(
    found.map((user, index) => [ids[index], user ? user.name || user.username : undefined]),
  );
  return links.map((link) => ({ ...link, by: names.get(link.linkedBy) }));
}
