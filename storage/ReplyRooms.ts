import { isRecent } from '../trello/clock';

/** ms; another process may have linked a room meanwhile */
const TRUSTED_MS = 10_000;

/** The rooms in which replies become comments, as far as this process knows: it is asked about every message. */
export class ReplyRooms {
  private known?: { rooms: Set<string>; at: number };

  /** Whether a reply there is worth a look into the store. */
  mayInclude(roomId: string): boolean {
    return !this.current || this.current.has(roomId);
  }

  async includes(roomId: string, read: () => Promise<Set<string>>): Promise<boolean> {
    if (!this.current) this.known = { rooms: await read(), at: Date.now() };
    return this.mayInclude(roomId);
  }

  /** A room has just been linked. */
  forget(): void {
    this.known = undefined;
  }

  private get current(): Set<string> | undefined {
    return this.known && isRecent(this.known.at, Date.now(), TRUSTED_MS) ? this.known.rooms : undefined;
  }
}
