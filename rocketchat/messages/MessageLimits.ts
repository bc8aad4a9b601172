import type { IRead } from '@rocket.chat/apps-engine/definition/accessors';
import { isRecent } from '../../trello/clock';

/** Message_MaxAllowedSize by default. */
const DEFAULT_MAX_LENGTH = 5_000;

/** ms; admins may change the settings at any time, and the app is not notified */
const TRUSTED_MS = 10 * 60_000;

/**
 * What this server's settings allow of a message. The defaults are assumed until a message is refused, so that no
 * message waits for them.
 */
export class MessageLimits {
  private length = DEFAULT_MAX_LENGTH;
  private readAt?: number;
  private threads = true;

  /** The longest text, as far as it is known. */
  get longest(): number {
    return this.length;
  }

  /** The same where a text that is too long is not refused, as in an edit. */
  async readLongest(read: IRead, trusted = TRUSTED_MS): Promise<number> {
    const isKnown = this.readAt !== undefined && isRecent(this.readAt, Date.now(), trusted);
    if (isKnown) return this.length;
    const length = Number(await readSetting(read, 'Message_MaxAllowedSize'));
    if (length >= 1) this.length = length;
    this.readAt = Date.now();
    return this.length;
  }

  /** Whether threads are enabled, as far as it is known. */
  get hasThreads(): boolean {
    return this.threads;
  }

  /** The same, but read again if they were disabled. */
  async allowThreads(read: IRead): Promise<boolean> {
    return this.threads || this.readThreads(read);
  }

  async readThreads(read: IRead): Promise<boolean> {
    const threads = await readSetting(read, 'Threads_enabled');
    if (typeof threads === 'boolean') this.threads = threads;
    return this.threads;
  }
}

/** @returns undefined if it cannot be read: then nothing is known, and no message waits for it */
async function readSetting(read: IRead, id: string): Promise<unknown> {
  try {
    return (await read.getEnvironmentReader().getServerSettings().getValueById(id)) as unknown;
  } catch {
    return undefined;
  }
}
