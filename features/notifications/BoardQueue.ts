/** A delivery's position in its board's queue. */
export interface Turn {
  /** Runs the work when everything earlier on the board that is already here has been handled. */
  take<T>(work: () => Promise<T>): Promise<T>;
  /** Leaves the queue, as for a forged delivery. Does nothing once the turn was taken. */
  leave(): void;
}

interface Slot {
  /** sorts by time */
  key: string;
  isReady: boolean;
  whenReady: Promise<void>;
  markReady: () => void;
}

interface Waiting {
  key: string;
  go: () => void;
}

interface Line {
  /** not all of them are known to be genuine */
  slots: Set<Slot>;
  waiting: Waiting[];
  isWorking: boolean;
}

/**
 * Runs a board's deliveries one after the other, in the order of events on Trello: they may arrive together, and in any
 * order. Deliveries of different boards do not wait for each other.
 */
export class BoardQueue {
  private readonly lines = new Map<string, Line>();

  /** @param key sorts by time; known before the delivery is verified */
  announce(boardId: string, key: string): Turn {
    const line = this.lineOf(boardId);
    const slot = newSlot(key);
    line.slots.add(slot);
    const leave = (): void => {
      // After leaving a second time, others may be here: a queue in use stays.
      if (!line.slots.delete(slot)) return;
      slot.markReady();
      if (!line.slots.size) this.lines.delete(boardId);
    };
    return {
      leave,
      take: async (work) => {
        // Only those that have arrived by now: nobody can block the queue by sending more.
        await Promise.all(
          [...line.slots]
            .filter((other) => !other.isReady && other.key < key)
            .map(({ whenReady }) => whenReady),
        );
        await new Promise<void>((go) => {
          line.waiting.push({ key, go });
          slot.markReady();
          letNextGo(line);
        });
        try {
          return await work();
        } finally {
          line.isWorking = false;
          leave();
          letNextGo(line);
        }
      },
    };
  }

  private lineOf(boardId: string): Line {
    const line = this.lines.get(boardId) ?? { slots: new Set(), waiting: [], isWorking: false };
    this.lines.set(boardId, line);
    return line;
  }
}

function newSlot(key: string): Slot {
  const slot: Slot = {
    key,
    isReady: false,
    whenReady: Promise.resolve(),
    markReady: () => undefined,
  };
  slot.whenReady = new Promise((resolve) => {
    slot.markReady = () => {
      slot.isReady = true;
      resolve();
    };
  });
  return slot;
}

function letNextGo(line: Line): void {
  if (line.isWorking) return;
  line.waiting.sort((a, b) => (a.key < b.key ? -1 : 1));
  const next = line.waiting.shift();
  line.isWorking = next !== undefined;
  next?.go();
}
