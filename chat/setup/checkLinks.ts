import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { Link } from '../../storage/records';
import type { Board } from '../../trello/models';
import type { TrelloClient } from '../../trello/TrelloClient';
import type { AppContext } from '../AppContext';
import { findTrouble, reportTrouble } from '../news/troubles';
import { boardById } from './resolveRoutes';

/**
 * Looks whether rooms and boards of the links are still there and still called the same. Who looks after a room
 * that cannot be written to, or whose board is gone, is told once.
 * @param boards the open boards of the token's account
 * @throws TrelloError where Trello cannot say whether a board is there
 */
export async function checkLinks(context: AppContext, trello: TrelloClient, boards: Board[]): Promise<void> {
  const links = await context.links.all();
  const seen = new Map(boards.map((board) => [board.id, board]));
  for (const id of new Set(links.map(({ boardId }) => boardId))) {
    const board = seen.get(id) ?? (await boardById(trello, id));
    if (board) seen.set(id, board);
  }
  for (const roomId of new Set(links.map((link) => link.roomId))) {
    const ofRoom = links.filter((link) => link.roomId === roomId);
    const trouble = await findTrouble(context, roomId);
    // Whether a read-only room can be written to is known only where it was tried.
    if (trouble && trouble !== 'readOnly') {
      await reportTrouble(context, ofRoom, trouble);
      continue;
    }
    const room = (await context.read.getRoomReader().getById(roomId)) as IRoom;
    for (const link of ofRoom) await checkLink(context, { link, room, board: seen.get(link.boardId) });
  }
}

async function checkLink(
  context: AppContext,
  { link, room, board }: { link: Link; room: IRoom; board?: Board },
): Promise<void> {
  const roomName = room.slugifiedName || link.roomName;
  const boardName = board?.name ?? link.boardName;
  const current: Link = {
    ...link,
    roomName,
    boardName,
    model: link.model.type === 'board' ? { ...link.model, name: boardName } : link.model,
  };
  const isRenamed = roomName !== link.roomName || boardName !== link.boardName;
  if (!board || board.closed) await reportTrouble(context, [current], board ? 'boardClosed' : 'boardGone');
  else if (isRenamed) await context.links.save(current);
}
