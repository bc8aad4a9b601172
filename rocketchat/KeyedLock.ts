/** Runs work on the same key, such as a message, one after the other in this process. */
export class KeyedLock {
  private readonly last = new Map<string, Promise<unknown>>();

  async take<T>(messageId: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.last.get(messageId) ?? Promise.resolve()).then(work);
    // A failure does not keep the next one from running.
    const over = turn.catch(() => undefined);
    this.last.set(messageId, over);
    try {
      return await turn;
    } finally {
      if (this.last.get(messageId) === over) this.last.delete(messageId);
    }
  }
}
