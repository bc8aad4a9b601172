export type CredentialProblem = 'invalidKey' | 'invalidToken' | 'swapped' | 'wrongKey' | 'tokenIsKey';

/**
 * Values for key and token that no request could carry, or that have been swapped. Formats have changed before, so
 * nothing else is refused for its format.
 */
export function credentialProblem(key: string, token: string): CredentialProblem | undefined {
  if (!isSendable(key)) return 'invalidKey';
  if (!isSendable(token)) return 'invalidToken';
  if (isNoKey(key) && isKey(token)) return 'swapped';
  if (isNoKey(key)) return 'wrongKey';
  return isKey(token) ? 'tokenIsKey' : undefined;
}

/** Characters that a header carries unchanged, even between quotes. */
export const isSendable = (value: string): boolean => /^[\w.~+/=-]+$/.test(value);

export const isKey = (value: string): boolean => /^[0-9a-f]{32}$/i.test(value);

/** Older tokens look like secrets. */
const isNoKey = (value: string): boolean => /^(?:ATTA|[0-9a-f]{64}$)/i.test(value);
