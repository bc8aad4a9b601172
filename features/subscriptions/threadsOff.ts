import type { Translate } from '../../i18n/texts';
import type { AppContext } from '../../rocketchat/AppContext';
import type { Subscription } from '../../storage/records';
import { escapeMarkdown } from '../../trello/markdown/markdown';
import { someNames } from '../../ui/naming';

const MAX_ROOMS = 10;

/** @returns a sentence if rooms want threads and the server has none */
export async function findThreadsOff(
  context: AppContext,
  subscriptions: Subscription[],
): Promise<string | undefined> {
  const sentence = describeThreadsOff(context.t, subscriptions);
  if (!sentence || (await context.caches.limits.readThreads(context.read))) return undefined;
  return sentence;
}

/** @returns undefined if no room wants threads */
export function describeThreadsOff(t: Translate, subscriptions: Subscription[]): string | undefined {
  const rooms = new Set(
    subscriptions.filter(({ isThreaded }) => isThreaded).map(({ roomName }) => escapeMarkdown(roomName)),
  );
  return rooms.size
    ? t('setup.threadsOff', { rooms: someNames(t, [...rooms].sort(), MAX_ROOMS) })
    : undefined;
}
