/** What stands at the head of the script, as somebody wrote it there. */
export interface OutgoingConstants {
  apiKey: unknown;
  token: unknown;
  boardId: unknown;
  language: unknown;
  timeZone: unknown;
}

/** @returns undefined where a line of the head is lost */
export function readHead(read: () => OutgoingConstants): OutgoingConstants | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
