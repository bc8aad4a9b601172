export type CredentialProblem = 'invalidKey' | 'invalidToken' | 'swapped' | 'wrongKey' | 'tokenIsKey';

/**
 * What of key and token no request could carry, or stands in the other's place. Shapes grew before, so nothing else is
 * refused for its shape.
 */
export function credentialProblem(key: string, token: string): CredentialProblem | undefined {
  if (!isSendable(key)) return 'invalidKey';
  if (!isSendable(token)) return 'invalidToken';
  if (isNoKey(key) && isKey(token)) return 'swapped';
  if (isNoKey(key)) return 'wrongKey';
  return isKey(token) ? 'tokenIsKey' : undefined;
}

/** Signs that a header carries as they are, even between quotes. */
export const isSendable = (value: string): boolean => /^[\w.~+/=-]+$/.test(value);

export const isKey = (value: string): boolean => /^[0-9a-f]{32}$/i.test(value);

/** Older tokens look like secrets. */
const isNoKey = (value: string): boolean => /^(?:ATTA|[0-9a-f]{64}$)/i.test(value);
