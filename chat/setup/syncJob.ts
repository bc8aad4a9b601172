import type { ISchedulerModify } from '@rocket.chat/apps-engine/definition/accessors';
import { isRecent } from '../../trello/clock';
import type { AppContext } from '../AppContext';
import { syncSetup } from './syncSetup';

/** After a save: only a job is given what it takes to write to a room or to the store. */
export const SYNC_JOB = 'sync-setup';
/** The same without a save: something is known to be broken. */
export const REPAIR_JOB = 'sync-setup-repair';
/** For what changed at Trello or on this server without anybody telling us. */
export const SYNC_DAILY_JOB = 'sync-setup-daily';

/** ms; saving the page changes several settings one after the other */
const SETTLE = 1_000;

export async function scheduleSync(scheduler: ISchedulerModify): Promise<void> {
  const savedAt = Date.now();
  await scheduler.cancelJob(SYNC_JOB);
  await scheduler.scheduleOnce({ id: SYNC_JOB, when: new Date(savedAt + SETTLE), data: { savedAt } });
}

export async function scheduleRepair(scheduler: ISchedulerModify): Promise<void> {
  await scheduler.cancelJob(REPAIR_JOB);
  await scheduler.scheduleOnce({ id: REPAIR_JOB, when: new Date(Date.now() + SETTLE) });
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const LONGEST_WAIT = 6 * 60 * MINUTE;

/**
 * Looks once a day, and for what may pass by itself after some minutes, then ever later, as long as it fails. When it
 * looked last is in the store: Rocket.Chat begins to wait anew whenever a server starts.
 */
export async function syncIfDue(context: AppContext): Promise<void> {
  const { lookedAt, failures = 0 } = await context.setup.read();
  const wait = failures ? Math.min(LONGEST_WAIT, 5 * MINUTE * 2 ** (failures - 1)) : DAY;
  if (lookedAt === undefined || !isRecent(lookedAt, context.clock.now(), wait)) await syncSetup(context);
}
