import type { MessageRecord } from '../engine/records';

/** What a room has to post about an action, and about which card. */
export interface Line {
  roomId: string;
  cardId: string;
  /** whether the room has a thread for each card: a root message names the card, and no event */
  isThreaded?: boolean;
  /** appears in no other line */
  mark: string;
  /** ascending in order of occurrence */
  number: number;
}

export interface Verdict {
  lines: number;
  lost: string[];
  doubled: string[];
  outOfOrder: string[];
  /** marks in rooms that should not have them */
  unwanted: string[];
}

const MARK = /mark\d+\b/g;

/** Compares what is posted in rooms with what should be: each line once, and a card's lines in order. */
export function judge(expected: readonly Line[], messages: readonly MessageRecord[]): Verdict {
  const wanted = new Map(expected.map((line) => [`${line.roomId} ${line.mark}`, line]));
  const counts = new Map<string, number>();
  const verdict: Verdict = { lines: expected.length, lost: [], doubled: [], outOfOrder: [], unwanted: [] };
  const lastOf = new Map<string, number>();
  const threaded = new Set(expected.filter(({ isThreaded }) => isThreaded).map(({ roomId }) => roomId));
  for (const { rid, msg, tmid } of messages) {
    const marks = threaded.has(rid) && !tmid ? [] : (msg.match(MARK) ?? []);
    let before = -1;
    marks.forEach((mark, index) => {
      const key = `${rid} ${mark}`;
      const line = wanted.get(key);
      if (!line) {
        verdict.unwanted.push(key);
        return;
      }
      counts.set(key, (counts.get(key) ?? 0) + 1);
      // Messages grow: they are in the order of their first line, and each is in order itself.
      const card = `${rid} ${line.cardId}`;
      if (line.number < before || (index === 0 && line.number < (lastOf.get(card) ?? -1)))
        verdict.outOfOrder.push(key);
      if (index === 0) lastOf.set(card, line.number);
      before = line.number;
    });
  }
  for (const key of wanted.keys()) {
    const count = counts.get(key) ?? 0;
    if (count === 0) verdict.lost.push(key);
    if (count > 1) verdict.doubled.push(key);
  }
  return verdict;
}
