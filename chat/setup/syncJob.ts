import type { ISchedulerModify } from '@rocket.chat/apps-engine/definition/accessors';

/** After a save: only a job is given what it takes to write to a room or to the store. */
export const SYNC_JOB = 'sync-setup';
/** A daily look, for what changed at Trello or on this server without anybody telling us. */
export const SYNC_DAILY_JOB = 'sync-setup-daily';

/** ms; saving the page changes several settings one after the other */
const SETTLE = 1_000;

export async function scheduleSync(scheduler: ISchedulerModify): Promise<void> {
  await scheduler.cancelJob(SYNC_JOB);
  await scheduler.scheduleOnce({ id: SYNC_JOB, when: new Date(Date.now() + SETTLE) });
}
