import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { prepareIsolate } from './prepare';

export interface Called<T = any> {
  /** null also stands for undefined */
  result: T;
  isNothing: boolean;
  ms: number;
  usedBytes: number;
}

/** A process with isolates, each limited to 8 MB like Rocket.Chat's. */
export class IsolateHost {
  private made = 0;
  private readonly waiting = new Map<
    number,
    { resolve: (value: any) => void; reject: (error: Error) => void }
  >();

  private constructor(private readonly child: ChildProcess) {
    child.on('message', ({ number, answer, error }: { number: number; answer: unknown; error?: string }) => {
      const wait = this.waiting.get(number);
      this.waiting.delete(number);
      if (error === undefined) wait?.resolve(answer);
      else wait?.reject(new Error(error));
    });
    child.on('exit', (code) => {
      for (const { reject } of this.waiting.values())
        reject(new Error(`The isolate's process ended: ${code}`));
    });
  }

  static async start(): Promise<IsolateHost> {
    const { nodePath, folder } = await prepareIsolate();
    const child = fork(join(__dirname, 'host.cjs'), [folder], { execPath: nodePath, execArgv: [] });
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => {
        resolve();
      });
      child.once('error', reject);
      child.once('exit', (code) => {
        reject(new Error(`isolated-vm does not run in ${nodePath} (code ${code}); its words stand above.`));
      });
    });
    return new IsolateHost(child);
  }

  ask<T>(operation: string, input: Record<string, unknown>): Promise<T> {
    const number = (this.made += 1);
    return new Promise<T>((resolve, reject) => {
      this.waiting.set(number, { resolve, reject });
      this.child.send({ number, operation, ...input });
    });
  }

  /** A script in an isolate of its own, as on a server that has just started. */
  async load(code: string): Promise<LoadedScript> {
    const id = (this.made += 1);
    const { names, usedBytes } = await this.ask<{ names: string[]; usedBytes: number }>('load', { id, code });
    return new LoadedScript(this, { id, names, usedBytes });
  }

  stop(): Promise<void> {
    const gone = new Promise<void>((resolve) => {
      this.child.once('exit', () => {
        resolve();
      });
    });
    this.child.disconnect();
    return gone;
  }
}

export class LoadedScript {
  readonly names: string[];
  /** when it is loaded */
  readonly usedBytes: number;
  private readonly id: number;

  constructor(
    private readonly host: IsolateHost,
    { id, names, usedBytes }: { id: number; names: string[]; usedBytes: number },
  ) {
    this.id = id;
    this.names = names;
    this.usedBytes = usedBytes;
  }

  call<T = any>(method: string, parameter: unknown): Promise<Called<T>> {
    return this.host.ask('call', { id: this.id, method, parameters: [parameter] });
  }

  evaluate<T>(code: string): Promise<T> {
    return this.host.ask('evaluate', { id: this.id, code });
  }

  unload(): Promise<void> {
    return this.host.ask('unload', { id: this.id });
  }
}
