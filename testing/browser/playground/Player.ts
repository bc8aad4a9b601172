import puppeteer, { type ElementHandle, type Page } from 'puppeteer-core';
import { Album } from './Album';

/** Milliseconds until an expected text counts as missing: machines may be busy. */
const TIMEOUT_MS = 15_000;

/** Somebody at a page, who finds everything as people do: by its text and by its kind. */
export class Player {
  /** @param album the name of the folder of screenshots */
  static async start(album = 'playground'): Promise<Player> {
    const chromium = await puppeteer.launch({
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
    });
    const [page = await chromium.newPage()] = await chromium.pages();
    await page.setViewport({ width: 1280, height: 800 });
    return new Player(page, new Album(album), []);
  }

  /** @param complaints errors and warnings in the consoles of this page and of those that it opens */
  private constructor(
    readonly page: Page,
    private readonly album: Album,
    readonly complaints: string[],
  ) {
    page.setDefaultTimeout(TIMEOUT_MS);
    page.on('pageerror', (error) => complaints.push(`page error: ${String(error)}`));
    page.on('console', (line) => {
      if (['error', 'warn'].includes(line.type())) complaints.push(`console: ${line.text()}`);
    });
  }

  /** Ends this browser, and those of the others. */
  stop(): Promise<void> {
    return this.page.browser().close();
  }

  /** Somebody else, in a browser that shares nothing with this one, cookies included. */
  async another(): Promise<Player> {
    const context = await this.page.browser().createBrowserContext();
    const page = await context.newPage();
    await page.setViewport(this.page.viewport());
    return new Player(page, this.album, []);
  }

  /** A further tab of this browser. */
  async tab(): Promise<Player> {
    const page = await this.page.browserContext().newPage();
    await page.setViewport(this.page.viewport());
    return new Player(page, this.album, this.complaints);
  }

  /** The same person at the new tab that a click opens. */
  async opens(click: () => Promise<void>): Promise<Player> {
    const opened = new Promise<Page>((resolve, reject) => {
      this.page.browserContext().once('targetcreated', (target) => {
        target.asPage().then(resolve, reject);
      });
    });
    await click();
    const page = await opened;
    await page.setViewport(this.page.viewport());
    return new Player(page, this.album, this.complaints);
  }

  /** Waits until a part of the page shows this. @throws with what it shows instead */
  async sees(words: string | RegExp, part = 'main'): Promise<void> {
    const isSeen =
      typeof words === 'string' ? (text: string) => text.includes(words) : words.test.bind(words);
    const end = Date.now() + TIMEOUT_MS;
    while (!isSeen(await this.text(part))) {
      if (Date.now() > end)
        throw new Error(`Not seen in ${part}: ${String(words)}. It says:\n${await this.text(part)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Whether the page has to be scrolled sideways. */
  async isTooWide(): Promise<boolean> {
    return (await this.page.evaluate('document.documentElement.scrollWidth > innerWidth')) as boolean;
  }

  /** The text of a part of the page, without invisible characters. */
  async text(part = 'main'): Promise<string> {
    const all = await this.page.$$eval(part, (tags) =>
      tags.map((tag) => (tag as unknown as { innerText: string }).innerText),
    );
    return plain(all.join('\n'));
  }

  /** Presses the last element with this name. */
  async press(name: string, role = 'button'): Promise<void> {
    const found = await this.find(name, role);
    await found.evaluate((tag) => {
      (tag as unknown as { scrollIntoView: (how: object) => void }).scrollIntoView({ block: 'center' });
    });
    await found.click();
  }

  /** Replaces the value of a form's field; the kit's labels do not name their fields. */
  async fill(id: string, text: string, part = '[role="dialog"]'): Promise<void> {
    const field = await this.page.waitForSelector(`${part} #${id}`, { visible: true });
    await field!.click({ count: 3 });
    await this.page.keyboard.press('Backspace');
    if (text) await field!.type(text);
  }

  /** Writes into the message box, or the thread's, and sends it. */
  async send(text: string, box = 'Message'): Promise<void> {
    const field = await this.page.waitForSelector(`textarea[aria-label^="${box}"]`);
    await field!.click();
    await field!.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Switches to another person. */
  async becomes(username: string): Promise<void> {
    await this.page.waitForSelector('.who select');
    await this.page.select('.who select', username);
    await this.page.waitForFunction(
      `document.querySelector('.who select')?.value === ${JSON.stringify(username)}`,
    );
  }

  /** Opens one of the chat's own menus and chooses from it. */
  async pick(menu: string, option: string, part = 'main'): Promise<void> {
    const buttons = await this.page.$$(`${part} button[aria-label="${menu}"]`);
    const button = buttons[buttons.length - 1];
    if (!button) throw new Error(`No menu ${menu} in ${part}`);
    await button.focus();
    await this.page.keyboard.press('Enter');
    await this.press(option, 'menuitem');
  }

  /** Chooses from the open list. It fades away slowly, and until then it catches the clicks on what is below. */
  async option(text: string): Promise<void> {
    const option = await this.page.waitForSelector(`.rcx-option ::-p-text(${text})`, { visible: true });
    await option!.click();
    await this.page.waitForSelector('.rcx-option', { hidden: true });
  }

  /** Drags an element and drops it in the upper part of another. */
  async drag(what: ElementHandle, onto: ElementHandle): Promise<void> {
    const { mouse } = this.page;
    const [from, to] = [await what.boundingBox(), await onto.boundingBox()];
    if (!from || !to) throw new Error('What is not seen cannot be dragged');
    await mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await mouse.down();
    // The browser starts dragging with the first movement, and asks the page before it continues.
    await mouse.move(from.x + from.width / 2 + 8, from.y + from.height / 2 + 8, { steps: 4 });
    await mouse.move(to.x + to.width / 2, to.y + 80, { steps: 8 });
    await mouse.up();
  }

  shot(name: string): Promise<string> {
    return this.album.add(this.page, name);
  }

  private async find(name: string, role: string): Promise<ElementHandle> {
    const selector = `::-p-aria([name="${name}"][role="${role}"])`;
    await this.page.waitForSelector(selector, { visible: true });
    const all = await this.page.$$(selector);
    return all[all.length - 1]!;
  }
}

const plain = (text: string): string => text.replace(/[\u2060\u2068\u2069]/g, '').replace(/\u00a0/g, ' ');
