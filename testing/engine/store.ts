import { beforeSave } from './beforeSave';
import type { Parts } from './bridges/BridgeParts';
import { messageFromApp, messageToApp } from './converters/messages';
import { randomId } from './random';
import type { MessageRecord } from './records';
import { prepareMessage } from './send';
import type { RoomRef, UserRef, Workspace } from './Workspace';

interface Written {
  user: UserRef;
  room: RoomRef;
  text: string;
  threadId: string | undefined;
}

/** A person's message as their client sends it. */
export function write(workspace: Workspace, { user, room, text, threadId }: Written): MessageRecord {
  const { _id, username } = workspace.user(user);
  const now = workspace.now();
  return {
    _id: randomId(),
    rid: workspace.room(room)._id,
    u: { _id, username },
    msg: text,
    ts: now,
    _updatedAt: now,
    ...(threadId !== undefined && { tmid: threadId }),
  };
}

/**
 * Sends a message as the server does: checks, hooks of apps, insertion, event. Resolves to undefined if a hook
 * prevented it or if a message with this id exists.
 */
export async function storeMessage(parts: Parts, record: MessageRecord): Promise<MessageRecord | undefined> {
  const { workspace } = parts;
  let message = record;
  const { room } = prepareMessage(workspace, message);
  const hooked = await runHooks(parts, message);
  if (!hooked) return undefined;
  message = hooked;
  beforeSave(workspace, message);
  if (workspace.messages.get(message._id)) return undefined;
  workspace.messages.put(message);
  workspace.rooms.put({ ...room, msgs: room.msgs + 1, lm: message.ts });
  countReply(parts, message);
  parts.post(message.t ? 'IPostSystemMessageSent' : 'IPostMessageSent', messageToApp(workspace, message));
  return message;
}

async function runHooks(parts: Parts, message: MessageRecord): Promise<MessageRecord | undefined> {
  const { workspace } = parts;
  const listeners = parts.manager().getListenerManager() as any;
  if (await listeners.executeListener('IPreMessageSentPrevent', messageToApp(workspace, message)))
    return undefined;
  const before = messageToApp(workspace, message);
  const extended = await listeners.executeListener('IPreMessageSentExtend', before);
  const modified = await listeners.executeListener('IPreMessageSentModify', extended);
  if (modified === before) return message;
  const changed = messageFromApp(workspace, modified);
  prepareMessage(workspace, changed);
  return changed;
}

function countReply({ workspace }: Parts, message: MessageRecord): void {
  const parent = message.tmid ? workspace.messages.get(message.tmid) : undefined;
  if (parent) workspace.messages.put({ ...parent, tcount: (parent.tcount ?? 0) + 1, tlm: message.ts });
}
