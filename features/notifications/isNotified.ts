import type { ChatContext } from '../../rocketchat/ChatContext';
import type { Action } from '../../trello/Action';
import type { EventGroup } from '../../trello/eventGroups';
import type { CardFacts } from '../../trello/filters';
import { judge, roomsOf } from './recipients';

/** What somebody has just done, as far as filters ask for it. */
export interface Done {
  action: Pick<Action, 'board' | 'card' | 'creator' | 'listBefore' | 'listAfter'>;
  event: EventGroup;
  facts: CardFacts;
}

/** Whether a notification of it will be posted in the room, so that nothing more has to be said there. */
export async function isNotified(context: ChatContext, { action, event, facts }: Done): Promise<boolean> {
  const whole: Action = { ...action, id: '', type: '', old: {} };
  const subscriptions = (await context.subscriptions.ofRoom(context.room.id)).filter(
    ({ boardId }) => boardId === action.board.id,
  );
  const [room] = roomsOf(subscriptions, whole, ({ events }) => events.includes(event));
  if (!room) return false;
  const { recipient } = await judge(context, { action: whole, facts: () => Promise.resolve(facts) }, room);
  return recipient !== undefined;
}
