import { beforeSave } from '../beforeSave';
import type { BridgeMethods } from '../bridge';
import { changesFromApp, messageFromApp, messageToApp } from '../converters/messages';
import { randomId } from '../random';
import type { MessageRecord } from '../records';
import { keepHistory, removeMessage } from '../remove';
import { storeMessage } from '../store';
import type { Parts } from './BridgeParts';

export function messageMethods(parts: Parts): BridgeMethods {
  const { workspace } = parts;
  return {
    async create(message: any) {
      const record = messageFromApp(workspace, message);
      if (workspace.appMessageIds === 'ignore') record._id = randomId();
      const stored = await storeMessage(parts, record);
      // Rocket.Chat reads the id of a message that it did not store in this way, and the TypeError reaches the app.
      return (stored as MessageRecord)._id;
    },
    getById: async (id: string) => messageToApp(workspace, workspace.messages.get(id)),
    update: async (message: any) => updateMessage(parts, message),
    async delete(message: any, user: any) {
      if (!message.id) throw new Error('Invalid message id');
      removeMessage(parts, { id: message.id, by: workspace.user(user.id) });
    },
    async notifyUser(user: any, message: any) {
      notify(parts, user.id, messageFromApp(workspace, message));
    },
    async notifyRoom(room: any, message: any) {
      if (!room?.id) return;
      const record = messageFromApp(workspace, message);
      for (const { uid } of workspace.members(room.id)) notify(parts, uid, { ...record, rid: room.id });
    },
    async typing({ scope }: { scope: string }) {
      if (scope !== 'room') throw new Error('Unrecognized typing scope provided');
    },
  };
}

async function updateMessage(parts: Parts, message: any): Promise<void> {
  const { workspace } = parts;
  if (!message.editor) throw new Error('Invalid editor assigned to the message for the update.');
  const original = message.id && workspace.messages.get(message.id);
  if (!original) throw new Error('A message must exist to update.');
  const editor = workspace.users.get(message.editor.id);
  if (!editor) throw new Error('Could not find message editor');
  const changes = parts.partialUpdates
    ? changesFromApp(workspace, message)
    : messageFromApp(workspace, message);
  if (workspace.setting('Message_KeepHistory')) keepHistory(workspace, { message: original, by: editor });
  const updated: MessageRecord = {
    ...original,
    ...changes,
    editedAt: workspace.now(),
    editedBy: { _id: editor._id, username: editor.username },
  };
  beforeSave(workspace, updated);
  workspace.messages.put(updated);
  parts.post('IPostMessageUpdated', messageToApp(workspace, updated));
}

// A broadcast: people who are offline never see it, and nobody is notified.
function notify({ workspace }: Parts, uid: string, record: MessageRecord): void {
  const user = workspace.users.get(uid);
  const delivered = user?.status === 'online';
  const replaced = workspace.notices.some(
    (notice) => notice.delivered && notice.to === uid && notice._id === record._id,
  );
  workspace.notices.push({ ...record, to: uid, delivered, replaced });
}
