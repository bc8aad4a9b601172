/**
 * Milliseconds a person waits for an answer, retry included. Engines before 1.53 give a command up after 10
 * seconds, with a bare failure: our sentence has to be there before.
 */
export const REQUEST_TIMEOUT_MS = 9_000;
