import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import type { AppContext } from '../../rocketchat/AppContext';
import { logError } from '../../rocketchat/explainError';
import { finishUpdate } from '../../rocketchat/messages/finishUpdate';
import { isRemoved } from '../../rocketchat/messages/messageType';
import { type PreviewAttachment, previewedAddresses } from '../../ui/previewAttachment';
import { linksIn } from './linksIn';
import { withPreviews } from './previewAttachments';
import { renderPreviews } from './previewLinks';

/** On one message. */
const MAX_PREVIEWS = 3;

/** ms; other apps are notified of the message only after us */
const TIMEOUT_MS = 5_000;

/** Updates the previews below a message to match its links. Nobody waits for it, so nobody is told about failures. */
export async function showPreviews(context: AppContext, message: IMessage): Promise<void> {
  const { id } = message;
  if (!id) return;
  await context.caches.messageLocks.take(id, async () => {
    try {
      await preview(context.withTimeout(TIMEOUT_MS), { ...message, id });
    } catch (error) {
      logError(error, context, 'link-previews');
    }
  });
}

async function preview(context: AppContext, message: IMessage & { id: string }): Promise<void> {
  const { id, text = '', attachments = [] } = message;
  const links = linksIn(message).slice(0, MAX_PREVIEWS);
  const shown = attachments.flatMap(previewedAddresses);
  const fresh = await renderPreviews(
    context,
    message,
    links.filter(({ address }) => !shown.includes(address)),
  );
  const wanted = links.map(({ address }) => address);
  if (withPreviews(attachments, { wanted, fresh })) await change(context, { id, text, wanted, fresh });
}

interface Change {
  id: string;
  /** that the previews belong to */
  text: string;
  wanted: readonly string[];
  fresh: readonly PreviewAttachment[];
}

/** A message that was deleted or edited meanwhile is left alone: an edit is an event of its own. */
async function change(context: AppContext, { id, text, ...previews }: Change): Promise<void> {
  const editor = await context.appUser();
  const updater = context.modify.getUpdater();
  const builder = await updater.message(id, editor);
  const found: Partial<IMessage> = {
    sender: builder.getSender(),
    text: builder.getText(),
    attachments: builder.getAttachments(),
  };
  // A removed message is only a placeholder.
  if (!found.sender || isRemoved(builder.getMessage()) || (found.text ?? '') !== text) return;
  const attachments = withPreviews(found.attachments ?? [], previews);
  if (!attachments) return;
  // Older engines do not pass the editor. Rocket.Chat decides whether to preview the text's own URLs.
  builder.setEditor(editor).setAttachments(attachments);
  await finishUpdate(updater, builder, ['attachments']);
}
