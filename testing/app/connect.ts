import { fillIn } from '../engine/fill';
import type { RoomRef } from '../engine/Workspace';
import type { Member, Scope } from '../trello/models';
import { lastSurface } from './forms';
import type { World } from './world';

/** Connects somebody to their own Trello account, as a client does: command, form, token, submit. */
export async function connect(
  world: World,
  member: Member,
  {
    user = 'grace',
    room = 'website',
    scopes = ['read', 'write'],
  }: { user?: string; room?: RoomRef; scopes?: Scope[] } = {},
): Promise<string> {
  const token = world.trello.addToken({ member, scopes });
  await world.host.type(user, room, '/trello connect');
  const view = fillIn(lastSurface(world).view, { token }, 'web');
  const before = world.host.noticeHistory().length;
  await world.host.submitView({ user, view });
  const [notice] = world.host.noticeHistory().slice(before);
  if (!notice?.msg.startsWith('You are connected as')) throw new Error(notice?.msg ?? 'No answer');
  return token;
}
