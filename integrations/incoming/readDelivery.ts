import type { Translate } from '../../i18n/texts';
import type { Delivery } from '../../trello/Action';
import { asObject } from '../../trello/json';
import { parseDelivery } from '../../trello/parseDelivery';
import { signatureMatches } from '../../trello/signatureMatches';
import { textOf } from '../headValues';
import { signWith } from '../hmacSha1';

/**
 * In characters. The longest part of a delivery, four descriptions of 16,384 characters (the card's before, after and
 * in `display`, and its board's), is two thirds of it if all of them have to be escaped. Signing blocks the server. A
 * body of a few hundred kB with many small values ends the isolate, or the server, before a script is called:
 * Rocket.Chat copies the body into it, both as text and parsed. Only a proxy before the server can refuse that.
 */
const MAX_BODY_LENGTH = 200_000;

export interface SignedRequest {
  raw: string;
  headers: unknown;
  apiSecret: unknown;
  callbackUrl: unknown;
}

/** @returns a sentence if Trello did not sign it, or if the means to verify that are missing */
export function readDelivery(
  { raw, headers, apiSecret, callbackUrl }: SignedRequest,
  t: Translate,
): Delivery | string {
  const secret = textOf(apiSecret);
  const address = textOf(callbackUrl);
  if (!secret) return t('integration.noSecret');
  if (!address) return t('integration.noCallback');
  if (raw.length > MAX_BODY_LENGTH) return t('integration.tooLong');
  const signature = textOf(headerOf(headers, 'x-trello-webhook'));
  if (!signatureMatches({ text: raw + address, signature }, signWith(secret)))
    return t('integration.wrongSignature');
  return parseDelivery(parse(raw)) ?? t('integration.notADelivery');
}

function headerOf(headers: unknown, wanted: string): unknown {
  const entries = Object.entries(asObject(headers) ?? {});
  return entries.find(([name]) => name.toLowerCase() === wanted)?.[1];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
