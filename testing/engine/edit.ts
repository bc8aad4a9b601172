import { beforeSave } from './beforeSave';
import type { Parts } from './bridges/BridgeParts';
import { messageToApp } from './converters/messages';
import type { MessageRecord } from './records';
import { keepHistory } from './remove';
import { checkRights } from './send';
import type { UserRef } from './Workspace';

/**
 * Edits a message as a person, like Rocket.Chat's method updateMessage: the new text goes into the first attachment's
 * description if that key exists, even as null, and the message's own text then stays. @throws if it is refused
 */
export function editMessage(parts: Parts, { user, id, text }: { user: UserRef; id: string; text: string }) {
  const { workspace } = parts;
  const original = workspace.messages.get(id);
  if (!original) throw new Error('Invalid message ID.');
  const editor = workspace.user(user);
  if (original.u._id !== editor._id && !editor.roles.includes('admin'))
    throw new Error('Message editing not allowed');
  checkRights(workspace, editor, workspace.room(original.rid));
  if (workspace.setting('Message_KeepHistory')) keepHistory(workspace, { message: original, by: editor });
  const [first, ...others] = original.attachments ?? [];
  const isDescribed = first !== undefined && first['description'] !== undefined;
  const edited: MessageRecord = {
    ...original,
    ...(isDescribed ? { attachments: [{ ...first, description: text }, ...others] } : { msg: text }),
    editedAt: workspace.now(),
    editedBy: { _id: editor._id, username: editor.username },
  };
  beforeSave(workspace, edited);
  workspace.messages.put(edited);
  parts.post('IPostMessageUpdated', messageToApp(workspace, edited));
}
