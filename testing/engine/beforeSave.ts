import { parseText } from '../text/parseText';
import type { MessageRecord } from './records';
import type { Workspace } from './Workspace';

/**
 * What the server derives from a text whenever it stores a new or edited message: the URLs to fetch, and the parse.
 * Messages with a type are system messages, stored as they are, or encrypted.
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
