import { type IProcessor, StartupType } from '@rocket.chat/apps-engine/definition/scheduler/IProcessor';
import { sweepFlows } from '../features/accounts/oauth/dropFlow';
import { reconcile } from '../features/setup/reconcile';
import { reconcileIfDue } from '../features/setup/reconcileIfDue';
import { resumeReplies } from '../features/replies/onReply';
import { RECONCILE_DAILY_JOB, RECONCILE_JOB, REPAIR_JOB } from '../features/webhooks/scheduleReconcile';
import type { AppContext } from '../rocketchat/AppContext';
import { logError } from '../rocketchat/explainError';

export interface Job {
  id: string;
  /** how often, in the notation of Rocket.Chat's scheduler; absent for a job that runs on request */
  interval?: string;
  run: (context: AppContext, data?: JobData) => Promise<void>;
}

/** The data a job was scheduled with. */
interface JobData {
  savedAt?: unknown;
}

const SWEEP_JOB = 'sweep-told';

/** Everything the app does on its own. */
export const jobs: readonly Job[] = [
  {
    id: RECONCILE_JOB,
    run: (context, { savedAt } = {}) => reconcile(context, typeof savedAt === 'number' ? savedAt : undefined),
  },
  { id: REPAIR_JOB, run: (context) => reconcile(context) },
  { id: RECONCILE_DAILY_JOB, interval: '10 minutes', run: reconcileIfDue },
  { id: 'resume-replies', interval: '5 minutes', run: resumeReplies },
  {
    id: SWEEP_JOB,
    interval: '30 minutes',
    async run(context) {
      const { activityLog, idempotencyKeys, postAttempts, pendingRequests, replies, undoableActs, clock } =
        context;
      const stores = [activityLog, idempotencyKeys, postAttempts, pendingRequests, replies, undoableActs];
      const works = [...stores.map((store) => () => store.sweep(clock.now())), () => sweepFlows(context)];
      for (const work of works) {
        // The others do not wait for the next time.
        await work().catch((error: unknown) => {
          logError(error, context, SWEEP_JOB);
        });
      }
    },
  },
];

/** An error thrown by a job would be lost silently. */
export async function runJob({ id, run }: Job, context: AppContext, data?: JobData): Promise<void> {
  try {
    await run(context, data);
  } catch (error) {
    logError(error, context, id);
  }
}

/** Not at once: several instances start, and each would run it. */
export const startupOf = ({ interval }: Job): Pick<IProcessor, 'startupSetting'> =>
  interval ? { startupSetting: { type: StartupType.RECURRING, interval, skipImmediate: true } } : {};
