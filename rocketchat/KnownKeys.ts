/** So many decisions a process remembers; older ones are known from the store. */
const MAX_KEYS = 1_000;

/** What people have decided, as long as the process lives. */
export class KnownKeys {
  /** oldest first; true for what is done, or may be */
  private readonly known = new Map<string, boolean>();

  /** @returns undefined for what nobody has begun here */
  stateOf(id: string): 'underWay' | 'answered' | undefined {
    const isDone = this.known.get(id);
    return isDone === undefined ? undefined : isDone ? 'answered' : 'underWay';
  }

  note(id: string, isDone: boolean): void {
    this.known.set(id, isDone);
    const [oldest] = this.known.keys();
    if (this.known.size > MAX_KEYS && oldest !== undefined) this.known.delete(oldest);
  }

  forget(id: string): void {
    this.known.delete(id);
  }
}
