import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { packageApp, packagePath } from '../scripts/package';
import { sourceFiles } from '../test/sources';
import { bundlePage } from './server/bundle';
import { Running } from './server/Running';
import { atPort, type RealTrello, Stage } from './server/Stage';
import { serve } from './server/web';

const root = join(__dirname, '..');

const PORT = 4711;

const USAGE = `Shows the app in a browser: the real Apps-Engine, Rocket.Chat's own parts, and a local Trello.

  npm start                  goes on where it was left
  npm start -- --fresh       forgets what was there
  npm start -- --open        opens the browser
  npm start -- --port 4000   another port than ${PORT}

With TRELLO_KEY and TRELLO_TOKEN (and TRELLO_SECRET) in the environment commands go to the real Trello.`;

const started = Date.now();
const progress = (line: string): void => {
  console.log(`${((Date.now() - started) / 1000).toFixed(1).padStart(5)} s  ${line}`);
};

async function start(args: string[]): Promise<void> {
  if (args.includes('--help')) {
    console.log(USAGE);
    return;
  }
  const wanted = args.includes('--port') ? Number(args[args.indexOf('--port') + 1]) : PORT;
  if (!(wanted >= 0 && wanted < 65_536)) throw new Error('A port is a number below 65536.');
  const real = realTrello();
  const folder = process.env['PLAYGROUND'] ?? join(root, real ? '.playground-real' : '.playground');
  const running = new Running(folder);
  const other = running.other();
  if (other !== undefined) throw new Error(`The playground runs already: ${other}`);
  const zip = await packagePath();
  if (isOutdated(zip)) {
    progress('Packaging the app');
    await packageApp({ quiet: true });
  }
  progress('Putting the page together');
  const page = bundlePage();
  const fresh = args.includes('--fresh');
  const stage = await Stage.open({ folder, zip, fresh, onProgress: progress, ...(real && { real }) });
  const ready = await page;
  const { url, stop } = await atPort(wanted, (port) => serve(stage, ready, port));
  running.note(url);
  progress(`Ready: ${url}`);
  if (args.includes('--open')) openBrowser(url);
  const end = (): void => {
    console.log('\nStopping. What was done is kept; --fresh forgets it.');
    stop();
    void stage.close().then(() => {
      running.end();
      process.exit(0);
    });
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

function realTrello(): RealTrello | undefined {
  const { TRELLO_KEY: key, TRELLO_TOKEN: token, TRELLO_SECRET: secret } = process.env;
  return key && token ? { key, token, ...(secret && { secret }) } : undefined;
}

/** Whether a file of the app is younger than its package. */
function isOutdated(zip: string): boolean {
  const packaged = statSync(zip, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const files = [...sourceFiles(), 'app.json', 'package-lock.json', join('i18n', 'en.json'), 'icon.png'];
  return files.some((file) => statSync(join(root, file)).mtimeMs > packaged);
}

function openBrowser(url: string): void {
  const commands: Partial<Record<NodeJS.Platform, string[]>> = {
    darwin: ['open'],
    win32: ['cmd', '/c', 'start'],
  };
  const [command = '', ...args] = commands[process.platform] ?? ['xdg-open'];
  spawn(command, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => {
      progress('No browser could be opened: please open the address yourself.');
    })
    .unref();
}

start(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
