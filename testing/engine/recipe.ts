import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The engines the host can run; the npm folder each is copied from, below node_modules. */
export const ENGINES = {
  current: 'apps-engine-server',
  oldest: '@rocket.chat/apps-engine',
} as const;

// Increased whenever the steps below change, so that older copies are discarded.
export const RECIPE = 1;

const WRITE_ALL = `
export async function writeAll(writer: { write(part: Uint8Array): Promise<number> }, data: Uint8Array): Promise<void> {
  let written = 0;
  while (written < data.length) written += await writer.write(data.subarray(written));
}
`;

const PARSE_ARGS = `
export function parseArgs(args: string[]): Record<string, unknown> {
  const result: Record<string, unknown> = { _: [] };
  args.forEach((arg, index) => {
    const next = args[index + 1];
    if (arg.startsWith('--')) result[arg.slice(2)] = next === undefined || next.startsWith('--') ? true : next;
  });
  return result;
}
`;

const TO_ARRAY_BUFFER = `
export const toArrayBuffer = (stream: ReadableStream<Uint8Array>): Promise<ArrayBuffer> => new Response(stream).arrayBuffer();
`;

// The runtime imports this class by value, and the package does not contain its TypeScript.
const EXCEPTION = `
import { require } from '../lib/require.ts';
export const { AppsEngineException } = require('@rocket.chat/apps-engine/definition/exceptions/AppsEngineException.js');
`;

const SHIMS = {
  'io.ts': WRITE_ALL,
  'cli.ts': PARSE_ARGS,
  'streams.ts': TO_ARRAY_BUFFER,
  'exception.ts': EXCEPTION,
};

// deno.land and JSR are not reachable everywhere; these are all of their modules that the runtimes import.
const IMPORTS = {
  '@rocket.chat/apps-engine/definition/exceptions/AppsEngineException.ts': './ours/exception.ts',
  '@std/cli/parse-args': './ours/cli.ts',
  '@std/io': './ours/io.ts',
  '@std/streams': './ours/streams.ts',
  'https://deno.land/std@0.216.0/io/write_all.ts': './ours/io.ts',
};

/** Makes the Deno runtime of a copied engine package loadable from the npm registry alone. */
export function patchRuntime(packageDir: string): void {
  const runtime = join(packageDir, 'deno-runtime');
  const configPath = join(runtime, 'deno.jsonc');
  const config = JSON.parse(readFileSync(configPath, 'utf8'));
  config.imports = { ...config.imports, ...IMPORTS };
  config.unstable = ['detect-cjs'];
  // A lock file would contain hashes for the URLs mapped away, and a run would write one into the copy.
  config.lock = false;
  writeFileSync(configPath, JSON.stringify(config, null, 2));
  rmSync(join(runtime, 'deno.lock'), { force: true });
  mkdirSync(join(runtime, 'ours'));
  for (const [name, text] of Object.entries(SHIMS)) writeFileSync(join(runtime, 'ours', name), text);
  patchRequire(join(runtime, 'lib', 'require.ts'));
}

// 1.46.0 removes the first "src/" from the path, wherever it is: a checkout below a folder named src breaks.
function patchRequire(path: string): void {
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(".replace('src/', '')", ".replace('apps-engine/src/', 'apps-engine/')"));
}

/** 1.46.0 starts the Deno of the package deno-bin, whose install script downloads it; ours replaces it. */
export function standInForDenoBin(packageDir: string, denoPath: string): void {
  const folder = join(packageDir, 'node_modules', 'deno-bin');
  mkdirSync(join(folder, 'bin'), { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'deno-bin', version: '0.0.0', main: 'index.js' }),
  );
  writeFileSync(join(folder, 'index.js'), '');
  symlinkSync(denoPath, join(folder, 'bin', 'deno'));
}
