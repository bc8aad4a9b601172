import { BoundedMap } from '../../trello/collections';
import { BoardQueue } from './BoardQueue';
import { CardCache } from './CardCache';
import { OutagePause } from './OutagePause';
import { RecentlyPosted } from './RecentlyPosted';
import { RoomMembers } from './RoomMembers';

/** What the process keeps between deliveries. A new process starts without it and gets the same results. */
export class NotificationCaches {
  readonly queue = new BoardQueue();
  readonly recent = new RecentlyPosted();
  readonly cards = new CardCache();
  readonly people = new RoomMembers();
  readonly outage = new OutagePause();
  /**
   * ids of actions' own messages, whether or not they exist: they identify what was posted in a room, in whichever
   * message
   */
  readonly finished = new BoundedMap<true>(2_000);
}
