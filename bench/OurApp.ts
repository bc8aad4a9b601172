import type { Subscription } from '../storage/records';
import { World } from '../testing/app/world';
import { InventedActions, type InventedCard, moved, type Signed } from '../testing/load/inventActions';
import { Sender } from '../testing/load/Sender';
import { linkOf, linksIn, subscribeBoard, type SubscribedBoard } from '../testing/load/storedSubscriptions';
import { timed } from './figures';
import type { Trips } from './trips';

interface Subscribing {
  rooms?: number;
  mergeSeconds?: number;
  also?: Partial<Subscription>;
}

/** Every message of the server is an event for the app, including its own; nobody waits for that. */
const isEvent = (name: string): boolean => /^app\.(check|execute)PostMessage/.test(name);

/** Our app in an engine of its own, set up as its admins would, with subscriptions in its store. */
export class OurApp {
  private readonly sender = new Sender();
  private made = 0;

  private constructor(
    readonly world: World,
    readonly actions: InventedActions,
  ) {}

  /** @param links stored by the app's own `storage/Subscriptions`, each for a room and a board of its own */
  static async start(links = 0): Promise<OurApp> {
    const world = await World.start();
    await world.setUp({ mergeSeconds: 60 });
    const ours = new OurApp(
      world,
      new InventedActions(world.trello, world.host.endpoint('private', 'trello')),
    );
    const stored = linksIn(world.host);
    for (let number = 1; number < links; number += 1) {
      const room = { _id: `stored${String(number)}`, name: `stored${String(number)}` };
      await stored.save(linkOf(ours.actions.board(`Stored ${String(number)}`), room));
    }
    return ours;
  }

  /** A board of its own with that many newly linked rooms. */
  async board({ rooms = 1, mergeSeconds = 60, also }: Subscribing = {}): Promise<SubscribedBoard> {
    const { host } = this.world;
    const board = this.actions.board(`Board ${String((this.made += 1))}`);
    const subscriptions = Array.from({ length: rooms }, (_, number) =>
      linkOf(
        board,
        host.addRoom({ name: `b${String(this.made)}r${String(number)}`, members: ['grace'] }),
        also,
      ),
    );
    await subscribeBoard(host, board, { subscriptions, mergeSeconds });
    return board;
  }

  /** A card is moved by somebody who did nothing else: a separate message in each room. */
  move(board: SubscribedBoard, card: InventedCard = this.actions.card()): Signed {
    return this.actions.delivery(board, { ...moved(card), who: this.actions.stranger() });
  }

  /** @returns ms @throws if the delivery is not accepted */
  async deliver({ body, headers }: Signed): Promise<number> {
    const url = this.world.host.endpoint('private', 'trello');
    let status = 0;
    const took = await timed(async () => (status = await this.sender.post(url, body, headers)));
    if (status !== 200) throw new Error(`A delivery was answered with ${String(status)}.`);
    return took;
  }

  /** Round trips by name, and requests to Trello, of some work and its consequences. */
  async tripsOf(work: () => Promise<unknown>): Promise<Trips> {
    const { host, trello } = this.world;
    await host.idle();
    host.resetCalls();
    const before = trello.requests.length;
    await work();
    await host.idle();
    const all = this.world.roundTrips();
    return {
      trips: all.filter((name) => !isEvent(name)),
      events: all.filter(isEvent),
      requests: trello.requests.length - before,
    };
  }

  async stop(): Promise<void> {
    this.sender.close();
    await this.world.stop();
  }
}
