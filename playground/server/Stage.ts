import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CALLBACK_PATH } from '../../features/accounts/oauth/startFlow';
import { settingIds } from '../../rocketchat/settings';
import { EngineHost } from '../../testing/engine/EngineHost';
import type { Board } from '../../testing/trello/models';
import { TrelloStandIn } from '../../testing/trello/TrelloStandIn';
import { KeptTrello } from './keepTrello';
import { addPeople, addRooms } from './people';
import { play } from './play';

export type Progress = (line: string) => void;

export interface StageOptions {
  /** the folder for all data */
  folder: string;
  /** the packaged app */
  zip: string;
  /** discards existing data */
  fresh?: boolean;
  /** of the real Trello, if commands go there */
  real?: RealTrello;
  onProgress?: Progress;
}

export interface RealTrello {
  key: string;
  token: string;
  secret?: string;
}

/** Rocket.Chat checks for due jobs every five seconds, which is too long to wait here. */
const TICK_MS = 300;

const files = {
  rocketChat: 'rocketchat.db',
  trello: 'trello.db',
  ports: 'ports.json',
  /** a hash of the installed package */
  installed: 'installed',
  /** exists once the first scene is over */
  played: 'played',
};

/** A Rocket.Chat with the app and a Trello beside it, in their last state. */
export class Stage {
  static async open({
    folder,
    zip,
    fresh = false,
    real,
    onProgress = () => {},
  }: StageOptions): Promise<Stage> {
    // One directory at a time: the folder may be somebody's own.
    if (fresh) for (const file of Object.values(files)) rmSync(join(folder, file), { force: true });
    const ports = readPorts(folder);
    onProgress('Starting a local Trello');
    const kept = await KeptTrello.open(join(folder, files.trello));
    const trello = await atPort(ports.trello, (port) =>
      TrelloStandIn.start({ ...(kept.saved && { saved: kept.saved }), port }),
    );
    onProgress('Starting the Apps-Engine');
    const storeFile = join(folder, files.rocketChat);
    const host = await atPort(ports.rocketChat, (port) =>
      EngineHost.start({ storeFile, port, tickMs: TICK_MS, onProgress }),
    ).catch((error: unknown) => {
      throw /corrupt/.test(String(error))
        ? new Error(`${storeFile} cannot be read. Start again with --fresh.`)
        : error;
    });
    kept.keep(trello);
    writePorts(folder, { rocketChat: portOf(host.url), trello: portOf(trello.url) });
    const stage = new Stage(host, trello, kept);
    await stage.install(zip, join(folder, files.installed), onProgress);
    await stage.connect(real);
    const played = join(folder, files.played);
    if (!real && !existsSync(played)) {
      onProgress('Playing the first scene');
      await play(stage);
      writeFileSync(played, '');
    }
    return stage;
  }

  private constructor(
    readonly host: EngineHost,
    readonly trello: TrelloStandIn,
    private readonly kept: KeptTrello,
  ) {}

  /** Undefined if commands go to the real Trello. */
  board: Board | undefined;

  async close(): Promise<void> {
    await this.kept.close();
    await this.trello.stop();
    await this.host.stop();
  }

  private async install(zip: string, note: string, onProgress: Progress): Promise<void> {
    const hash = createHash('sha256').update(readFileSync(zip)).digest('hex');
    const known = existsSync(note) ? readFileSync(note, 'utf8') : '';
    if (!this.host.isInstalled) {
      onProgress('Installing the app');
      addPeople(this.host);
      addRooms(this.host);
      await this.host.install(zip, { user: 'admin' });
    } else if (known !== hash) {
      onProgress('Updating the app');
      await this.host.update(zip, { user: 'admin' });
    }
    writeFileSync(note, hash);
  }

  /** Key, secret and token of the Trello in use, unless somebody has set others. */
  private async connect(real: RealTrello | undefined): Promise<void> {
    const { apiKey, apiSecret, apiToken, baseUrl, readAccess } = settingIds;
    const { trello, host } = this;
    const known = host.settings() as Record<string, { value?: unknown } | undefined>;
    const isNew = !known[apiKey]?.value;
    if (real) {
      const { key, token, secret = '' } = real;
      const values = { [apiKey]: key, [apiSecret]: secret, [apiToken]: token, [readAccess]: 'every' };
      await host.saveSettings({ ...values, [baseUrl]: 'https://api.trello.com/1' });
      return;
    }
    this.board = [...trello.state.boards.values()][0] ?? trello.sampleBoard().board;
    const account = { [apiKey]: trello.apiKey, [apiSecret]: trello.apiSecret, [apiToken]: trello.token };
    const { oauthClientId, oauthClientSecret, authUrl } = settingIds;
    const { oauth } = trello;
    oauth.redirectUris.add(host.endpoint('public', CALLBACK_PATH));
    const client = { [oauthClientId]: oauth.clientId, [oauthClientSecret]: oauth.clientSecret };
    // Whoever has emptied the client ID wants to paste tokens.
    const isUnset = known[oauthClientId]?.value === undefined;
    const urls = { [baseUrl]: trello.url, [authUrl]: oauth.url };
    await host.saveSettings({ ...(isNew && account), ...(isUnset && client), ...urls });
  }
}

interface Ports {
  rocketChat: number;
  trello: number;
}

/** Webhooks and settings contain URLs, so these stay the same if possible. */
function readPorts(folder: string): Ports {
  try {
    return JSON.parse(readFileSync(join(folder, files.ports), 'utf8')) as Ports;
  } catch {
    return { rocketChat: 0, trello: 0 };
  }
}

const writePorts = (folder: string, ports: Ports): void => {
  writeFileSync(join(folder, files.ports), JSON.stringify(ports));
};

const portOf = (address: string): number => Number(new URL(address).port);

/** At this port, or at any other if it is taken. */
export async function atPort<T>(port: number, start: (port: number) => Promise<T>): Promise<T> {
  try {
    return await start(port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return start(0);
  }
}
