import { join } from 'path';
import { root } from '../stage';

/** The folder for everything a run leaves behind. */
export const coverageFolder = join(root, '.cache', 'coverage');

export const inFolder = (name: string): string => join(coverageFolder, name);

/** The app with counters in it, its statements and its source map. */
export const instrumentedZip = inFolder('app.zip');
export const bundleStatements = inFolder('statements.json');
export const bundleMap = inFolder('bundle.map.json');

/** Each process of the app appends the numbers of the statements that ran to a file of its own. */
export const ranFolder = inFolder('ran');
