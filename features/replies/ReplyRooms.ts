import type { AppContext } from '../../rocketchat/AppContext';
import { isRecent } from '../../trello/clock';

/** ms; another process may have linked a room meanwhile */
const TRUSTED_MS = 10_000;

/** The rooms in which replies become comments, as far as this process knows: it is asked about every message. */
export class ReplyRooms {
  private known?: { rooms: Set<string>; at: number };

  /** Whether a reply there is worth a look into the store. */
  mayInclude(roomId: string): boolean {
    return !this.current || this.current.has(roomId);
  }

  async includes(context: AppContext, roomId: string): Promise<boolean> {
    if (!this.current) this.known = { rooms: await context.subscriptions.replyRooms(), at: Date.now() };
    return this.mayInclude(roomId);
  }

  private get current(): Set<string> | undefined {
    return this.known && isRecent(this.known.at, Date.now(), TRUSTED_MS) ? this.known.rooms : undefined;
  }
}
