import type { AppContext } from '../../rocketchat/AppContext';
import { decryptToken, encryptToken } from './tokenCipher';

/** Encrypts a person's secret for the store, with the API secret of the settings. */
export async function seal(context: AppContext, userId: string, text: string): Promise<string> {
  const { apiSecret: secret } = await context.settings();
  return encryptToken(text, { secret, userId });
}

/** @returns undefined if there is none, or if it can no longer be decrypted: see `decryptToken` */
export async function unseal(
  context: AppContext,
  userId: string,
  sealed: string | undefined,
): Promise<string | undefined> {
  const { apiSecret: secret } = await context.settings();
  return sealed === undefined ? undefined : decryptToken(sealed, { secret, userId });
}
