import { BoundedMap } from '../../trello/collections';
import { ActOutcomes } from './ActOutcomes';
import { BoardQueue } from './BoardQueue';
import { CardCache } from './CardCache';
import { OutagePause } from './OutagePause';
import { RecentlyPosted } from './RecentlyPosted';
import { RoomMembers } from './RoomMembers';

/** What the process keeps between deliveries. A new one starts without it and comes to the same results. */
export class NotificationCaches {
  readonly queue = new BoardQueue();
  readonly recent = new RecentlyPosted();
  readonly outcomes = new ActOutcomes();
  readonly cards = new CardCache();
  readonly people = new RoomMembers();
  readonly outage = new OutagePause();
  /** ids that messages of their own have, or would have: of what was told in a room, whichever message tells it */
  readonly finished = new BoundedMap<true>(2_000);
}
