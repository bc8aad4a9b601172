import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser as Chromium, type Page, type Viewport } from 'puppeteer-core';
import type { Shown } from '../../playground/parts/Shown';
import { bundlePage } from './bundle';

const root = join(__dirname, '..', '..');
const screenshots = join(root, '.screenshots', 'app');
const pagePath = join(root, '.cache', 'page', 'index.html');
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** A desktop's and a phone's. Tall enough for the longest form: scrolled content is on no screenshot. */
const viewports = [
  { width: 1280, height: 1200 },
  { width: 375, height: 1600 },
];

/** A page in Chromium that renders what the app sends. */
export class Browser {
  /** Empties the folder of screenshots, unless it belongs to somebody else. */
  static async start({ keepsShots = false } = {}): Promise<Browser> {
    if (!existsSync(executablePath))
      throw new Error(`There is no ${executablePath}: apt-get install chromium, or set CHROMIUM`);
    if (!keepsShots) await rm(screenshots, { recursive: true, force: true });
    await mkdir(screenshots, { recursive: true });
    // A file rather than a string: only a page with a URL has a storage, which the kit needs.
    await mkdir(dirname(pagePath), { recursive: true });
    await writeFile(pagePath, await bundlePage());
    return new Browser(await Promise.all(viewports.map(open)));
  }

  private constructor(private readonly windows: Window[]) {}

  /**
   * Renders these at each width, one below the other.
   * @param name of the screenshots; none are taken without one
   * @returns what is wrong
   */
  async show(shown: Shown[], name?: string): Promise<string[]> {
    const found = await Promise.all(this.windows.map((window) => showIn(window, shown, name)));
    return found.flat();
  }

  async stop(): Promise<void> {
    await Promise.all(this.windows.map(({ chromium }) => chromium.close()));
  }
}

interface Window {
  chromium: Chromium;
  page: Page;
  width: number;
  complaints: string[];
}

/** Each in a Chromium of its own, as background pages are not rendered. */
async function open(viewport: Viewport): Promise<Window> {
  const args = ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'];
  const chromium = await puppeteer.launch({ executablePath, args });
  const [page = await chromium.newPage()] = await chromium.pages();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`page error: ${String(error)}`));
  page.on('console', (line) => {
    if (['error', 'warn'].includes(line.type())) complaints.push(`console: ${line.text()}`);
  });
  await page.setViewport(viewport);
  await page.goto(pathToFileURL(pagePath).href);
  if (complaints.length) throw new Error(complaints.join('\n'));
  return { chromium, page, complaints, width: viewport.width };
}

/** The result of the page's own `show`. */
interface Rendered {
  problems: string[];
  height: number;
}

async function showIn({ page, width, complaints }: Window, shown: Shown[], name?: string): Promise<string[]> {
  let rendered: Rendered;
  try {
    rendered = (await page.evaluate(`show(${JSON.stringify(shown)})`)) as Rendered;
  } catch (error) {
    complaints.splice(0);
    return [`${width}: not drawn at all: ${String(error)}`];
  }
  const { problems, height } = rendered;
  const clip = { x: 0, y: 0, width, height };
  if (name) await page.screenshot({ path: join(screenshots, `${name} ${width}.png`), clip });
  return [...problems, ...complaints.splice(0)].map((problem) => `${width}: ${problem}`);
}
