import type { AppContext } from '../../rocketchat/AppContext';
import type { Person } from '../../trello/Action';
import { RecentMap } from '../../trello/collections';

/** ms; a room's people are a query each */
const TRUSTED_MS = 5 * 60_000;
const MAX_ROOMS = 500;

interface People {
  /** ids of members of Trello whose accounts people of the room have connected */
  memberIds: Set<string>;
  /** user names and full names of those who have not, in lower case */
  names: Set<string>;
}

/** Who is in which room, as far as Trello knows them. */
export class RoomMembers {
  private readonly rooms = new RecentMap<People>(MAX_ROOMS, TRUSTED_MS);

  /**
   * @returns whether a member of Trello is somebody of the room: by a connected account; of people without one, by
   * the same user name or the same full name
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
