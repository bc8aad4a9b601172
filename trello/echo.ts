import { escapeMarkdown } from './markdown/markdown';
import { codeSafe } from './markdown/writeInlines';
import { oneLine } from './oneLine';

/** Trello's keys, secrets and tokens, wherever they end up by mistake. */
const CREDENTIAL = /ATTA[\w-]{20,}|[0-9a-f]{32,}/gi;

export const maskCredentials = (text: string): string => text.replace(CREDENTIAL, '…');

/** Repeats what a person typed, as plain text: a credential pasted into the wrong place is not shown. */
export const echo = (text: string, most?: number): string => escapeMarkdown(maskCredentials(text), most);

/** The same between backticks. */
export const echoCode = (text: string, most: number): string =>
  codeSafe(oneLine(maskCredentials(text), most));
