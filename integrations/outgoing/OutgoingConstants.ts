/** The constants at the head of the script, as somebody wrote them. */
export interface OutgoingConstants {
  apiKey: unknown;
  token: unknown;
  boardId: unknown;
  language: unknown;
  timeZone: unknown;
}

/** @returns undefined if a line of the head is missing */
export function readHead(read: () => OutgoingConstants): OutgoingConstants | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
