import { Shelves } from '../../storage/Journal';
import { randomId } from '../messageId';
import { BoardQueue } from './BoardQueue';
import { CardMemory } from './CardMemory';
import { LatestIds } from './LatestIds';
import { Outcomes } from './Outcomes';
import { Recent } from './Recent';
import { RoomPeople } from './roomPeople';
import { Silence } from './Silence';

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
  readonly shelves = new Shelves(randomId());
}
