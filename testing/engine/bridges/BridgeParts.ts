import type { AppManager } from 'apps-engine-server/server/AppManager';
import type { Watch } from '../Watch';
import type { Workspace } from '../Workspace';
import type { AppRouters } from './apis';
import type { CommandRegistry } from './commands';

/** What the bridges share. */
export interface Parts {
  workspace: Workspace;
  watch: Watch;
  /** The manager is created after its bridges. */
  manager: () => AppManager;
  commands: CommandRegistry;
  routers: AppRouters;
  processors: Map<string, (context: unknown) => Promise<unknown>>;
  /** Engines from 1.53 on send only the changes of an updated message. */
  partialUpdates: boolean;
  requestTimeout: number;
  /** Notifies the other servers on the same database of a saved setting. */
  shareSetting: (appId: string, setting: unknown) => void;
  /** Runs after the response to the app, as Rocket.Chat triggers its events. */
  post: (event: string, data: unknown) => void;
}
