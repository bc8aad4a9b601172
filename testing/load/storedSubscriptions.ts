import type { NotificationSettings, Subscription } from '../../storage/records';
import { Subscriptions } from '../../storage/Subscriptions';
import { eventGroups } from '../../trello/eventGroups';
import { recordStoreIn } from '../app/recordStore';
import type { EngineHost } from '../engine/EngineHost';

/** Writes subscriptions to a host's store through the app's own storage, without the app: for many at once. */
export const linksIn = ({ workspace, appId }: EngineHost): Subscriptions =>
  new Subscriptions(recordStoreIn(workspace.database, appId));

export interface SubscribedBoard {
  id: string;
  name: string;
  shortLink: string;
}

/** A room's subscription to a whole board; `also` replaces fields. */
export function linkOf(
  board: SubscribedBoard,
  { _id: roomId, name = '' }: { _id: string; name?: string },
  also: Partial<Subscription> = {},
): Subscription {
  return {
    kind: 'subscription',
    source: 'room',
    roomId,
    roomName: name,
    boardId: board.id,
    boardShortLink: board.shortLink,
    boardName: board.name,
    model: { type: 'board', id: board.id, name: board.name, shortLink: board.shortLink },
    events: [...eventGroups],
    style: 'compact',
    isThreaded: false,
    ...also,
  };
}

/** Stores a board's subscriptions, and its webhook. */
export async function subscribeBoard(
  host: EngineHost,
  board: SubscribedBoard,
  {
    subscriptions,
    mergeSeconds,
  }: { subscriptions: Subscription[] } & Pick<NotificationSettings, 'mergeSeconds'>,
): Promise<void> {
  const stored = linksIn(host);
  for (const subscription of subscriptions) await stored.save(subscription);
  await stored.saveWebhook({
    kind: 'webhook',
    boardId: board.id,
    boardName: board.name,
    callbackUrl: host.endpoint('private', 'trello'),
    appUserId: host.workspace.users.find(({ appId }) => appId === host.appId)!._id,
    settings: { timeZone: 'UTC', language: 'en', mergeSeconds },
  });
}
