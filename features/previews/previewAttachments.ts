import type { IMessageAttachment } from '@rocket.chat/apps-engine/definition/messages';
import { type PreviewAttachment, previewedAddresses } from '../../ui/previewAttachment';

/**
 * @param wanted URLs that the message's text links to; previews of others are removed
 * @returns all attachments of the message, in order; undefined if nothing changes
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
 * Rocket.Chat passes an attachment's missing fields as null, and a missing time as one in 1970. Sent back like that, it
 * would have them: with a description, even null, nobody could edit the message's text any more.
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
