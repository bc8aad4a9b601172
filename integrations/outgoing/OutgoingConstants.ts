/** What stands at the head of the script, as somebody wrote it there. */
export interface OutgoingConstants {
  apiKey: unknown;
  token: unknown;
  boardId: unknown;
  language: unknown;
  timeZone: unknown;
}
