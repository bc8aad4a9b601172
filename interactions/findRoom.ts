import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { AppContext } from '../rocketchat/AppContext';
import { logError } from '../rocketchat/explainError';

/** @returns undefined where there is none, or it could not be read */
export async function findRoom(context: AppContext, roomId: string): Promise<IRoom | undefined> {
  try {
    return (await context.read.getRoomReader().getById(roomId)) ?? undefined;
  } catch (error) {
    logError(error, context, 'room');
    return undefined;
  }
}
