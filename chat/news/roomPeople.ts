import type { Person } from '../../trello/Action';
import type { AppContext } from '../AppContext';

/** ms; a room's people are a query each */
const TRUSTED = 5 * 60_000;
const MOST = 500;

/** Who is in which room, by the names that Trello may know them by as well. */
export class RoomPeople {
  private readonly rooms = new Map<string, { names: Set<string>; at: number }>();

  /** @returns whether a member of Trello is somebody of the room: the same user name, or the same full name */
  async of(context: AppContext, roomId: string): Promise<(person: Person) => boolean> {
    const known = this.rooms.get(roomId);
    const names = known && Date.now() - known.at < TRUSTED ? known.names : await this.read(context, roomId);
    return ({ name, username }) => [name, username].some((each) => each && names.has(each.toLowerCase()));
  }

  private async read(context: AppContext, roomId: string): Promise<Set<string>> {
    const members = await context.read.getRoomReader().getMembers(roomId);
    const names = new Set(
      members.flatMap(({ username, name }) =>
        [username, name].filter(Boolean).map((each) => each.toLowerCase()),
      ),
    );
    this.rooms.delete(roomId);
    this.rooms.set(roomId, { names, at: Date.now() });
    const [oldest] = this.rooms.keys();
    if (this.rooms.size > MOST && oldest !== undefined) this.rooms.delete(oldest);
    return names;
  }
}
