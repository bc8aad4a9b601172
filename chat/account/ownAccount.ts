import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { TrelloClient } from '../../trello/TrelloClient';
import type { AppContext } from '../AppContext';
import type { Place } from '../notifyUser';

export interface ConnectedMember {
  memberId: string;
  username: string;
  fullName: string;
  canWrite: boolean;
}

export function ownAccount(
  _context: AppContext,
  _user: IUser,
): Promise<{ member: ConnectedMember; token: string } | undefined> {
  return Promise.resolve(undefined);
}

export async function withOwnAccount<T>(
  _context: AppContext,
  _place: Place,
  _work: (trello: TrelloClient, member: ConnectedMember) => Promise<T>,
): Promise<T> {
  return Promise.reject(new Error('stub'));
}
