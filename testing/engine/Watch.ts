interface Fault {
  error: Error;
  left: number;
  when: 'before' | 'after';
}

interface Refusal {
  error: Error;
  isMeant: (...args: any[]) => boolean;
}

/** A held bridge method: its calls wait until the gate opens. */
export interface Gate {
  /** The number of waiting calls. */
  readonly waiting: number;
  open: () => void;
}

/** What the host observes about its bridges: faults to inject, missing methods, denied permissions. */
export class Watch {
  /** Bridge methods called by the app that the host does not implement, as `bridge.method`. */
  readonly missing: string[] = [];
  /** Permissions that the app lacked, in the engine's words. The engine returns null for such a call. */
  readonly denied: string[] = [];
  private readonly faults = new Map<string, Fault>();
  private readonly refusals = new Map<string, Refusal>();
  private readonly known = new Set<string>();
  private readonly gates = new Map<string, () => Promise<void>>();

  learn(name: string): void {
    this.known.add(name);
  }

  /** @throws if there is no such bridge method, because the fault would never occur */
  failNext(name: string, error: Error, left: number, when: 'before' | 'after'): void {
    this.checkName(name);
    this.faults.set(name, { error, left, when });
  }

  /** Makes matching calls of a bridge method fail until the returned function is called. */
  refuse(name: string, isMeant: Refusal['isMeant'], error: Error): () => void {
    this.checkName(name);
    this.refusals.set(name, { error, isMeant });
    return () => this.refusals.delete(name);
  }

  /** Methods whose faults have not all occurred yet. */
  get armed(): string[] {
    return [...this.faults.keys()];
  }

  /** Makes calls of a bridge method wait. @throws if there is no such bridge method */
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

  /** The gate that a call has to wait for, if any. */
  gate(name: string): Promise<void> | undefined {
    return this.gates.get(name)?.();
  }

  private checkName(name: string): void {
    if (this.known.has(name)) return;
    throw new Error(`No bridge method "${name}"; there are: ${[...this.known].sort().join(', ')}`);
  }

  /** @throws the requested fault */
  begin(name: string, args: unknown[]): void {
    const refusal = this.refusals.get(name);
    if (refusal?.isMeant(...args)) throw refusal.error;
    this.strike(name, 'before');
  }

  strike(name: string, when: 'before' | 'after'): void {
    const fault = this.faults.get(name);
    if (fault?.when !== when) return;
    fault.left -= 1;
    if (fault.left <= 0) this.faults.delete(name);
    throw fault.error;
  }

  /** Records the gap, as the engine and the app may swallow the error. */
  miss(name: string): never {
    this.missing.push(name);
    throw new Error(`The engine host has no ${name}`);
  }
}
