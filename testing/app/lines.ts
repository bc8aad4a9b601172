import type { RoomRecord } from '../engine/records';
import type { Board } from '../trello/models';
import { World } from './world';

/** A world in which a test may rename anything, with the reports since. */
export function forLines() {
  const held = World.forSuite();
  let number = 0;
  return {
    get world() {
      return held.world;
    },
    /** A room of any name, including the former name of another room. */
    addRoom(name: string, values: Partial<RoomRecord> = {}): RoomRecord {
      number += 1;
      const { rooms } = held.world.host.workspace;
      const model = held.world.host.workspace.room('general');
      return rooms.put({ ...model, _id: `room${String(number)}`, name, fname: name, ...values });
    },
    change(room: RoomRecord, values: Partial<RoomRecord>): RoomRecord {
      return held.world.host.workspace.rooms.put({
        ...held.world.host.workspace.rooms.get(room._id)!,
        ...values,
      });
    },
    /** Closes, reopens or renames a board. */
    changeBoard(board: Board, values: Partial<Board>): void {
      Object.assign(held.world.trello.state.boards.get(board.id)!, values);
    },
    addBoard(name: string): Board {
      const board = held.world.trello.addBoard({ name });
      held.world.trello.addList({ board, name: 'To do' });
      return board;
    },
    /** The admin's report after a scheduled check or after a save. */
    async posted(work: () => Promise<unknown> = () => held.world.nextDay()): Promise<string> {
      const before = held.world.direct('admin').length;
      await work();
      return held.world
        .direct('admin')
        .slice(before)
        .join('\n')
        .replace(/\u2060/g, '');
    },
    /** The rooms in which a change on the board is posted. */
    async roomsPosted(board: Board): Promise<string[]> {
      const { trello, host } = held.world;
      const list = [...trello.state.lists.values()].find(({ idBoard }) => idBoard === board.id)!;
      const title = `Card ${String((number += 1))}`;
      const card = trello.addCard({ list, name: title });
      trello.as(held.world.sample.members.ada).comment(card, 'Heard?');
      await trello.settled();
      await host.idle();
      const found = host.messages().filter(({ msg }) => msg.includes(title));
      return found.map(({ rid }) => rid);
    },
  };
}
