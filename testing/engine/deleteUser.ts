import type { MessageRecord, UserRecord } from './records';
import type { Workspace } from './Workspace';

/**
 * Deletes a user as the server does. With the default Message_ErasureType, all their messages are deleted in every
 * room; an unknown user is ignored.
 */
export function deleteUser(workspace: Workspace, id: string): void {
  const user = workspace.users.get(id);
  if (!user) return;
  const theirs = workspace.messages.all().filter(({ u }) => u._id === id);
  for (const message of theirs) erase(workspace, message);
  leaveDirectRooms(workspace, user);
  for (const { _id, uid } of workspace.subscriptions.all())
    if (uid === id) workspace.subscriptions.remove(_id);
  workspace.users.remove(id);
}

function erase({ messages, settings }: Workspace, message: MessageRecord): void {
  const erasure = settings['Message_ErasureType'];
  if (erasure === 'Delete') messages.remove(message._id);
  if (erasure !== 'Unlink') return;
  const u = { _id: 'rocket.cat', username: 'rocket.cat' };
  messages.put({ ...message, u, alias: 'Removed User' });
}

// Rooms of two are deleted, larger ones lose a member.
function leaveDirectRooms({ rooms }: Workspace, { _id: id, username }: UserRecord): void {
  for (const room of rooms.all()) {
    if (room.t !== 'd' || !room.usernames?.includes(username)) continue;
    if (room.usersCount <= 2) rooms.remove(room._id);
    else
      rooms.put({
        ...room,
        usernames: room.usernames.filter((name) => name !== username),
        uids: room.uids!.filter((uid) => uid !== id),
        usersCount: room.usersCount - 1,
      });
  }
}
