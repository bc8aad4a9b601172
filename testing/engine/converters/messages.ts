import { randomId } from '../random';
import type { MessageRecord } from '../records';
import type { Workspace } from '../Workspace';
import { attachmentsFromApp, attachmentsToApp } from './attachments';
import { mapFields, take } from './mapped';
import { roomToApp } from './rooms';
import { userToApp } from './users';

const PLAIN = {
  id: '_id',
  threadId: 'tmid',
  reactions: 'reactions',
  parseUrls: 'parseUrls',
  text: 'msg',
  createdAt: 'ts',
  updatedAt: '_updatedAt',
  editedAt: 'editedAt',
  emoji: 'emoji',
  avatarUrl: 'avatar',
  alias: 'alias',
  customFields: 'customFields',
  groupable: 'groupable',
  token: 'token',
  blocks: 'blocks',
};

/** A stored message as events and getById pass it to an app, with the whole room and sender. */
export function messageToApp(workspace: Workspace, message: MessageRecord | undefined): any {
  if (!message) return undefined;
  return mapFields(message, {
    ...PLAIN,
    // 7.0 leaves it among the unmapped properties.
    ...(workspace.age === 'newer' && { type: 't' }),
    room: (data) => roomToApp(workspace, workspace.rooms.get(take(data, 'rid'))),
    editor: (data) => {
      const editor = take(data, 'editedBy');
      return editor && userToApp(workspace.users.get(editor._id));
    },
    attachments: (data) => attachmentsToApp(take(data, 'attachments')),
    sender: (data) => userToApp(workspace.users.get(take(data, 'u')._id)),
  });
}

/** The format of getMessages: ids in place of room and people. */
export function messageToAppRaw(message: MessageRecord): any {
  return mapFields(message, {
    ...PLAIN,
    roomId: 'rid',
    editor: 'editedBy',
    sender: 'u',
    threadMsgCount: 'tcount',
    attachments: (data) => attachmentsToApp(take(data, 'attachments')),
  });
}

const OPTIONAL: Array<[app: string, stored: string]> = [
  ['threadId', 'tmid'],
  ['editedAt', 'editedAt'],
  ['emoji', 'emoji'],
  ['avatarUrl', 'avatar'],
  ['alias', 'alias'],
  ['customFields', 'customFields'],
  ['groupable', 'groupable'],
  ['reactions', 'reactions'],
  ['parseUrls', 'parseUrls'],
  ['blocks', 'blocks'],
  ['token', 'token'],
];

/** An app's message in Rocket.Chat's field names. @throws if its room does not exist */
export function messageFromApp(workspace: Workspace, message: any): MessageRecord {
  const rid = message.room?.id && workspace.rooms.get(message.room.id)?._id;
  if (!rid) throw new Error('Invalid room provided on the message.');
  const now = workspace.now();
  return {
    ...changesFromApp(workspace, message),
    _id: message.id || randomId(),
    rid,
    u: senderOf(workspace, message.sender) as MessageRecord['u'],
    msg: message.text,
    ts: message.createdAt || now,
    _updatedAt: message.updatedAt || now,
    // The undocumented override: these properties replace everything above, _id and tshow included.
    ...message._unmappedProperties_,
  };
}

/** Only the fields that the app set, for an update with changes only. */
export function changesFromApp(workspace: Workspace, message: any): Partial<MessageRecord> {
  const rid = message.room?.id && workspace.rooms.get(message.room.id)?._id;
  const attachments = attachmentsFromApp(message.attachments);
  const editor = message.editor && workspace.users.get(message.editor.id);
  const changes: Partial<MessageRecord> = {
    _id: message.id,
    rid,
    u: senderOf(workspace, message.sender),
    msg: message.text,
    ts: message.createdAt,
    _updatedAt: message.updatedAt,
    editedBy: editor && { _id: editor._id, username: editor.username },
    attachments,
  };
  for (const [app, stored] of OPTIONAL) if (app in message) changes[stored] = message[app];
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}

function senderOf(workspace: Workspace, sender: any): MessageRecord['u'] | undefined {
  if (!sender?.id) return undefined;
  const user = workspace.users.get(sender.id);
  return { _id: sender.id, username: user?.username ?? sender.username, name: user?.name ?? sender.name };
}
