import { statSync } from 'node:fs';
import { zipPath } from '../../testing/app/world';
import { EngineHost } from '../../testing/engine/EngineHost';
import { figuresOf, sideBySide, single, timed } from '../figures';
import { pack } from '../floor/pack';
import type { Options } from '../options';
import { atMost, ratioOf, type Row } from '../Row';

const part = 'start';

/** From the package to the enabled app, and the size of the package. */
export async function start({ rounds }: Options): Promise<Row[]> {
  const [emptyHost, host] = [
    await EngineHost.start({ tickMs: false }),
    await EngineHost.start({ tickMs: false }),
  ];
  const empty = pack('EmptyApp');
  const install = async (where: EngineHost, zip: string): Promise<number> => {
    const took = await timed(() => where.install(zip));
    await where.uninstall();
    return took;
  };
  try {
    const times = await sideBySide(
      { empty: () => install(emptyHost, empty), ours: () => install(host, zipPath) },
      { rounds: Math.max(5, Math.ceil(rounds / 20)), warmUp: 1 },
    );
    const ratio = { value: ratioOf(times.ours, times.empty), to: 'an empty app' };
    const budget = atMost('install', 'ratio');
    const kilobytes = statSync(zipPath).size / 1_000;
    return [
      { part, what: 'an empty app: install until enabled', figures: figuresOf(times.empty), unit: 'ms' },
      { part, what: 'install until enabled', figures: figuresOf(times.ours), unit: 'ms', ratio, budget },
      { part, what: 'zip', figures: single(kilobytes), unit: 'kB', budget: atMost('zipKilobytes') },
    ];
  } finally {
    await emptyHost.stop();
    await host.stop();
  }
}
