import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ENGINES, patchRuntime, RECIPE, standInForDenoBin } from './recipe';

export type EngineVersion = keyof typeof ENGINES;
export type Progress = (line: string) => void;

/** A runnable copy of the engine; all paths are absolute. */
export interface PreparedEngine {
  /** The package's version, for example 1.62.0. */
  version: string;
  packageDir: string;
  /** The engine links its runtime into this folder and never updates the link: one folder per copy. */
  tempDir: string;
  denoDir: string;
  denoPath: string;
}

const ROOT = join(__dirname, '..', '..');
const underway = new Map<EngineVersion, Promise<PreparedEngine>>();

/**
 * Creates, once, the copy of an engine that the host runs, in `.cache/engine-<version>` of the repository. Needs the
 * npm registry the first time. Rejects with Deno's own output if the runtime cannot be cached.
 */
export function prepareEngine(
  version: EngineVersion,
  onProgress: Progress = () => {},
): Promise<PreparedEngine> {
  const known = underway.get(version);
  if (known) return known;
  const made = prepare(version, onProgress);
  underway.set(version, made);
  made.catch(() => underway.delete(version));
  return made;
}

async function prepare(version: EngineVersion, onProgress: Progress): Promise<PreparedEngine> {
  const source = join(ROOT, 'node_modules', ENGINES[version]);
  const target = join(ROOT, '.cache', `engine-${version}`);
  const denoPath = findDeno();
  const stamp = JSON.stringify({ recipe: RECIPE, engine: versionOf(source), deno: denoPath, root: ROOT });
  if (!isStamped(target, stamp)) {
    const building = `${target}.${process.pid}.building`;
    await build({ source, building, denoPath, onProgress });
    writeFileSync(join(building, 'stamp'), stamp);
    putInPlace(building, target, stamp);
  }
  const packageDir = join(target, 'apps-engine');
  return {
    version: versionOf(source),
    packageDir,
    tempDir: join(target, 'temp'),
    denoDir: join(packageDir, '.deno-cache'),
    denoPath,
  };
}

interface Build {
  source: string;
  building: string;
  denoPath: string;
  onProgress: Progress;
}

async function build({ source, building, denoPath, onProgress }: Build): Promise<void> {
  // The runtime's require expects a folder of exactly this name.
  const packageDir = join(building, 'apps-engine');
  rmSync(building, { recursive: true, force: true });
  mkdirSync(join(building, 'temp'), { recursive: true });
  onProgress(`Copying the Apps-Engine ${versionOf(source)}`);
  cpSync(source, packageDir, { recursive: true, dereference: true });
  copyUuid(source, packageDir);
  patchRuntime(packageDir);
  standInForDenoBin(packageDir, denoPath);
  onProgress('Caching its Deno runtime');
  await cacheRuntime(packageDir, denoPath, onProgress);
  onProgress('The Apps-Engine is ready');
}

// The app's process may read only the copy's own folder, and the engine's UIHelper requires uuid there.
function copyUuid(source: string, packageDir: string): void {
  const target = join(packageDir, 'node_modules', 'uuid');
  if (existsSync(target)) return;
  const main = createRequire(join(source, 'package.json')).resolve('uuid');
  const folder = main.slice(
    0,
    main.lastIndexOf(join('node_modules', 'uuid')) + join('node_modules', 'uuid').length,
  );
  cpSync(folder, target, { recursive: true });
}

function cacheRuntime(packageDir: string, denoPath: string, onProgress: Progress): Promise<void> {
  const cwd = join(packageDir, 'deno-runtime');
  const env = {
    ...process.env,
    DENO_DIR: join(packageDir, '.deno-cache'),
    DENO_TLS_CA_STORE: 'system',
    NO_COLOR: '1',
  };
  return new Promise((resolve, reject) => {
    const child = spawn(denoPath, ['cache', '--config=deno.jsonc', 'main.ts'], { cwd, env });
    let output = '';
    child.stderr.on('data', (chunk: Buffer) => {
      output += String(chunk);
      for (const line of String(chunk).split('\n').filter(Boolean)) onProgress(line);
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`Deno could not cache the runtime (code ${code ?? 'none'}):\n${output}`));
    });
  });
}

// Two processes may build at once; the second finds the first one's copy and discards its own.
function putInPlace(building: string, target: string, stamp: string): void {
  const old = `${building}.old`;
  if (existsSync(target) && !isStamped(target, stamp)) renameSync(target, old);
  try {
    renameSync(building, target);
  } catch (error) {
    if (!isStamped(target, stamp)) throw error;
    rmSync(building, { recursive: true, force: true });
  }
  rmSync(old, { recursive: true, force: true });
}

function isStamped(target: string, stamp: string): boolean {
  const path = join(target, 'stamp');
  return existsSync(path) && readFileSync(path, 'utf8') === stamp;
}

// The binary itself rather than node_modules/.bin/deno, a Node wrapper with a process id of its own.
function findDeno(): string {
  const folder = join(ROOT, 'node_modules', '@deno');
  const name = process.platform === 'win32' ? 'deno.exe' : 'deno';
  const found = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((platform) => platform.startsWith(`${process.platform}-${process.arch}`))
    .map((platform) => join(folder, platform, name))
    .find((path) => existsSync(path));
  if (!found) throw new Error(`No Deno below ${folder}: run npm ci on this machine`);
  return realpathSync(found);
}

function versionOf(packageDir: string): string {
  return JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')).version;
}

/** The environment in which the engine expects to spawn Deno; set for the whole Node process. */
export function enterEnvironment(engine: PreparedEngine): void {
  // With NODE_ENV=test the engine grants every permission, so that the tests would prove nothing about app.json.
  if (process.env['NODE_ENV'] === 'test')
    throw new Error('Unset NODE_ENV=test: the engine then grants every permission');
  const folder = dirname(engine.denoPath);
  const path = process.env['PATH'] ?? '';
  if (!path.split(':').includes(folder)) process.env['PATH'] = `${folder}:${path}`;
  process.env['DENO_DIR'] = engine.denoDir;
}
