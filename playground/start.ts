import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageApp, packagePath } from '../scripts/package';
import { isOutdated } from '../testing/sources';
import { bundlePage } from './server/bundle';
import { Running } from './server/Running';
import { atPort, type RealTrello, Stage } from './server/Stage';
import { serve } from './server/web';

const root = join(__dirname, '..');

const PORT = 4711;

const USAGE = `Runs the app in a browser, with the real Apps-Engine, Rocket.Chat's own components and a local Trello.

  npm start                  continues where you left off
  npm start -- --fresh       starts from scratch
  npm start -- --open        also opens the browser
  npm start -- --port 4000   uses another port than ${PORT}

Set TRELLO_KEY and TRELLO_TOKEN (and TRELLO_SECRET) in the environment to use the real Trello instead.`;

const started = Date.now();
const progress = (line: string): void => {
  console.log(`${((Date.now() - started) / 1000).toFixed(1).padStart(5)} s  ${line}`);
};

async function start(): Promise<void> {
  const { help, fresh, open, port } = readOptions(process.argv.slice(2));
  if (help) {
    console.log(USAGE);
    return;
  }
  // The files contain tokens.
  process.umask(0o077);
  const real = realTrello();
  const folder = process.env['PLAYGROUND'] ?? join(root, real ? '.playground-real' : '.playground');
  mkdirSync(folder, { recursive: true });
  const running = new Running(folder);
  await running.take();
  let end = (): void => process.exit(130);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      console.log('\nStopping. Everything is saved; --fresh starts from scratch.');
      end();
    });
  }
  const zip = await packagedApp();
  progress('Building the page');
  const page = bundlePage();
  const stage = await Stage.open({ folder, zip, fresh, onProgress: progress, ...(real && { real }) });
  const ready = await page;
  const { url, stop } = await atPort(port, (free) => serve(stage, ready, free));
  end = () => {
    stop();
    void stage.close().then(() => process.exit(0));
  };
  running.ready(url);
  progress(`Ready: ${url}`);
  if (open) openBrowser(url);
}

interface Options {
  help: boolean;
  fresh: boolean;
  open: boolean;
  port: number;
}

/** @throws with the usage for an unknown option */
function readOptions(words: readonly string[]): Options {
  const options: Options = { help: false, fresh: false, open: false, port: PORT };
  const left = words.flatMap((word) => word.split('='));
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    const name = word.replace(/^--/, '');
    if (word === '--port') options.port = asPort(left.shift());
    else if (word.startsWith('--') && (name === 'help' || name === 'fresh' || name === 'open'))
      options[name] = true;
    else throw new Error(USAGE);
  }
  return options;
}

function asPort(word = ''): number {
  if (!/^\d+$/.test(word) || Number(word) > 65_535) throw new Error(USAGE);
  return Number(word);
}

async function packagedApp(): Promise<string> {
  const zip = await packagePath();
  if (!isOutdated(zip)) return zip;
  progress('Packaging the app');
  return packageApp({ quiet: true });
}

function realTrello(): RealTrello | undefined {
  const { TRELLO_KEY: key, TRELLO_TOKEN: token, TRELLO_SECRET: secret } = process.env;
  return key && token ? { key, token, ...(secret && { secret }) } : undefined;
}

function openBrowser(url: string): void {
  const commands: Partial<Record<NodeJS.Platform, string[]>> = {
    darwin: ['open'],
    win32: ['cmd', '/c', 'start'],
  };
  const [command = '', ...args] = commands[process.platform] ?? ['xdg-open'];
  spawn(command, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => {
      progress('Could not open a browser. Open the address yourself.');
    })
    .unref();
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
