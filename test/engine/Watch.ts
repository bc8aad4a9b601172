interface Fault {
  error: Error;
  left: number;
  when: 'before' | 'after';
}

/** A held bridge method: calls of it wait until the gate opens. */
export interface Gate {
  /** How many calls wait. */
  readonly waiting: number;
  open: () => void;
}

/** What the host notices about its own bridges: faults to play, methods missing, permissions denied. */
export class Watch {
  /** Bridge methods the app reached that the host has not written, as `bridge.method`. */
  readonly missing: string[] = [];
  /** Permissions the app lacked, in the engine's words. The engine answers null for such a call. */
  readonly denied: string[] = [];
  private readonly faults = new Map<string, Fault>();
  private readonly known = new Set<string>();
  private readonly gates = new Map<string, () => Promise<void>>();

  learn(name: string): void {
    this.known.add(name);
  }

  /** @throws when no bridge method has this name, because the fault would never strike. */
  failNext(name: string, error: Error, left: number, when: 'before' | 'after'): void {
    if (!this.known.has(name))
      throw new Error(`No bridge method "${name}"; there are: ${[...this.known].sort().join(', ')}`);
    this.faults.set(name, { error, left, when });
  }

  /** Methods whose faults have not all struck yet. */
  get armed(): string[] {
    return [...this.faults.keys()];
  }

  /** Makes calls of a bridge method wait. @throws when no bridge method has this name. */
  hold(name: string): Gate {
    this.checkName(name);
    const queue: Array<() => void> = [];
    this.gates.set(name, () => new Promise((resolve) => queue.push(resolve)));
    const open = (): void => {
      this.gates.delete(name);
      for (const go of queue.splice(0)) go();
    };
    return {
      get waiting() {
        return queue.length;
      },
      open,
    };
  }

  /** What a call has to wait for, if anything. */
  gate(name: string): Promise<void> | undefined {
    return this.gates.get(name)?.();
  }

  private checkName(name: string): void {
    if (this.known.has(name)) return;
    throw new Error(`No bridge method "${name}"; there are: ${[...this.known].sort().join(', ')}`);
  }

  strike(name: string, when: 'before' | 'after'): void {
    const fault = this.faults.get(name);
    if (fault?.when !== when) return;
    fault.left -= 1;
    if (fault.left <= 0) this.faults.delete(name);
    throw fault.error;
  }

  /** Records the gap, because the engine and the app may swallow the error. */
  miss(name: string): never {
    this.missing.push(name);
    throw new Error(`The engine host has no ${name}`);
  }
}
