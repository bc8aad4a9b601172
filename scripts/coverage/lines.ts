import { transform } from 'esbuild';
import { readdir, readFile } from 'fs/promises';
import { type CoverageMap, createCoverageMap, type FileCoverageData } from 'istanbul-lib-coverage';
import { createInstrumenter } from 'istanbul-lib-instrument';
import { createSourceMapStore } from 'istanbul-lib-source-maps';
import { join } from 'path';
import { root } from '../stage';
import { bundleMap, bundleStatements, inFolder, ranFolder } from './folder';

/** By file, relative to the repository: line numbers. */
export type Lines = Map<string, Set<number>>;

const json = async <Kind>(file: string): Promise<Kind> => JSON.parse(await readFile(file, 'utf8')) as Kind;

/** The lines of a source on which a statement begins: the executable ones. */
export async function statementLines(files: readonly string[]): Promise<Lines> {
  const lines: Lines = new Map();
  // Compiled like the bundle, which decides whether a field without a value is a statement.
  const tsconfigRaw = await readFile(join(root, 'tsconfig.json'), 'utf8');
  for (const file of files) {
    const path = join(root, file);
    const source = await readFile(path, 'utf8');
    const { code, map } = await transform(source, {
      loader: 'ts',
      target: 'es2017',
      sourcemap: 'external',
      sourcefile: path,
      tsconfigRaw,
    });
    const instrumenter = createInstrumenter({ esModules: true, compact: false });
    instrumenter.instrumentSync(code, path);
    const mapped = await onSources(instrumenter.lastFileCoverage(), map);
    lines.set(file, mapped.get(file) ?? new Set());
  }
  return lines;
}

/** What ran within the engine, in any process of the app. */
export async function ranInEngine(): Promise<Lines> {
  const coverage = await json<FileCoverageData>(bundleStatements);
  // The folder also contains the module that was loaded into the processes.
  for (const name of (await readdir(ranFolder)).filter((each) => /^\d+$/.test(each))) {
    for (const number of (await readFile(join(ranFolder, name), 'utf8')).split('\n')) {
      if (number in coverage.s) coverage.s[number] = 1;
    }
  }
  return onSources(coverage, await readFile(bundleMap, 'utf8'), (count) => count > 0);
}

/** What the unit tests ran, by c8, which counts each line as one statement. */
export async function ranInUnitTests(): Promise<Lines> {
  const found = await json<Record<string, FileCoverageData>>(inFolder(join('unit', 'coverage-final.json')));
  return linesOf(createCoverageMap(found), (count) => count > 0);
}

async function onSources(
  coverage: FileCoverageData,
  map: string,
  wanted: (count: number) => boolean = () => true,
): Promise<Lines> {
  const store = createSourceMapStore();
  store.registerMap(coverage.path, JSON.parse(map));
  return linesOf(await store.transformCoverage(createCoverageMap({ [coverage.path]: coverage })), wanted);
}

function linesOf(coverage: CoverageMap, wanted: (count: number) => boolean): Lines {
  return new Map(
    coverage.files().map((path) => {
      const counts = Object.entries(coverage.fileCoverageFor(path).getLineCoverage());
      const lines = counts.filter(([, count]) => wanted(count)).map(([line]) => Number(line));
      return [path.slice(root.length + 1), new Set(lines)];
    }),
  );
}
