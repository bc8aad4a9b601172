import type { JobRecord } from './records';
import type { Workspace } from './Workspace';

// A job locked longer than this belongs to an instance that died.
const LOCK_MS = 10 * 60_000;

type Processors = Map<string, (context: unknown) => Promise<unknown>>;

/** Runs what is due, as agenda does: one run at a time per job, one-time jobs once, no retry after failure. */
export class Jobs {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly workspace: Workspace,
    private readonly processors: Processors,
  ) {}

  /** Checks every so many milliseconds; Rocket.Chat every 5,000. */
  start(tickMs: number): void {
    this.timer = setInterval(() => {
      void this.runDue(this.workspace.now());
    }, tickMs);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Runs the jobs due at this moment. @returns how many ran */
  async runDue(now: Date): Promise<number> {
    const due = this.workspace.jobs.all().filter((job) => this.isDue(job, now));
    const run = Promise.all(due.map((job) => this.run(job, now)));
    this.running = Promise.all([this.running, run]).then(() => undefined);
    await run;
    return due.length;
  }

  private isDue({ name, nextRunAt, lockedAt }: JobRecord, now: Date): boolean {
    if (!nextRunAt || nextRunAt > now || !this.processors.has(name)) return false;
    return !lockedAt || now.getTime() - lockedAt.getTime() > LOCK_MS;
  }

  private async run(job: JobRecord, now: Date): Promise<void> {
    const { jobs } = this.workspace;
    const next = job.interval === undefined ? undefined : new Date(now.getTime() + job.interval);
    jobs.put({ ...job, nextRunAt: next ?? job.nextRunAt, lastRunAt: now, lockedAt: now });
    const data = Object.fromEntries(Object.entries(job.data).filter(([key]) => key !== 'appId'));
    const ended: JobRecord = { ...job, nextRunAt: next, lastRunAt: now, lockedAt: undefined };
    try {
      await this.processors.get(job.name)?.({ ...data, jobId: job._id });
      if (job.type === 'normal') jobs.remove(job._id);
      else this.keep(ended);
    } catch (error) {
      this.keep({ ...ended, failReason: (error as Error).message });
    }
  }

  // A job cancelled while it ran stays cancelled.
  private keep(job: JobRecord): void {
    if (this.workspace.jobs.get(job._id)) this.workspace.jobs.put(job);
  }
}
