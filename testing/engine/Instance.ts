import type { AppManager } from 'apps-engine-server/server/AppManager';
import type { ILoggerStorageEntry } from 'apps-engine-server/server/logging';
import { makeBridges } from './bridges';
import type { AppRouters } from './bridges/apis';
import type { Parts } from './bridges/BridgeParts';
import { CommandRegistry } from './bridges/commands';
import { type Call, recordCalls } from './calls';
import { calmOrphans, calmPipes, recordRestarts } from './deadProcess';
import { type Engine, loadEngine, minorOf } from './engine';
import { Jobs } from './Jobs';
import type { PreparedEngine } from './prepare';
import { listen } from './printed';
import { makeStorages } from './storages';
import type { Watch } from './Watch';
import type { Workspace } from './Workspace';

interface Surroundings {
  workspace: Workspace;
  watch: Watch;
  routers: AppRouters;
  calls: Call[];
  printed: string[];
  logs: ILoggerStorageEntry[];
  requestTimeout: number;
}

/** One running server process: an engine with its bridges, on a workspace that outlives it. */
export class Instance {
  readonly manager: AppManager;
  readonly engine: Engine;
  readonly commands = new CommandRegistry();
  readonly jobs: Jobs;
  readonly parts: Parts;
  private readonly hush: () => void;
  /** How often the engine has restarted an app's process. */
  restarts = 0;
  /** Why the last restart failed; 1.46.0 gives up then. */
  restartError: Error | undefined;
  private open = 0;

  constructor(prepared: PreparedEngine, around: Surroundings) {
    const { workspace, watch, routers, calls, printed, logs, requestTimeout } = around;
    this.engine = loadEngine(prepared);
    this.hush = listen(prepared.packageDir, (line) => printed.push(line));
    this.engine.PermissionManager.notifyAboutError = (error) => watch.denied.push(error.message);
    const record = (call: Call): void => {
      calls.push(call);
      if (call.to === 'app') this.open += 1;
    };
    recordCalls(this.engine, record, () => (this.open -= 1));
    recordRestarts(this.engine, (error) => {
      if (error) this.restartError = error;
      else this.restarts += 1;
    });
    calmOrphans(this.engine);
    calmPipes(this.engine);
    process.on('exit', this.killAll);
    const processors: Parts['processors'] = new Map();
    this.jobs = new Jobs(workspace, processors);
    this.parts = {
      workspace,
      watch,
      manager: () => this.manager,
      commands: this.commands,
      routers,
      processors,
      partialUpdates: minorOf(this.engine) >= 53,
      requestTimeout,
      shareSetting: (appId, setting) => {
        for (const server of workspace.servers) if (server !== this) server.takeSetting(appId, setting);
      },
      post: (event, data) => {
        this.post(event, data);
      },
    };
    const storages = makeStorages(this.engine, workspace.database, logs);
    const bridges = makeBridges(this.engine, this.parts);
    this.manager = new this.engine.AppManager({ ...storages, bridges, tempFilePath: prepared.tempDir });
  }

  /** Loads what is installed and enables what was enabled. */
  async load(): Promise<void> {
    this.parts.workspace.servers.add(this);
    await this.manager.load();
    for (const app of await this.manager.get()) await this.manager.loadOne(app.getID());
  }

  /**
   * What a server does when another one saved a setting: both hooks run here too, unless the value is already known.
   */
  takeSetting(appId: string, setting: any): void {
    const app = this.manager.getOneById(appId) as ReturnType<AppManager['getOneById']> | undefined;
    const old = app?.getStorageItem().settings[setting.id];
    if (!old || JSON.stringify(old.value) === JSON.stringify(setting.value)) return;
    this.open += 1;
    void this.manager
      .getSettingsManager()
      .updateAppSetting(appId, setting)
      .finally(() => (this.open -= 1));
  }

  // Events go out after the message is stored, and nobody waits for the apps' handlers.
  private post(event: string, data: unknown): void {
    this.open += 1;
    setImmediate(() => {
      const listeners = this.manager.getListenerManager() as any;
      void listeners.executeListener(event, data).finally(() => (this.open -= 1));
    });
  }

  /** Resolves when no call to the app is under way and no event waits. */
  async idle(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet = this.open > 0 ? 0 : quiet + 1) {
      await new Promise((resolve) => setTimeout(resolve, this.open > 0 ? 2 : 0));
    }
  }

  controllerOf(appId: string): any {
    const app = this.manager.getOneById(appId) as any;
    return app?.getRuntimeController?.() ?? app?.getDenoRuntime?.();
  }

  // An app with a timer of its own would outlive a test run that broke off.
  private readonly killAll = (): void => {
    const apps: Map<string, unknown> = (this.manager as any).apps;
    for (const appId of apps.keys()) this.controllerOf(appId)?.deno?.kill('SIGKILL');
  };

  /** Ends the process without notifying the apps, as when a server is stopped. */
  async stop(): Promise<void> {
    this.parts.workspace.servers.delete(this);
    await this.jobs.stop();
    for (const app of await this.manager.get()) await this.controllerOf(app.getID())?.stopApp?.();
    process.off('exit', this.killAll);
    this.hush();
  }
}
