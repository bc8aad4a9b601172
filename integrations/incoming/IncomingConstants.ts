/** What stands at the head of the script, as somebody wrote it there. */
export interface IncomingConstants {
  apiSecret: unknown;
  callbackUrl: unknown;
  /** board → channel or channels */
  channels: unknown;
  events: unknown;
  lists: unknown;
  style: unknown;
  language: unknown;
  timeZone: unknown;
}
