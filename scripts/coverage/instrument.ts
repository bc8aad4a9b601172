import { writeFileSync } from 'fs';
import { createInstrumenter } from 'istanbul-lib-instrument';
import { packageApp } from '../package';
import type { Rewrite } from '../stage';
import { bundleMap, bundleStatements, instrumentedZip } from './folder';

/** Packages the app with a counter at each statement, and keeps the mapping of statements to sources. */
export async function packageInstrumented(): Promise<void> {
  await packageApp({ quiet: true, to: instrumentedZip, rewrite: withCounters });
}

const withCounters: Rewrite = ({ code, map, file }) => {
  const instrumenter = createInstrumenter({ esModules: true, compact: false });
  const counting = instrumenter.instrumentSync(code, file);
  writeFileSync(bundleStatements, JSON.stringify(instrumenter.lastFileCoverage()));
  writeFileSync(bundleMap, map);
  return counting;
};
