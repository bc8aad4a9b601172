import { createHash } from 'crypto';

/** Stands for a credential, or a URL with one, where things are stored by it. */
export const fingerprint = (text: string): string => createHash('sha256').update(text).digest('base64');

/** Recognises a text, as Trello may change white space in it. @param most characters that count */
export const markOfText = (text: string, most?: number): string =>
  fingerprint(text.replace(/\s+/g, ' ').trim().slice(0, most));
