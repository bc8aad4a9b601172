import type { ISchedulerModify } from '@rocket.chat/apps-engine/definition/accessors';

/** After a save: only a job has the accessors to write to a room or to the store. */
export const RECONCILE_JOB = 'sync-setup';
/** The same without a save: something is known to be broken. */
export const REPAIR_JOB = 'sync-setup-repair';
/** For changes at Trello or on this server of which the app is not notified. */
export const RECONCILE_DAILY_JOB = 'sync-setup-daily';

/** ms; saving the page changes several settings one after the other */
const SETTLE_MS = 1_000;

export async function scheduleReconcile(scheduler: ISchedulerModify): Promise<void> {
  const savedAt = Date.now();
  await scheduler.cancelJob(RECONCILE_JOB);
  await scheduler.scheduleOnce({ id: RECONCILE_JOB, when: new Date(savedAt + SETTLE_MS), data: { savedAt } });
}

export async function scheduleRepair(scheduler: ISchedulerModify): Promise<void> {
  await scheduler.cancelJob(REPAIR_JOB);
  await scheduler.scheduleOnce({ id: REPAIR_JOB, when: new Date(Date.now() + SETTLE_MS) });
}
