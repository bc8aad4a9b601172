import { BoardQueue } from './BoardQueue';
import { CardMemory } from './CardCache';
import { LatestIds } from './LatestIds';
import { Outcomes } from './ActOutcomes';
import { Recent } from './RecentlyPosted';
import { RoomPeople } from './RoomMembers';
import { Silence } from './OutagePause';

/** What the process keeps between deliveries. A new one starts without it and comes to the same results. */
export class NewsMemory {
  readonly queue = new BoardQueue();
  readonly recent = new Recent();
  readonly outcomes = new Outcomes();
  readonly cards = new CardMemory();
  readonly people = new RoomPeople();
  readonly silence = new Silence();
  /** ids that messages of their own have, or would have: of what was told in a room, whichever message tells it */
  readonly finished = new LatestIds(2_000);
}
