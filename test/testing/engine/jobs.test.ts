import { expect } from 'chai';
import { EngineHost } from '../../../testing/engine/EngineHost';
import { packProbe } from '../../../testing/engine/probe/pack';
import type { Probe } from '../../../testing/engine/probe/remote';
import { failure, startProbe } from '../../../testing/engine/probe/remote';
import { dateOf, intervalOf } from '../../../testing/engine/times';

const MINUTE = 60_000;

describe('engine host: jobs', () => {
  let probe: Probe;
  let now = new Date('2026-01-01T00:00:00Z').getTime();

  before(async () => {
    probe = await startProbe({ clock: () => new Date(now) });
  });

  after(() => probe.host.stop());

  beforeEach(async () => {
    await probe.run('cancel', { id: 'tick' });
  });

  const ticks = (): number => probe.host.messages('general').length;
  const data = (): object => ({ room: probe.general._id });

  it('runs a one-time job once, when it is due, with its data and id', async () => {
    const id = await probe.run('once', { when: now + MINUTE, data: data() });
    expect(id).to.match(/^[0-9a-f]{24}$/);
    expect(await probe.host.runDueJobs()).to.equal(0);
    now += MINUTE;
    expect(await probe.host.runDueJobs()).to.equal(1);
    expect(probe.host.messages('general').slice(-1)[0]?.msg).to.equal(
      `tick ${JSON.stringify({ ...data(), jobId: id })}`,
    );
    expect(probe.host.jobs()).to.deep.equal([]);
    expect(await probe.host.runDueJobs()).to.equal(0);
  });

  it('keeps one record per processor for recurring jobs, run at once unless skipImmediate is set', async () => {
    await probe.run('every', { interval: '5 minutes', data: data() });
    await probe.run('every', { interval: '5 minutes', data: data() });
    expect(probe.host.jobs()).to.have.length(1);
    expect(await probe.host.runDueJobs()).to.equal(1);
    expect(await probe.host.runDueJobs()).to.equal(0);
    now += 5 * MINUTE;
    expect(await probe.host.runDueJobs()).to.equal(1);
    await probe.run('every', { interval: '5 minutes', data: data(), skipImmediate: true });
    expect(await probe.host.runDueJobs()).to.equal(0);
  });

  it('schedules the next run a whole interval later each time skipImmediate is set', async () => {
    const every = { interval: '60 minutes', skipImmediate: true };
    for (const minutes of [0, 50, 50]) {
      now += minutes * MINUTE;
      await probe.run('every', every);
      expect(probe.host.jobs().map(({ nextRunAt }) => nextRunAt?.getTime())).to.deep.equal([
        now + 60 * MINUTE,
      ]);
      expect(await probe.host.runDueJobs()).to.equal(0);
    }
    now += 60 * MINUTE;
    expect(await probe.host.runDueJobs()).to.equal(1);
  });

  it('does not retry a job that throws, and runs a recurring one at its next time', async () => {
    await probe.run('once', { when: now, data: { fail: true } });
    expect(await probe.host.runDueJobs()).to.equal(1);
    expect(probe.host.jobs()[0]?.failReason).to.be.a('string');
    expect(await probe.host.runDueJobs(new Date(now + 60 * MINUTE))).to.equal(0);
  });

  it('cancels by processor and by job, and never twice at once', async () => {
    const id = await probe.run('once', { when: now, data: data() });
    await probe.run('cancel', { id });
    expect(probe.host.jobs()).to.deep.equal([]);
    await probe.run('once', { when: now, data: data() });
    const before = ticks();
    const ran = await Promise.all([probe.host.runDueJobs(), probe.host.runDueJobs()]);
    expect(ran).to.deep.equal([1, 0]);
    expect(ticks()).to.equal(before + 1);
  });

  it('runs a job again ten minutes after its server died', async () => {
    const id = await probe.run('once', { when: now, data: data() });
    const job = probe.host.jobs().find(({ _id }) => _id === id);
    if (job) probe.host.workspace.jobs.put({ ...job, lockedAt: new Date(now) });
    now += 9 * MINUTE;
    expect(await probe.host.runDueJobs()).to.equal(0);
    now += 2 * MINUTE;
    expect(await probe.host.runDueJobs()).to.equal(1);
  });

  it('drops a due job of a disabled app', async () => {
    await probe.run('once', { when: now, data: data() });
    await probe.host.disable();
    const before = ticks();
    await probe.host.runDueJobs();
    await probe.host.enable();
    expect(ticks()).to.equal(before);
    expect(probe.host.jobs()).to.deep.equal([]);
  });

  it('checks for due jobs by itself if it has a tick', async () => {
    const ticking = await startProbe({ tickMs: 5 });
    await ticking.run('once', { when: Date.now(), data: { room: ticking.general._id } });
    while (ticking.host.messages('general').length === 0)
      await new Promise((resolve) => setTimeout(resolve, 5));
    await ticking.host.stop();
  });

  it('reschedules a job with skipImmediate at each start of each server, so that it may never run', async () => {
    const hourly = { clock: () => new Date(now), tickMs: false } as const;
    const host = await EngineHost.start(hourly);
    await host.install(packProbe({ name: 'Hourly' }));
    const next = (): unknown[] => host.jobs().map(({ nextRunAt }) => nextRunAt?.getTime());
    const starts = [
      () => host.restart(),
      async () => {
        await host.disable();
        await host.enable();
      },
      () => host.update(packProbe({ name: 'Hourly', version: '1.1.0' })),
      async () => (await EngineHost.start({ ...hourly, beside: host })).stop(),
    ];
    for (const start of starts) {
      expect(next()).to.deep.equal([now + 60 * MINUTE]);
      now += 50 * MINUTE;
      await start();
    }
    expect(next()).to.deep.equal([now + 60 * MINUTE]);
    await host.uninstall();
    expect(host.jobs()).to.deep.equal([]);
    await host.stop();
  });

  it('reads agenda words, and records those it cannot read', async () => {
    const at = new Date(0);
    expect(intervalOf('5 minutes')).to.equal(5 * MINUTE);
    expect(intervalOf('one hour')).to.equal(60 * MINUTE);
    expect(dateOf('in 2 minutes', at)?.getTime()).to.equal(2 * MINUTE);
    expect(dateOf('2026-01-01T00:00:00.000Z', at)?.getTime()).to.equal(Date.parse('2026-01-01'));
    expect(await failure(probe.run('every', { interval: '*/5 * * * *' }))).to.match(/interval/);
    probe.host.watch.missing.length = 0;
  });
});
