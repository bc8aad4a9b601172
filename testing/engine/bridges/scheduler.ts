import type { BridgeMethods } from '../bridge';
import { randomHex } from '../random';
import type { JobRecord } from '../records';
import { dateOf, intervalOf } from '../times';
import type { Parts } from './BridgeParts';

interface Processor {
  id: string;
  processor: (context: unknown) => Promise<unknown>;
  startupSetting?: {
    type: 'onetime' | 'recurring';
    when?: unknown;
    interval?: unknown;
    skipImmediate?: boolean;
    data?: object;
  };
}

export function schedulerMethods(parts: Parts): BridgeMethods {
  const { workspace, processors, watch } = parts;
  const { jobs } = workspace;
  const scheduleOnce = async (
    job: { id: string; when?: unknown; data?: object },
    appId: string,
  ): Promise<string> => {
    const nextRunAt =
      dateOf(job.when, workspace.now()) ?? watch.miss(`reading of the time "${String(job.when)}"`);
    return jobs.put({
      _id: randomHex(12),
      name: job.id,
      type: 'normal',
      data: { ...job.data, appId },
      nextRunAt,
    })._id;
  };
  const scheduleRecurring = async (
    job: { id: string; interval?: unknown; skipImmediate?: boolean; data?: object },
    appId: string,
  ): Promise<string> => {
    const interval =
      intervalOf(job.interval) ?? watch.miss(`reading of the interval "${String(job.interval)}"`);
    const known = jobs.find(({ name, type }) => name === job.id && type === 'single');
    const now = workspace.now();
    // Agenda keeps the time of an existing job unless the new one is in the future.
    const nextRunAt = job.skipImmediate ? new Date(now.getTime() + interval) : (known?.nextRunAt ?? now);
    const base = known ?? { _id: randomHex(12), name: job.id, type: 'single' as const };
    return jobs.put({ ...base, data: { ...job.data, appId }, interval, nextRunAt })._id;
  };
  return {
    async registerProcessors(list: Processor[] = [], appId: string) {
      const started: string[] = [];
      for (const { id, processor, startupSetting } of list) {
        processors.set(id, processor);
        if (!startupSetting) continue;
        const job = { ...startupSetting, id };
        if (startupSetting.type === 'recurring') started.push(await scheduleRecurring(job, appId));
        else if (!jobs.find(({ name, type }) => name === id && type === 'normal'))
          started.push(await scheduleOnce(job, appId));
      }
      return started.length > 0 ? started : undefined;
    },
    scheduleOnce,
    scheduleRecurring,
    async cancelJob(jobId: string) {
      const [id = ''] = jobId.split('_');
      const named = /^[0-9a-f]{24}$/.test(id)
        ? ({ _id }: JobRecord) => _id === id
        : ({ name }: JobRecord) => name === jobId;
      for (const { _id } of jobs.all().filter(named)) jobs.remove(_id);
    },
    async cancelAllJobs(appId: string) {
      for (const { _id, name } of jobs.all()) if (name.endsWith(`_${appId}`)) jobs.remove(_id);
    },
  };
}
