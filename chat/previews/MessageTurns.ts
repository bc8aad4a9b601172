/** What is done about one message, one after the other in this process. */
export class MessageTurns {
  private readonly last = new Map<string, Promise<void>>();

  /** @param work never rejects */
  async take(messageId: string, work: () => Promise<void>): Promise<void> {
    const turn = (this.last.get(messageId) ?? Promise.resolve()).then(work);
    this.last.set(messageId, turn);
    await turn;
    if (this.last.get(messageId) === turn) this.last.delete(messageId);
  }
}
