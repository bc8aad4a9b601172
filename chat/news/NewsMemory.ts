import { Shelves } from '../../storage/Journal';
import { randomId } from '../messageId';
import { BoardQueue } from './BoardQueue';
import { CardMemory } from './CardMemory';
import { Outcomes } from './Outcomes';
import { Recent } from './Recent';
import { RoomPeople } from './roomPeople';

/** What the process keeps between deliveries. A new one starts without it and comes to the same results. */
export class NewsMemory {
  readonly queue = new BoardQueue();
  readonly recent = new Recent();
  readonly outcomes = new Outcomes();
  readonly cards = new CardMemory();
  readonly people = new RoomPeople();
  readonly shelves = new Shelves(randomId());
}
