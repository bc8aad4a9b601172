import { comeBack, openConnect, setUpOAuth } from '../testing/app/oauth';
import type { World } from '../testing/app/world';
import { show, showMessage } from './shown';

const bot = 'trello.bot (only Grace can see this)';

/** Grace connects her account and works from #website, which gets the messages as well. */
export async function act(world: World, progress: (line: string) => void): Promise<void> {
  progress(`Using the local Trello at ${world.trello.url}`);
  await world.setUp();
  await setUpOAuth(world);
  await connect(world);
  for (const text of [
    '/trello add Paint the railing --list "To do" --label Feature --due "1 March 2027 17:00"',
    '/trello move "Paint the railing" In progress',
    '/trello comment "Paint the railing" Red or white?',
    '/trello due "Paint the railing" tomorrow at 9am',
    '/trello assign "Paint the railing"',
    '/trello mine',
  ]) {
    await ask(world, text);
  }
}

/** With a click: the form's button opens Trello's page, and that leads back to the app's. */
async function connect(world: World): Promise<void> {
  const { host, trello, sample } = world;
  show({ room: 'website', author: 'Grace Hopper', text: '/trello connect' });
  const { view, consentUrl } = await openConnect(world, { user: 'grace', room: 'website' });
  const texts = view['blocks'].map(({ text, label }: any) => (text ?? label)?.text).filter(Boolean);
  show({ room: 'website', author: 'a form opens', text: [view['title'].text, ...texts].join('\n') });
  show({ room: 'website', author: 'Grace Hopper', text: '(opens Trello’s page and presses Allow)' });
  const back = trello.oauth.decide(consentUrl, { member: sample.members.grace });
  await answered(world, async () => {
    const page = await comeBack(host, back, { user: 'grace' });
    show({ room: 'website', author: 'a page in Grace’s browser', text: page.text });
  });
}

async function ask(world: World, text: string): Promise<void> {
  const before = world.host.messages('website').length;
  show({ room: 'website', author: 'Grace Hopper', text });
  await answered(world, () => world.host.type('grace', 'website', text));
  await world.trello.settled();
  await world.host.idle();
  for (const message of world.host.messages('website').slice(before)) showMessage(message);
}

/** @throws if there is no answer, or a refusal */
async function answered({ host }: World, work: () => Promise<unknown>): Promise<void> {
  const before = host.noticeHistory().length;
  await work();
  const [notice] = host.noticeHistory().slice(before);
  if (!notice) throw new Error('The app did not answer.');
  show({ room: 'website', author: bot, text: notice.msg });
  if (!/^(You |\*)/.test(notice.msg)) throw new Error('The app gave an unexpected answer.');
}
