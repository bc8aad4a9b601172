import type { SlashCommandContext } from 'apps-engine-server/definition/slashcommands';
import type { AppManager } from 'apps-engine-server/server/AppManager';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import type { PreparedEngine } from './prepare';
import { enterEnvironment } from './prepare';

type Base = { prototype: any; new (...args: any[]): any };

/** One engine with module state of its own: the engine's AppManager is a singleton per loaded copy. */
export interface Engine {
  prepared: PreparedEngine;
  AppManager: new (parts: Record<string, unknown>) => AppManager;
  SlashCommandContext: typeof SlashCommandContext;
  /** Classes of server/bridges by file name; undefined when this engine has no such bridge. */
  bridge(name: string): Base | undefined;
  storage(name: string): Base;
  Controller: Base;
  PermissionManager: { notifyAboutError(error: Error): void };
}

const load = createRequire(__filename);

export function loadEngine(prepared: PreparedEngine): Engine {
  enterEnvironment(prepared);
  const inside = prepared.packageDir + sep;
  for (const key of Object.keys(load.cache))
    if (key.startsWith(inside)) Reflect.deleteProperty(load.cache, key);
  // Everything is loaded here: a module required later would belong to the next host's module graph.
  const from = (path: string): any => load(join(prepared.packageDir, path));
  const bridges = Object.assign({}, ...BRIDGES.map((file) => optional(() => from(`server/bridges/${file}`))));
  return {
    prepared,
    AppManager: from('server/AppManager').AppManager,
    SlashCommandContext: from('definition/slashcommands').SlashCommandContext,
    bridge: (name) => bridges[name],
    storage: (name) => from(`server/storage/${name}`)[name],
    Controller: from('server/runtime/deno/AppsEngineDenoRuntime').DenoRuntimeSubprocessController,
    PermissionManager: from('server/managers/AppPermissionManager').AppPermissionManager,
  };
}

/** The 62 of 1.62.0. */
export function minorOf({ prepared }: Engine): number {
  return Number(prepared.version.split('.')[1]);
}

const BRIDGES = [
  'ApiBridge',
  'AppActivationBridge',
  'AppBridges',
  'AppDetailChangesBridge',
  'BaseBridge',
  'CloudWorkspaceBridge',
  'CommandBridge',
  'ContactBridge',
  'EmailBridge',
  'EnvironmentalVariableBridge',
  'ExperimentalBridge',
  'HttpBridge',
  'InternalBridge',
  'LivechatBridge',
  'MessageBridge',
  'ModerationBridge',
  'OAuthAppsBridge',
  'OutboundMessagesBridge',
  'PersistenceBridge',
  'RoleBridge',
  'RoomBridge',
  'SchedulerBridge',
  'ServerSettingBridge',
  'ThreadBridge',
  'UiInteractionBridge',
  'UploadBridge',
  'UserBridge',
  'VideoConferenceBridge',
];

// Engines have different bridges.
function optional(read: () => any): any {
  try {
    return read();
  } catch (error) {
    if ((error as { code?: string }).code === 'MODULE_NOT_FOUND') return {};
    throw error;
  }
}
