import type { IMessageBuilder, IModifyUpdater } from '@rocket.chat/apps-engine/definition/accessors';
import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';

/** Without these, Rocket.Chat 7.0 would empty the message or create a new one. */
const NEEDED: readonly (keyof IMessage)[] = ['id', 'room', 'sender', 'editor', 'text', 'createdAt'];

/**
 * Sends the changes to a message. Newer engines send nothing else; 1.46 sends everything in the builder, which would
 * undo what happened since it was read, such as a reaction or a reply. Fields that are not sent stay.
 */
export async function finishUpdate(
  updater: IModifyUpdater,
  builder: IMessageBuilder,
  changed: readonly (keyof IMessage)[],
): Promise<void> {
  const message = builder.getMessage();
  const sent: readonly string[] = [...NEEDED, ...changed];
  for (const field of Object.keys(message)) {
    if (!sent.includes(field)) Reflect.deleteProperty(message, field);
  }
  await updater.finish(builder);
}
