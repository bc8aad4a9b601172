import { World } from '../testing/app/world';
import { act } from './demoActs';
import { packageApp } from './package';
import { show, showMessage } from './shown';

/**
 * Packages the app, runs it in the real engine beside a local Trello and prints what people see; with `--act` also how
 * they connect their accounts and change cards, with `--packaged` from the existing package.
 */
async function demo(): Promise<void> {
  const progress = (line: string): void => {
    console.log(`· ${line}`);
  };
  if (!process.argv.includes('--packaged')) {
    progress('Packaging the app with rc-apps');
    progress(`Packaged ${await packageApp({ quiet: true })}`);
  }
  progress('Starting the Apps-Engine and a local Trello');
  const world = await World.start({ onProgress: progress });
  try {
    const { host } = world;
    progress(`Apps-Engine ${host.engineVersion}; the app runs in Deno process ${String(host.appPid)}`);
    if (process.argv.includes('--act')) await act(world, progress);
    else await perform(world, progress);
  } finally {
    await world.stop();
  }
}

async function perform(world: World, progress: (line: string) => void): Promise<void> {
  const real = realAccount();
  progress(real ? 'Using the real Trello, read-only' : `Using the local Trello at ${world.trello.url}`);
  if (real) await world.save({ ...real, readAccess: 'every' });
  else await world.setUp();
  const asked = real ? ['/trello boards'] : ['/trello list', '/trello list "To do"'];
  for (const text of asked) {
    await world.host.type('grace', 'website', text);
    show({ room: 'website', author: 'Grace Hopper', text });
    for (const notice of world.host.noticeHistory().slice(-1)) {
      show({ room: 'website', author: 'trello.bot (only Grace can see this)', text: notice.msg });
    }
  }
  if (!real) await moveACard(world);
}

async function moveACard({ trello, sample, host }: World): Promise<void> {
  const before = host.messages('website').length;
  const [card] = Object.values(sample.cards).filter((each) => each.idList === sample.lists.todo.id);
  trello.as(sample.members.alan).moveCard(card!, sample.lists.progress);
  await trello.settled();
  for (const message of host.messages('website').slice(before)) showMessage(message);
}

function realAccount(): { apiKey: string; apiToken: string } | undefined {
  const { TRELLO_KEY, TRELLO_TOKEN } = process.env;
  return TRELLO_KEY && TRELLO_TOKEN ? { apiKey: TRELLO_KEY, apiToken: TRELLO_TOKEN } : undefined;
}

demo().then(
  () => {
    console.log('\nDone.');
    process.exit(0);
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
