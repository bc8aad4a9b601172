import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import type { Caches } from '../../rocketchat/Caches';
import { isOfPerson } from '../../rocketchat/messages/isOfPerson';
import { previewedAddresses } from '../../ui/previewAttachment';
import { linksIn } from './linksIn';

/** Called for every message on the whole server: nothing here waits, and most end at the first line. */
export function mayPreview(caches: Caches, message: IMessage): boolean {
  if (!hasPreview(message) && !(isOn(caches) && linksIn(message).length)) return false;
  // Our own updates come back as edits.
  if (message.editor?.appId === caches.appId) return false;
  return isOfPerson(message);
}

const hasPreview = ({ attachments }: IMessage): boolean =>
  attachments?.some((attachment) => previewedAddresses(attachment).length) === true;

/** Settings that are not cached are read later. */
const isOn = ({ knownSettings }: Caches): boolean =>
  !knownSettings || (knownSettings.linkPreviews && knownSettings.readAccess !== 'nothing');
