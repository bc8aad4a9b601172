import AdmZip from 'adm-zip';
import fetch from 'node-fetch';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { World, zipPath } from '../app/world';

/** Before the packaged code: its own Date. Timers are unaffected, as they are when a clock is set. */
const BEFORE = `
const Clock = { Real: (0, eval)('Date'), off: 0 };
const Date = class extends Clock.Real {
  constructor(...given) { given.length ? super(...given) : super(Clock.Real.now() + Clock.off); }
  static now() { return Clock.Real.now() + Clock.off; }
};
`;

/** After it: an additional entry point that sets the clock. */
const AFTER = `
const [Named] = Object.values(module.exports);
class ClockedApp extends Named {
  async extendConfiguration(configuration) {
    const clock = { path: 'clock', post: async ({ content }) => { Clock.off = content.off; return { status: 200, headers: { 'Content-Type': 'text/plain' }, content: '' }; } };
    await configuration.api.provideApi({ visibility: 0, security: 0, endpoints: [clock] });
    // Last: once the app is enabled again, older engines refuse its command, and what came after would be missing.
    await super.extendConfiguration(configuration);
  }
}
module.exports = { ClockedApp };
`;

function clockedZip(): string {
  const zip = new AdmZip(zipPath);
  const code = zip.readAsText('TrelloApp.js');
  zip.updateFile('TrelloApp.js', Buffer.from(`${BEFORE}${code}\n${AFTER}`));
  const path = join(mkdtempSync(join(tmpdir(), 'clocked-')), 'app.zip');
  zip.writeZip(path);
  return path;
}

export interface Clocked {
  world: World;
  /** sets every clock by that many ms, back if negative */
  set: (ms: number) => Promise<void>;
  /** Runs what is due by the clock, and shortly after: jobs are scheduled a second ahead. */
  runDue: () => Promise<number>;
}

/** A world whose clocks a test sets: the packaged app, with a clock of its own prepended. */
export function clockedWorld(options: Parameters<typeof World.start>[0] = {}): Clocked {
  // Of the app, Rocket.Chat and Trello together.
  let off = 0;
  const clock = (): Date => new Date(Date.now() + off);
  const held = World.forSuite({ ...options, clock, trello: { ...options.trello, clock } }) as Clocked;
  before(async () => {
    const { host } = held.world;
    await host.uninstall();
    await host.install(clockedZip(), { user: 'admin' });
  });
  held.set = async (ms) => {
    off += ms;
    const body = JSON.stringify({ off });
    const headers = { 'Content-Type': 'application/json' };
    const answer = await fetch(held.world.host.endpoint('public', 'clock'), {
      method: 'POST',
      headers,
      body,
    });
    if (answer.status !== 200) throw new Error(`The clock could not be set: ${answer.status}`);
  };
  held.runDue = () => held.world.host.runDueJobs(new Date(clock().getTime() + 5_000));
  return held;
}

export const HOUR = 3_600_000;
