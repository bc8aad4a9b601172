import { spawn } from 'child_process';
import { join } from 'path';
import { root, stageFolder } from './stage';

/** Runs Rocket.Chat's CLI in the staging folder. Rejects with its output if it fails. */
export function rcApps(args: string[], { quiet = false } = {}): Promise<void> {
  const tool = join(root, 'node_modules', '@rocket.chat', 'apps-cli', 'bin', 'run');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [tool, ...args], {
      cwd: stageFolder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    const take = (chunk: Buffer): void => {
      printed += chunk.toString();
      if (!quiet) process.stdout.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`rc-apps ${args[0] ?? ''} failed (${String(code)}).\n${quiet ? printed : ''}`));
    });
  });
}
