interface Fault {
  error: Error;
  left: number;
  when: 'before' | 'after';
}

interface Refusal {
  error: Error;
  isMeant: (...args: any[]) => boolean;
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
  private readonly refusals = new Map<string, Refusal>();
  private readonly known = new Set<string>();
  private readonly gates = new Map<string, () => Promise<void>>();

  learn(name: string): void {
    this.known.add(name);
  }

  /** @throws when no bridge method has this name, because the fault would never strike. */
  failNext(name: string, error: Error, left: number, when: 'before' | 'after'): void {
    this.checkName(name);
    this.faults.set(name, { error, left, when });
  }

  /** Makes those calls of a bridge method fail that are meant, until what is returned is called. */
  refuse(name: string, isMeant: Refusal['isMeant'], error: Error): () => void {
    this.checkName(name);
    this.refusals.set(name, { error, isMeant });
    return () => this.refusals.delete(name);
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

  /** @throws the fault that was asked for */
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

  /** Records the gap, because the engine and the app may swallow the error. */
  miss(name: string): never {
    this.missing.push(name);
    throw new Error(`The engine host has no ${name}`);
  }
}
