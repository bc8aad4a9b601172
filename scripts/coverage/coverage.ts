import { spawn } from 'child_process';
import { mkdir, rm } from 'fs/promises';
import { join } from 'path';
import { root } from '../stage';
import { coverageFolder, inFolder, instrumentedZip } from './folder';
import { packageInstrumented } from './instrument';
import { report } from './report';

/** They inspect the package, or package anew. */
const notAboutTheApp = ['test/package.app.test.ts', 'test/scripts/deploy.app.test.ts'];

/** They run the app in the engine, or not at all. */
const notUnitTests = [
  'test/**/*.app.test.ts',
  'test/{browser,faults,integrations,load,playground,testing}/**',
];

const bin = (name: string): string => join(root, 'node_modules', '.bin', name);

/**
 * Runs the unit tests and the app tests in the engine, and prints how much of the app's own code ran in either.
 * Arguments select test files in the engine; default all.
 */
async function coverage(engineTests: string[]): Promise<boolean> {
  await rm(coverageFolder, { recursive: true, force: true });
  await mkdir(coverageFolder, { recursive: true });
  const passed = [await unitTests(), await inTheEngine(engineTests)];
  return (await report()) && passed.every(Boolean);
}

function unitTests(): Promise<boolean> {
  const c8 = ['--temp-directory', inFolder('v8'), '--reports-dir', inFolder('unit'), '--reporter', 'json'];
  const ignored = notUnitTests.flatMap((files) => ['--ignore', files]);
  return run('c8', [...c8, bin('mocha'), '--reporter', 'dot', ...ignored, 'test/**/*.test.ts']);
}

async function inTheEngine(files: string[]): Promise<boolean> {
  await packageInstrumented();
  const hook = ['--require', 'tsx/cjs', '--require', join(__dirname, 'hook.ts')];
  const ignored = notAboutTheApp.flatMap((file) => ['--ignore', file]);
  const tests = files.length ? files : ['test/**/*.app.test.ts', 'test/faults/**/*.test.ts'];
  return run('mocha', [...hook, ...ignored, ...tests], { APP_ZIP: instrumentedZip });
}

/** @returns whether it succeeded */
function run(name: string, args: string[], env: Record<string, string> = {}): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(bin(name), args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', reject);
    child.on('close', (code) => {
      resolve(code === 0);
    });
  });
}

coverage(process.argv.slice(2)).then(
  (isEnough) => {
    process.exitCode = isEnough ? 0 : 1;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
