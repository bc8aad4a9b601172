import { readFileSync } from 'node:fs';
import type { AppRouters } from './bridges/apis';
import { userToApp } from './converters/users';
import { Instance } from './Instance';
import { putUser } from './people';
import type { EngineVersion, PreparedEngine, Progress } from './prepare';
import { ServerView } from './ServerView';
import type { ServerAge, UserRef, Workspace } from './Workspace';

export interface HostOptions {
  engine?: EngineVersion;
  /** A NeDB file for Rocket.Chat's database; in memory if omitted. */
  storeFile?: string;
  /** Another host whose database and people this one shares: a second server of the same workspace. */
  beside?: { workspace: Workspace };
  /** Its port; any free one if omitted. @throws EADDRINUSE from start() if it is taken */
  port?: number;
  /** The server setting Site_Url; the host's own URL if omitted. */
  siteUrl?: string;
  onProgress?: Progress;
  /** Further server settings, overriding Rocket.Chat's defaults. Reading an unknown one fails and is recorded. */
  serverSettings?: Record<string, unknown>;
  clock?: () => Date;
  /** How often due jobs are checked, in milliseconds (50); false: never. Rocket.Chat checks every 5,000. */
  tickMs?: number | false;
  /** The server's age, where behaviour differs; 7.0 with the oldest engine, else newer. */
  age?: ServerAge;
  /** Ignore: a message gets another id than the one its app sets in `_unmappedProperties_`. */
  appMessageIds?: 'honour' | 'ignore';
  /** The limit of request bodies in express notation: 100kb since April 2025, 50mb before. */
  bodyLimit?: string;
  /** The default timeout of outgoing requests in milliseconds; Rocket.Chat's is three minutes. */
  requestTimeout?: number;
}

/** The life cycle of one server process and of the app in it. */
export abstract class ServerProcess extends ServerView {
  protected readonly routers: AppRouters = new Map();
  protected instance!: Instance;
  private installed: string | undefined;
  private restartsBefore = 0;
  private started = 0;

  protected constructor(
    private readonly prepared: PreparedEngine,
    workspace: Workspace,
    private readonly options: HostOptions,
  ) {
    super(workspace);
  }

  /** When this server process was started, in ms since 1970. */
  get startedAt(): number {
    return this.started;
  }

  get engineVersion(): string {
    return this.prepared.version;
  }

  get isInstalled(): boolean {
    return this.installed !== undefined;
  }

  /** Of the installed app. @throws if none is installed */
  get appId(): string {
    if (!this.installed) throw new Error('No app is installed');
    return this.installed;
  }

  /** Process id of the app's Deno; undefined while it is dead. */
  get appPid(): number | undefined {
    return this.instance.controllerOf(this.appId).deno?.pid;
  }

  /** The hash in the URLs of private endpoints. */
  get privateHash(): string {
    return String(this.instance.manager.getOneById(this.appId).getStorageItem()._id);
  }

  protected async boot(): Promise<void> {
    const { workspace, watch, routers, recorded: calls, printed, storedLogs: logs } = this;
    const requestTimeout = this.options.requestTimeout ?? 180_000;
    this.started = Date.now();
    this.instance = new Instance(this.prepared, {
      workspace,
      watch,
      routers,
      calls,
      printed,
      logs,
      requestTimeout,
    });
    await this.instance.load();
    const [app] = await this.instance.manager.get();
    this.installed ??= app?.getID();
    const { tickMs = 50 } = this.options;
    if (tickMs !== false) this.instance.jobs.start(tickMs);
  }

  /** Installs and enables an app package with the permissions it declares. @throws the engine's error */
  async install(zipPath: string, { user }: { user?: UserRef } = {}): Promise<string> {
    const zip = readFileSync(zipPath);
    const { manager } = this.instance;
    const { info } = await manager.getParser().unpackageApp(zip);
    const result = await manager.add(zip, {
      enable: true,
      permissionsGranted: info.permissions,
      user: this.admin(user),
    });
    if (result.hasStorageError() || result.hasAppUserError()) {
      throw new Error(result.getStorageError() || (result.getAppUserError() as Error).message);
    }
    this.installed = info.id;
    return info.id;
  }

  async update(zipPath: string, { user }: { user?: UserRef } = {}): Promise<void> {
    const zip = readFileSync(zipPath);
    const { info } = await this.instance.manager.getParser().unpackageApp(zip);
    await this.instance.manager.update(zip, info.permissions as never, {
      loadApp: true,
      user: this.admin(user),
    });
  }

  enable(): Promise<string> {
    return this.changeStatus('manually_enabled');
  }

  disable(): Promise<string> {
    return this.changeStatus('manually_disabled');
  }

  private async changeStatus(status: string): Promise<string> {
    await this.instance.manager.changeStatus(this.appId, status as never);
    return this.status();
  }

  /** For example manually_enabled, disabled, error_disabled. */
  status(): Promise<string> {
    return this.instance.manager.getOneById(this.appId).getStatus();
  }

  async uninstall({ user }: { user?: UserRef } = {}): Promise<void> {
    await this.instance.manager.remove(this.appId, { user: this.admin(user) });
    this.installed = undefined;
  }

  private admin(ref?: UserRef): any {
    return userToApp(
      ref
        ? this.workspace.user(ref)
        : putUser(this.workspace, { username: 'admin', roles: ['admin', 'user'] }),
    );
  }

  /** Stops the server process and starts another on the same database; apps are loaded and enabled again. */
  async restart(): Promise<void> {
    await this.halt();
    await this.boot();
  }

  protected async halt(): Promise<void> {
    await this.instance.stop();
    this.routers.clear();
  }

  /** Kills the app's process; resolves when it is gone. The engine starts another by itself. */
  async killApp(): Promise<void> {
    const child = this.instance.controllerOf(this.appId).deno;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    this.restartsBefore = this.instance.restarts;
    this.instance.restartError = undefined;
    process.kill(child.pid, 'SIGKILL');
    await gone;
  }

  /** Resolves when another process is initialized after killApp(). @throws if the engine gave up */
  async appBack(): Promise<void> {
    while (this.instance.restarts <= this.restartsBefore) {
      if (this.instance.restartError) throw this.instance.restartError;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** Resolves when the app is idle: events are not awaited by what causes them. */
  idle(): Promise<void> {
    return this.instance.idle();
  }
}
