import { createHash } from 'crypto';

/** Stands for a credential, or a URL with one, where things are stored by it. */
export const fingerprint = (text: string): string => createHash('sha256').update(text).digest('base64');
