import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', '..');

/** `npm start` as a person runs it, in a folder of its own. */
export class Playground {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    /** its output until it was ready */
    readonly printed: string,
  ) {}

  /** Resolves when it reports that it is ready. @throws with its output if it ends before */
  static start(folder: string, args: string[] = []): Promise<Playground> {
    // Never the real Trello, whatever the machine is set up for.
    const env = { ...process.env, TRELLO_KEY: '', TRELLO_TOKEN: '', PLAYGROUND: folder };
    const start = ['--require', 'tsx/cjs', join('playground', 'start.ts'), '--port', '0', ...args];
    const child = spawn(process.execPath, start, { cwd: root, env });
    let printed = '';
    return new Promise((resolve, reject) => {
      const listen = (data: Buffer): void => {
        printed += String(data);
        const [, url] = /Ready: (\S+)/.exec(printed) ?? [];
        if (url) resolve(new Playground(child, url, printed));
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      child.once('exit', () => {
        reject(new Error(printed));
      });
    });
  }

  /** Like Ctrl-C. @returns its exit code */
  stop(): Promise<number | null> {
    if (this.child.exitCode !== null) return Promise.resolve(this.child.exitCode);
    return new Promise((resolve) => {
      this.child.once('exit', resolve);
      this.child.kill('SIGINT');
    });
  }
}
