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

const MINUTE = 60_000;
const LONGEST_WAIT = 6 * 60 * MINUTE;

/**
 * Another look for what may pass by itself: after 10 minutes, then ever later, as long as it fails.
 * @param failures in a row, from 1
 */
export async function scheduleRetry(scheduler: ISchedulerModify, failures: number): Promise<void> {
  const wait = Math.min(LONGEST_WAIT, 10 * MINUTE * 2 ** (failures - 1));
  await scheduler.cancelJob(SYNC_JOB);
  await scheduler.scheduleOnce({ id: SYNC_JOB, when: new Date(Date.now() + wait) });
}
