import type { IMessageAttachment } from '@rocket.chat/apps-engine/definition/messages';
import { type PreviewAttachment, previewedAddresses } from '../../ui/previewAttachment';

/**
 * @param wanted addresses that the message's text leads to; previews of others go
 * @returns all that shall hang on the message, in the order it has; undefined where nothing changes
 */
export function withPreviews(
  attachments: readonly IMessageAttachment[],
  { wanted, fresh }: { wanted: readonly string[]; fresh: readonly PreviewAttachment[] },
): IMessageAttachment[] | undefined {
  const kept = attachments.filter((attachment) => {
    const addresses = previewedAddresses(attachment);
    return !addresses.length || addresses.some((address) => wanted.includes(address));
  });
  const added = new Map(fresh.map((preview) => [preview.title.link, preview]));
  for (const address of kept.flatMap(previewedAddresses)) added.delete(address);
  if (!added.size && kept.length === attachments.length) return undefined;
  return [...kept.map(asStored), ...added.values()];
}

/**
 * Rocket.Chat hands an attachment over with what it does not have as null, and without a time as one of 1970. Given
 * back so, it would have them: with a description even of null nobody could edit the message's text any more.
 */
function asStored(attachment: IMessageAttachment): IMessageAttachment {
  const { timestamp, author, title, ...others } = attachment;
  return filled({
    ...others,
    author: author && filled(author),
    title: title && filled(title),
    timestamp: timestamp && new Date(timestamp).getTime() ? timestamp : undefined,
  });
}

const filled = <T extends object>(thing: T): T =>
  Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined && value !== null)) as T;
