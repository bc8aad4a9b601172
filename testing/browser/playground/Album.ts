import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

const screenshots = join(__dirname, '..', '..', '..', '.screenshots');

/** A folder of numbered screenshots, emptied before the first. */
export class Album {
  private readonly folder: string;
  private count = 0;

  constructor(name: string) {
    this.folder = join(screenshots, name);
    rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(this.folder, { recursive: true });
  }

  async add(page: Page, name: string): Promise<string> {
    this.count += 1;
    const file = `${String(this.count).padStart(2, '0')} ${name}.png` as const;
    const path = join(this.folder, file) as `${string}.png`;
    await page.screenshot({ path });
    return path;
  }
}
