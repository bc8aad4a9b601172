import type { AppContext } from '../../rocketchat/AppContext';
import type { Person } from '../../trello/Action';
import { RecentMap } from '../../trello/collections';

/** ms; each room's members are a query */
const TRUSTED_MS = 5 * 60_000;
const MAX_ROOMS = 500;

interface People {
  /** ids of Trello members whose accounts people in the room have connected */
  memberIds: Set<string>;
  /** usernames and full names of the others, in lower case */
  names: Set<string>;
}

/** Who is in which room, as far as Trello members are concerned. */
export class RoomMembers {
  private readonly rooms = new RecentMap<People>(MAX_ROOMS, TRUSTED_MS);

  /**
   * @returns whether a Trello member is in the room: by a connected account; without one, by the same username or full
   * name
   */
  async of(context: AppContext, roomId: string): Promise<(person: Person) => boolean> {
    const { memberIds, names } = this.rooms.get(roomId) ?? (await this.read(context, roomId));
    return ({ id, name, username }) =>
      (id !== undefined && memberIds.has(id)) ||
      [name, username].some((each) => each && names.has(each.toLowerCase()));
  }

  private async read(context: AppContext, roomId: string): Promise<People> {
    const [users, accounts] = await Promise.all([
      context.read.getRoomReader().getMembers(roomId),
      context.members.all(),
    ]);
    const connected = new Map(accounts.map(({ userId, memberId }) => [userId, memberId]));
    const others = users.filter(({ id }) => !connected.has(id));
    const people: People = {
      memberIds: new Set(users.flatMap(({ id }) => connected.get(id) ?? [])),
      names: new Set(
        others.flatMap(({ username, name }) =>
          [username, name].filter(Boolean).map((each) => each.toLowerCase()),
        ),
      ),
    };
    this.rooms.set(roomId, people);
    return people;
  }
}
