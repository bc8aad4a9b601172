import { parseText } from '../text/parseText';
import type { MessageRecord } from './records';
import type { Workspace } from './Workspace';

/**
 * What the server makes of a text whenever it stores it, in a new message or a changed one: the addresses it would
 * fetch, and its parse. Messages of a type are the system's, which it stores as they are, or encrypted.
 */
export function beforeSave({ parsesMessages }: Workspace, message: MessageRecord): void {
  noteUrls(message);
  if (!message.msg) Reflect.deleteProperty(message, 'md');
  else if (parsesMessages && !message.t) message.md = parseText(message.msg);
}

function noteUrls(message: MessageRecord): void {
  if (message.parseUrls === false) return;
  const urls = message.msg.match(/https?:\/\/[^\s<>|)\]]+/g) ?? [];
  if (urls.length > 0) message.urls = [...new Set(urls)].map((url) => ({ url }));
}
