import { expect } from 'chai';
import { World } from '../../../testing/app/world';
import { EngineHost } from '../../../testing/engine/EngineHost';

describe('the report to admins about the settings', () => {
  const held = World.forSuite();
  /** The direct messages that some work caused. */
  const postedBy = async (work: () => Promise<unknown>, who = 'admin'): Promise<string[]> => {
    const before = held.world.direct(who).length;
    await work();
    return held.world.direct(who).slice(before);
  };

  const settings = { style: 'compact', threads: false, mergeSeconds: 0, timeZone: '', tell: '' };
  beforeEach(() => held.world.setUp({ routes: 'Nowhere -> #website', ...settings }));

  it('is repeated after each save, even without a change, but not by scheduled checks', async () => {
    const { world } = held;
    for (const style of ['detailed', 'compact', 'detailed']) {
      const [report, ...others] = await postedBy(() => world.save({ style }));
      expect(report).to.match(/Line 1 of “Boards and rooms”: .*Nowhere/);
      expect(others).to.deep.equal([]);
    }
    expect(await postedBy(() => world.nextDay())).to.deep.equal([]);
  });

  it('is sent once after a save that changes several settings', async () => {
    const { world } = held;
    const values = { style: 'detailed', threads: true, mergeSeconds: 30, timeZone: 'Europe/Berlin' };
    expect(await postedBy(() => world.save(values))).to.have.length(1);
  });

  it('is not sent if there is nothing to report', async () => {
    const { world } = held;
    expect((await postedBy(() => world.save({ routes: '' }))).join()).to.match(/no longer link any board/);
    expect(await postedBy(() => world.save({ style: 'detailed' }))).to.deep.equal([]);
  });

  it('is sent once by two servers that both notice a save', async () => {
    const { world } = held;
    const other = await EngineHost.start({ engine: 'current', tickMs: false, beside: world.host });
    try {
      for (const style of ['detailed', 'compact']) {
        const reported = await postedBy(async () => {
          // Each schedules a check before it can see the other's.
          const gates = [world.host, other].map((host) => host.hold('scheduler.cancelJob'));
          const saving = world.host.saveSettings({ style });
          while (gates.some(({ waiting }) => !waiting))
            await new Promise((resolve) => setTimeout(resolve, 5));
          for (const gate of gates) gate.open();
          await saving;
          await other.idle();
          expect(world.host.jobs().filter(({ type }) => type === 'normal')).to.have.length(2);
          const soon = new Date(Date.now() + 60_000);
          await Promise.all([world.host.runDueJobs(soon), other.runDueJobs(soon)]);
          await Promise.all([world.host.idle(), other.idle()]);
        });
        expect(reported).to.have.length(1);
      }
    } finally {
      await other.stop();
    }
  });

  it('goes to the person who installed the app if the setting names no existing user', async () => {
    const { world } = held;
    const [report] = await postedBy(() => world.save({ tell: '@nobody, noone' }));
    expect(report).to.match(/no user “nobody”[^]*no user “noone”/);
    world.host.addUser({ username: 'gone', active: false });
    expect((await postedBy(() => world.save({ tell: 'gone' }))).join()).to.match(/no user “gone”/);
    expect(await postedBy(() => world.save({ tell: 'grace, nobody' }))).to.deep.equal([]);
    const reported = await postedBy(() => world.save({ style: 'detailed' }), 'grace');
    expect(reported.join()).to.match(/no user “nobody”/);
  });
});
