import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { Link } from '../../storage/records';
import type { Board } from '../../trello/models';
import type { TrelloClient } from '../../trello/TrelloClient';
import type { AppContext } from '../../rocketchat/AppContext';
import { findTrouble, reportTrouble, type Trouble } from '../subscriptions/deliveryFailures';
import { outsidersIn } from '../../rocketchat/rooms/permissions';
import { lookAt, type Seen } from './checkModel';
import { Sight } from './BoardChecks';

/**
 * Looks whether rooms, boards, lists and cards of the links are still there and still called the same. Who looks
 * after a room that hears nothing is told why, once; what was in the way and is no more is forgotten.
 * @param boards the open boards of the token's account
 * @throws TrelloError where Trello cannot say whether something is there
 */
export async function checkLinks(context: AppContext, trello: TrelloClient, boards: Board[]): Promise<void> {
  const links = await context.links.all();
  const sight = new Sight(trello, boards);
  for (const roomId of new Set(links.map((link) => link.roomId))) {
    await checkRoom(
      context,
      sight,
      links.filter((link) => link.roomId === roomId),
    );
  }
}

async function checkRoom(context: AppContext, sight: Sight, links: Link[]): Promise<void> {
  const roomId = links[0]?.roomId ?? '';
  const roomTrouble = await findTrouble(context, roomId);
  // Whether a read-only room can be written to is known only where it was tried.
  if (roomTrouble && roomTrouble !== 'readOnly') {
    await reportTrouble(context, links, roomTrouble);
    return;
  }
  const room = (await context.read.getRoomReader().getById(roomId)) as IRoom;
  const troubles = new Map<Trouble, Link[]>();
  for (const link of links) {
    const seen = await lookAt(sight, link, outsidersIn(room) !== undefined);
    const current = await takeUp(context, link, { ...seen, room, isReadOnly: roomTrouble === 'readOnly' });
    if (seen.trouble) troubles.set(seen.trouble, [...(troubles.get(seen.trouble) ?? []), current]);
  }
  for (const [trouble, troubled] of troubles) await reportTrouble(context, troubled, trouble);
}

/** Notes what is called or stands otherwise by now. */
async function takeUp(
  context: AppContext,
  link: Link,
  { fields, trouble, room, isReadOnly }: Seen & { room: IRoom; isReadOnly: boolean },
): Promise<Link> {
  // Only a delivery can say whether these are over.
  const isTried = ['failing', 'unchecked', ...(isReadOnly ? ['readOnly'] : [])].includes(link.trouble ?? '');
  const isOver = link.trouble && !trouble && !isTried;
  const now: Partial<Link> = {
    roomName: room.displayName || room.slugifiedName || link.roomName,
    ...fields,
    ...(isOver && { trouble: undefined }),
  };
  await context.links.change(link, now);
  return { ...link, ...now };
}
