/** A delivery's place among those of its board. */
export interface Turn {
  /** Does the work when everything that happened earlier on the board, and is here already, is done. */
  take<T>(work: () => Promise<T>): Promise<T>;
  /** Gives the place up, as for a forged delivery. Does nothing once the turn was taken. */
  leave(): void;
}

interface Slot {
  /** sorts as time does */
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
 * Lets deliveries of one board work one after the other, in the order in which things happened on Trello: they may
 * arrive together, and in any order. Deliveries of different boards do not wait for each other.
 */
export class BoardQueue {
  private readonly lines = new Map<string, Line>();

  /** @param key sorts as time does; known before anybody knows whether the delivery is genuine */
  announce(boardId: string, key: string): Turn {
    const line = this.lineOf(boardId);
    const slot = newSlot(key);
    line.slots.add(slot);
    const leave = (): void => {
      // Whoever leaves twice finds others here: a line that is in use stays.
      if (!line.slots.delete(slot)) return;
      slot.markReady();
      if (!line.slots.size) this.lines.delete(boardId);
    };
    return {
      leave,
      take: async (work) => {
        // Only those that were here by now: nobody can hold the line up by sending more.
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
