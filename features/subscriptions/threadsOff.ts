import type { Say } from '../../i18n/texts';
import type { Link } from '../../storage/records';
import { escapeMarkdown } from '../../trello/markdown/markdown';
import { someNames } from '../../ui/someNames';
import type { AppContext } from '../../rocketchat/AppContext';

const MOST_ROOMS = 10;

/** @returns a sentence where rooms want threads and the server has none */
export async function findThreadsOff(context: AppContext, links: Link[]): Promise<string | undefined> {
  const sentence = wordThreadsOff(context.say, links);
  if (!sentence || (await context.memory.limits.readThreads(context.read))) return undefined;
  return sentence;
}

/** @returns undefined where no room wants threads */
export function wordThreadsOff(say: Say, links: Link[]): string | undefined {
  const rooms = new Set(
    links.filter(({ isThreaded }) => isThreaded).map(({ roomName }) => escapeMarkdown(roomName)),
  );
  return rooms.size
    ? say('setup.threadsOff', { rooms: someNames(say, [...rooms].sort(), MOST_ROOMS) })
    : undefined;
}
