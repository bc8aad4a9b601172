import { MeteorError } from './errors';
import type { MessageRecord, RoomRecord, UserRecord } from './records';
import { validateMessage } from './validate';
import type { Workspace } from './Workspace';

/** The workspace roles with the permissions needed to send, by Rocket.Chat's defaults. */
const HOLDERS = {
  'post-readonly': ['admin', 'owner', 'moderator'],
  'message-impersonate': ['bot', 'app'],
  'mention-all': ['admin', 'owner', 'moderator', 'user'],
};

/**
 * Everything Rocket.Chat checks and sets before it stores a new message: thread, size, room and permissions. The record
 * is changed in place. @throws as Rocket.Chat does; nothing is stored then
 */
export function prepareMessage(
  workspace: Workspace,
  message: MessageRecord,
): { user: UserRecord; room: RoomRecord } {
  checkParameters(workspace, message);
  checkTime(workspace, message);
  const user = workspace.users.get(message.u._id);
  if (!user) throw new MeteorError('error-invalid-user', 'Invalid user');
  subscribeThread(workspace, message);
  const room = workspace.rooms.get(message.rid);
  if (!room) throw new Error('error-invalid-room');
  checkRights(workspace, user, room);
  validateMessage(message);
  if ((message.alias || message.avatar) && !holds(workspace, user, room, 'message-impersonate')) {
    throw new Error('Not enough permission');
  }
  if (message.customFields && !workspace.setting('Message_CustomFields_Enabled'))
    throw new Error('Custom fields not enabled');
  Object.assign(message, { u: { _id: user._id, username: user.username, name: user.name } });
  if (message.tshow !== true) Reflect.deleteProperty(message, 'tshow');
  if (typeof message.msg !== 'string') message.msg = '';
  checkMentions(workspace, { message, user, room });
  return { user, room };
}

function checkParameters(workspace: Workspace, message: MessageRecord): void {
  if (message.tshow && !message.tmid)
    throw new MeteorError('invalid-params', 'tshow provided but missing tmid');
  if (message.tmid && !workspace.setting('Threads_enabled'))
    throw new MeteorError('error-not-allowed', 'not-allowed');
  if (
    typeof message.msg === 'string' &&
    message.msg.length > Number(workspace.setting('Message_MaxAllowedSize'))
  ) {
    throw new MeteorError('error-message-size-exceeded', 'Message size exceeds Message_MaxAllowedSize');
  }
}

function checkTime(workspace: Workspace, message: MessageRecord): void {
  const off = Math.abs(new Date(message.ts).getTime() - workspace.now().getTime());
  if (!(off <= 60_000))
    throw new MeteorError('error-message-ts-out-of-sync', 'Message timestamp is out of sync');
  if (off > 10_000) message.ts = workspace.now();
}

// A reply to a reply goes to the root; a reply to a message elsewhere moves to that room.
function subscribeThread(workspace: Workspace, message: MessageRecord): void {
  const parent = message.tmid ? workspace.messages.get(message.tmid) : undefined;
  if (!parent) return;
  message.tmid = parent.tmid ?? message.tmid;
  message.rid = parent.rid;
}

/** @throws if this user may not read the room */
export function checkAccess(workspace: Workspace, user: UserRecord, room: RoomRecord): void {
  if (user.type !== 'app' && !canSee(workspace, user, room)) throw new Error('error-not-allowed');
}

/** @throws if this user may not post in the room. Apps need no membership. */
export function checkRights(workspace: Workspace, user: UserRecord, room: RoomRecord): void {
  checkAccess(workspace, user, room);
  if (room.archived && workspace.age === 'newer') throw new Error('room_is_archived');
  const isUnmuted = room.unmuted?.includes(user.username) === true;
  if (room.ro && !isUnmuted && !holds(workspace, user, room, 'post-readonly')) {
    throw new Error("You can't send messages because the room is readonly.");
  }
  if (room.muted?.includes(user.username)) throw new Error('You_have_been_muted');
  if (isEncrypted(workspace, room)) {
    throw new MeteorError(
      'error-not-allowed',
      'Not allowed to send un-encrypted messages in an encrypted room',
    );
  }
}

/** Encryption is off by default; rooms keep the flag from when it was on. */
export function isEncrypted(workspace: Workspace, { encrypted = false }: RoomRecord): boolean {
  const { E2E_Enable: isOn, E2E_Allow_Unencrypted_Messages: takesPlain } = workspace.settings;
  return encrypted && isOn === true && takesPlain !== true;
}

function canSee(workspace: Workspace, user: UserRecord, room: RoomRecord): boolean {
  return room.t === 'c' || workspace.members(room._id).some(({ uid }) => uid === user._id);
}

function holds(
  workspace: Workspace,
  user: UserRecord,
  room: RoomRecord,
  permission: keyof typeof HOLDERS,
): boolean {
  const inRoom = workspace.members(room._id).find(({ uid }) => uid === user._id)?.roles ?? [];
  return [...user.roles, ...inRoom].some((role) => HOLDERS[permission].includes(role));
}

function checkMentions(
  workspace: Workspace,
  { message, user, room }: { message: MessageRecord; user: UserRecord; room: RoomRecord },
): void {
  const mention = /(?:^|\s|>)@(all|here)(?![0-9a-zA-Z_-])/m.exec(message.msg);
  if (!mention || holds(workspace, user, room, 'mention-all')) return;
  throw new MeteorError('error-action-not-allowed', `Notify ${String(mention[1])} in this room not allowed`);
}
