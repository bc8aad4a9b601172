/** What stands at the head of the script, as somebody wrote it there. */
export interface OutgoingConstants {
  apiKey: unknown;
  token: unknown;
  boardId: unknown;
  /** the user name that the integration posts as */
  postAs: unknown;
  language: unknown;
  timeZone: unknown;
  /** where Trello's API is */
  baseUrl: unknown;
}
