import { expect } from 'chai';
import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeOn, decide, openConsent, openForm } from '../../testing/browser/playground/consent';
import { Player } from '../../testing/browser/playground/Player';
import { Playground } from '../../testing/browser/playground/Playground';

/** The last message; below it there is only the element that the page scrolls to. */
const NEWEST = '.messages > :nth-last-child(2)';

describe('the playground, used like a person would', function () {
  // Each step continues where the previous one ended.
  this.bail(true);
  const folder = mkdtempSync(join(tmpdir(), 'playground-'));
  let playground: Playground;
  let player: Player;

  /** Starts it, waits for a usable page, and prints how long that took. */
  const begin = async (how: string): Promise<void> => {
    const started = Date.now();
    playground = await Playground.start(folder);
    await player.page.goto(playground.url);
    await player.page.waitForSelector('[data-message]');
    console.log(`      ${how}: a usable page after ${((Date.now() - started) / 1000).toFixed(1)} s`);
  };

  before(async () => {
    player = await Player.start();
    await begin('packaged, with a new folder');
  });
  after(async () => {
    await player.stop();
    await playground.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(async function () {
    await player.shot((this.currentTest?.title ?? '').replace(/[^\w -]/g, '').slice(0, 60));
    expect(player.complaints.splice(0)).to.deep.equal([]);
  });

  const room = async (name: string): Promise<void> => {
    await player.press(name);
    await player.sees(name, '.room-header h2');
  };

  it('shows a room with updates of a board', async () => {
    await player.sees('linked the Trello board Lighthouse website to this room');
    await player.sees(/Alan Turing moved Photos of the lamp room from To do to In progress/);
    await player.sees('Lighthouse website', '.trello');
  });

  it('says what is wrong with a wrong key, and works once it is correct', async () => {
    await player.becomes('admin');
    await player.press('App settings');
    const key = await player.page.$eval('#api-key', (tag) => (tag as unknown as { value: string }).value);
    await player.fill('api-key', '0'.repeat(32), 'main');
    await player.press('Save changes');
    await player.sees('Saved.');
    await room('trello.bot');
    await player.sees(/Trello does not recognise the API key/);
    await room('website');
    await player.send('/trello status');
    await player.sees('Trello does not recognise the API key', NEWEST);
    expect(await player.text(NEWEST)).to.not.include('The app uses the Trello account');
    await player.press('App settings');
    await player.fill('api-key', key, 'main');
    await player.press('Save changes');
    await player.sees('Saved.');
    await room('website');
    await player.send('/trello status');
    // Not with the wrong key: the app could not ask Trello whose account it uses.
    await player.sees('The app uses the Trello account Ada Lovelace', NEWEST);
  });

  it('links the board in a room', async () => {
    await player.becomes('grace');
    await room('launch');
    await player.send('/trello link Lighthouse website');
    await player.sees('Grace Hopper linked the Trello board Lighthouse website to this room');
  });

  it('suggests commands while one is typed', async () => {
    await player.page.type('textarea', '/trello li');
    await player.sees('/trello list');
    await player.page.keyboard.press('ArrowDown');
    await player.page.keyboard.press('Tab');
    const typed = await player.page.$eval('textarea', (tag) => (tag as unknown as { value: string }).value);
    expect(typed).to.equal('/trello link ');
    await player.page.keyboard.down('Control');
    await player.page.keyboard.press('a');
    await player.page.keyboard.up('Control');
    await player.page.keyboard.press('Backspace');
  });

  it('answers a command privately', async () => {
    await player.send('/trello list "To do"');
    await player.sees(/Only you can see this message[^]*Contact form loses the subject/);
  });

  it('posts in the room when a card is dragged', async () => {
    const [lists, card] = await Promise.all([
      player.page.$$('.trello [data-list]'),
      player.page.waitForSelector('.trello [data-card] ::-p-text(Contact form loses the subject)'),
    ]);
    await player.drag(card!, lists[1]!);
    await player.sees(/moved Contact form loses the subject from To do to In progress/);
  });

  it('connects a Trello account with a click', async () => {
    await openForm(player);
    const tab = await openConsent(player);
    await decide(tab);
    await tab.sees('You are connected', 'h1');
    await tab.page.close();
    await player.sees('You are connected as Grace Hopper');
    expect(await player.text()).to.not.include('out of date');
    await player.press('Done');
    await player.page.waitForSelector('[role="dialog"]', { hidden: true });
    await player.send('/trello disconnect');
    await player.sees('You are no longer connected', NEWEST);
  });

  it('connects with a code in another browser', async () => {
    await player.page.click('.elsewhere input');
    await openForm(player);
    const tab = await openConsent(player);
    await decide(tab);
    const code = await codeOn(tab);
    await tab.page.close();
    await player.fill('code', code);
    await player.press('Done');
    await player.sees('You are connected as Grace Hopper', NEWEST);
    await player.page.click('.elsewhere input');
  });

  it('creates a card in a form, once it has a title', async () => {
    await player.send('/trello add');
    await player.sees(/Title/, '[role="dialog"]');
    await player.press('Create');
    await player.sees('Give the card a title.', '[role="dialog"]');
    await player.shot('the error at the title');
    await player.fill('title', 'Mend the stairs');
    await player.press('Create');
    await player.sees(/You created Mend the stairs/);
    await player.sees('Mend the stairs', '.trello');
  });

  it('moves a card with its button', async () => {
    await player.send('/trello card Mend the stairs');
    await player.sees(/Mend the stairs #\d+/);
    await player.press('Move');
    await player.sees('New list', '[role="dialog"]');
    await player.page.click('[role="dialog"] .rcx-select');
    await player.option('Review');
    await player.shot('choosing a list');
    await player.press('Move');
    await player.sees(/Review on Lighthouse website/);
  });

  it('comments in a thread', async () => {
    await player.send('Who looks after the stairs?');
    await player.sees('Who looks after the stairs?');
    await player.pick('Message actions', 'Reply in thread');
    await player.send('/trello comment Mend the stairs I do', 'Reply');
    await player.sees(/You commented on Mend the stairs/, '.thread');
    await player.press('Close the thread');
    // Every linked room hears of it, the one where it was done included.
    await player.sees(/Grace Hopper[^]*commented on[^]*“I do”/);
    await room('website');
    await player.sees(/Grace Hopper[^]*commented on[^]*“I do”/);
    await room('launch');
  });

  it('shows others in each linked room once what was done by form, button and command', async () => {
    for (const [person, name] of [
      ['alan', 'launch'],
      ['alan', 'website'],
    ] as const) {
      await player.becomes(person);
      await room(name);
      await player.sees(/“I do”/);
      const text = await player.text();
      for (const words of ['created Mend the stairs', 'Review', '“I do”'])
        expect(text.split(words), `${words} in ${name}`).to.have.length(2);
      expect(text).to.not.include('Only you can see this message');
    }
    await player.becomes('grace');
    await room('launch');
  });

  it('renders any text that people write, and keeps what was refused', async () => {
    await player.send('||hidden|| ![alt](http://127.0.0.1:9/x.png) [run](javascript:alert(1)) - [ ] a');
    await player.sees(/hidden[^]*run/);
    expect(await player.page.$$('a[href^="javascript"]')).to.deep.equal([]);
    const long = 'too long '.repeat(700);
    await player.page.focus('textarea');
    await player.page.keyboard.sendCharacter(long);
    await player.page.keyboard.press('Enter');
    await player.sees('Message size exceeds', '[role="alert"]');
    await player.page.waitForFunction(
      `document.querySelector('textarea').value.length === ${String(long.length)}`,
    );
    await player.press('Dismiss');
    await player.page.$eval('textarea', (tag) => {
      (tag as unknown as { select: () => void }).select();
    });
    await player.page.keyboard.press('Backspace');
  });

  it('creates a card from a message', async () => {
    await player.send('Paint the door');
    await player.sees('Paint the door');
    await player.pick('Message actions', 'Create Trello card');
    await player.sees(/Title/, '[role="dialog"]');
    await player.press('Create');
    await player.sees(/You created Paint the door/);
  });

  it('shows the board beside the room', async () => {
    await player.pick('Room actions', 'Trello board', '.room-header');
    await player.sees('Lighthouse website', '.bar');
    await player.shot('the board beside the room');
    await player.press('Close');
  });

  it('shows a preview of a link', async () => {
    const link = await player.page.$eval('main a[href*="/c/"]', (tag) => tag.getAttribute('href'));
    await player.send(`Look: ${link ?? ''}`);
    await player.page.waitForFunction(
      `[...document.querySelectorAll('[data-message]')].pop().querySelector('[data-attachment]')`,
    );
  });

  it('provides the picture for the README', async () => {
    await room('website');
    await player.send('/trello card Write the visitor guide');
    await player.sees(/Write the visitor guide #4/);
    const picture = await player.shot('picture');
    expect(statSync(picture).size).to.be.lessThan(300_000);
    if (process.env['PICTURE']) copyFileSync(picture, process.env['PICTURE']);
    await room('launch');
  });

  it('refuses what a person may not do', async () => {
    await player.becomes('alan');
    expect(await player.text('.sidebar')).to.not.include('Settings');
    await player.send('/trello unlink Lighthouse website');
    await player.sees(/Only owners, moderators and leaders/);
  });

  it('shows the traffic without credentials', async () => {
    await player.press('Traffic and logs');
    await player.sees(/App asks Trello\s+(GET|POST)/, '.log');
    await player.sees(/Trello delivers\s+\w+ → 200/, '.log');
    expect(await player.text('.log')).to.not.match(/(ATTA|ATOA|eyJ)[\w-]{20}|[0-9a-f]{32}/);
  });

  it('is readable in a narrow window', async () => {
    await player.press('Traffic and logs');
    await player.page.setViewport({ width: 768, height: 800 });
    await player.sees('#launch', '.room-header h2');
    const board = await player.page.waitForSelector('.trello');
    expect(await board!.isVisible()).to.equal(false);
    await player.shot('narrow');
    const isWider = await player.page.evaluate('document.documentElement.scrollWidth > innerWidth');
    expect(isWider).to.equal(false);
    await player.press('Show Trello');
    expect(await board!.isVisible()).to.equal(true);
  });

  it('has the same state after a restart', async () => {
    expect(await playground.stop()).to.equal(0);
    await player.sees('not responding', 'body');
    await player.page.setViewport({ width: 1280, height: 800 });
    await begin('started again');
    // While it was stopped, of course.
    player.complaints.splice(0);
    await player.becomes('grace');
    await room('launch');
    await player.sees(/moved Contact form loses the subject from To do to In progress/);
    await player.send('/trello me');
    await player.sees(/connected as Grace Hopper/);
  });
});
