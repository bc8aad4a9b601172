import { createHash } from 'crypto';

/** Stands for a credential or an address with one in it, where things are kept by them. */
export const fingerprint = (text: string): string => createHash('sha256').update(text).digest('base64');
