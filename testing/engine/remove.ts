import type { Parts } from './bridges/BridgeParts';
import { messageToApp } from './converters/messages';
import { randomId } from './random';
import type { MessageRecord, UserRecord } from './records';
import type { Workspace } from './Workspace';

/**
 * Deletes a message as the server does, which checks no permission here. With replies, or if the settings show deleted
 * messages, it stays as an empty "Message removed"; if they keep history, hidden.
 * @throws if there is no such message
 */
export function removeMessage(parts: Parts, { id, by }: { id: string; by: UserRecord }): void {
  const { workspace } = parts;
  const { messages } = workspace;
  const message = messages.get(id);
  if (!message) throw new Error('Message not found.');
  const hasReplies = (message.tcount ?? 0) > 0;
  const isKept = hasReplies || workspace.setting('Message_KeepHistory');
  const isShown = hasReplies || workspace.setting('Message_ShowDeletedStatus');
  const root = message.tmid ? messages.get(message.tmid) : undefined;
  if (root) messages.put({ ...root, tcount: (root.tcount ?? 0) - 1 });
  if (isKept && isShown) keepHistory(workspace, { message, by });
  if (isShown) messages.put(emptied(workspace, { message, by }));
  else if (isKept) messages.put({ ...message, _hidden: true });
  else messages.remove(id);
  parts.post('IPostMessageDeleted', { message: messageToApp(workspace, message) });
}

interface Change {
  message: MessageRecord;
  by: UserRecord;
}

/** The copy of the previous version, which people never see. */
export function keepHistory(workspace: Workspace, { message, by }: Change): void {
  const edit = { editedAt: workspace.now(), editedBy: { _id: by._id, username: by.username } };
  workspace.messages.put({ ...message, ...edit, _id: randomId(), parent: message._id, _hidden: true });
}

function emptied(workspace: Workspace, { message, by }: Change): MessageRecord {
  const gone: MessageRecord = { ...message };
  for (const key of ['md', 'blocks', 'tshow']) Reflect.deleteProperty(gone, key);
  return {
    ...gone,
    msg: '',
    t: 'rm',
    urls: [],
    mentions: [],
    attachments: [],
    reactions: {},
    editedAt: workspace.now(),
    editedBy: { _id: by._id, username: by.username },
  };
}
