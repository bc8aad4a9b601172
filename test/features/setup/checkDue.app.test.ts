import { expect } from 'chai';
import { clockedWorld, HOUR } from '../../../testing/faults/clocked';

const MINUTE = 60_000;

/** A check requests the boards. */
const BOARDS = /\/members\/me\/boards/;

describe('the check of linked boards', () => {
  const held = clockedWorld();
  /** Lets time pass, a few minutes at a time. @returns the minutes after which the app checked */
  const checksWithin = async (ms: number): Promise<number[]> => {
    const { trello } = held.world;
    const checked: number[] = [];
    for (let passed = 5 * MINUTE; passed <= ms; passed += 5 * MINUTE) {
      const before = trello.requests.length;
      await held.set(5 * MINUTE);
      await held.runDue();
      if (trello.requests.slice(before).some(({ path }) => BOARDS.test(path))) checked.push(passed / MINUTE);
    }
    return checked;
  };

  before(() => held.world.setUp());
  beforeEach(async () => {
    // Counted from a check that has just been made.
    for (const style of ['detailed', 'compact']) await held.world.host.saveSettings({ style });
    await held.runDue();
  });

  it('runs once a day even if the server restarts every twenty-three hours', async () => {
    const { world } = held;
    const checks: number[] = [];
    for (let start = 0; start < 4; start += 1) {
      checks.push(...(await checksWithin(23 * HOUR)).map((minute) => minute + start * 23 * 60));
      await world.host.restart();
      await held.set(0);
    }
    expect(checks).to.have.length(3);
    checks.forEach((minute, index) =>
      expect(minute / 60).to.be.within(24 * (index + 1), 24 * (index + 1) + 1),
    );
  });

  it('finds what Trello has lost on such a server', async () => {
    const { world } = held;
    world.trello.state.webhooks.clear();
    for (let start = 0; start < 2; start += 1) {
      await checksWithin(23 * HOUR);
      await world.host.restart();
      await held.set(0);
    }
    expect(world.trello.webhooks).to.have.length(1);
    expect(world.direct('admin').slice(-1)[0]).to.match(/Trello no longer had a webhook for Lighthouse/);
  });

  it('runs again soon after a failure, then less and less often, and once a day when all is well', async () => {
    const { world } = held;
    world.trello.fail({ path: BOARDS, status: 500, times: 1_000 });
    await world.host.saveSettings({ style: 'detailed' });
    await held.runDue();
    const checks = await checksWithin(24 * HOUR);
    const waits = checks.map((minute, index) => minute - (checks[index - 1] ?? 0));
    expect(waits[0]).to.be.within(5, 20);
    expect(waits).to.deep.equal([...waits].sort((one, other) => one - other));
    expect(waits.slice(-1)[0]).to.be.within(5 * 60, 6.5 * 60);
    world.trello.clearFaults();
    expect(await checksWithin(8 * HOUR)).to.have.length(1);
    expect(await checksWithin(20 * HOUR)).to.deep.equal([]);
  });
});
