import type { Subscription } from '../../storage/records';
import type { EventGroup } from '../../trello/eventGroups';
import type { World } from '../app/world';
import type { Member } from '../trello/models';
import type { Line } from './Expected';
import {
  commented,
  created,
  type InventedActions,
  type InventedCard,
  moved,
  type Signed,
} from './inventActions';
import { linkOf, subscribeBoard, type SubscribedBoard } from './storedSubscriptions';

/** A delivery in transit, and its expected result. */
export interface Event extends Signed {
  lines: Line[];
}

interface Room {
  id: string;
  isThreaded: boolean;
  subscribed: (group: EventGroup) => boolean;
}

/**
 * What the rooms are linked to: one the whole board, most a part, some with threads, some nothing of what happens here.
 */
const inputs: Partial<Subscription>[] = [
  {},
  { events: ['comments'] },
  { events: ['comments'], lists: { mode: 'not', of: [{ id: '0'.repeat(24), name: 'Nowhere' }] } },
  { events: ['moves'] },
  { events: ['moves', 'cards'] },
  { events: ['cards'], isThreaded: true },
  { events: ['moves'], isThreaded: true },
  { events: ['members'] },
  { events: ['dates'] },
  { events: ['checklists'] },
];

let marks = 0;

/** A board with ten rooms, four cards at a time, and five people at work. */
export class BusyBoard {
  private readonly cards: InventedCard[] = [];
  private readonly people: Member[];
  private turn = 0;

  private constructor(
    private readonly actions: InventedActions,
    private readonly board: SubscribedBoard,
    private readonly rooms: Room[],
  ) {
    this.people = Array.from({ length: 5 }, () => actions.stranger());
  }

  static async create(world: World, actions: InventedActions, number: number): Promise<BusyBoard> {
    const board = actions.board(`Board ${number}`);
    const subscriptions = inputs.map((also, index) =>
      linkOf(board, world.host.addRoom({ name: `board${number}room${index}` }), also),
    );
    await subscribeBoard(world.host, board, { subscriptions, mergeSeconds: 60 });
    const rooms = subscriptions.map(({ roomId, events, isThreaded }) => ({
      id: roomId,
      isThreaded,
      subscribed: (group: EventGroup) => events.includes(group),
    }));
    return new BusyBoard(actions, board, rooms);
  }

  /** What happens next: mostly comments, several of which are merged; cards are created, and moved by others. */
  next(): Event {
    this.turn += 1;
    if (this.turn % 10 === 1) return this.create();
    const card = this.cards[this.turn % Math.min(4, this.cards.length)]!;
    return this.turn % 4 === 0 ? this.move(card) : this.comment(card);
  }

  private create(): Event {
    const card = this.actions.card(nextMark());
    this.cards.unshift(card);
    return this.event('cards', card, { ...created(card), who: this.actions.stranger() }, card.name);
  }

  private move(card: InventedCard): Event {
    const mark = nextMark();
    const happened = moved({ ...card, name: 'A card' }, { to: `List ${mark}` });
    return this.event('moves', card, { ...happened, who: this.actions.stranger() }, mark);
  }

  private comment(card: InventedCard): Event {
    const mark = nextMark();
    const happened = commented({ ...card, name: 'A card' }, `It is ${mark} now`);
    const who = this.people[Math.floor(this.turn / 7) % this.people.length]!;
    return this.event('comments', card, { ...happened, who }, mark);
  }

  private event(
    group: EventGroup,
    card: InventedCard,
    happened: Parameters<InventedActions['delivery']>[1],
    mark: string,
  ): Event {
    const hearing = this.rooms.filter(({ subscribed }) => subscribed(group));
    const lines = hearing.map(({ id: roomId, isThreaded }) => ({
      roomId,
      isThreaded,
      cardId: card.id,
      mark,
      number: Number(mark.slice(4)),
    }));
    return { ...this.actions.delivery(this.board, happened), lines };
  }
}

const nextMark = (): string => `mark${(marks += 1)}`;
