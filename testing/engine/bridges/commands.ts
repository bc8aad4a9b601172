import type { BridgeMethods } from '../bridge';

/** Slash commands by lower-case name; the value is the app that registered it. */
export class CommandRegistry {
  readonly enabled = new Map<string, string>();
  readonly disabled = new Map<string, string>();

  has(command: string): boolean {
    return this.enabled.has(command);
  }
}

export function commandMethods(registry: CommandRegistry): BridgeMethods {
  return {
    async doesCommandExist(command: string) {
      const key = command.toLowerCase();
      return registry.enabled.has(key) || registry.disabled.has(key);
    },
    async enableCommand(command: string) {
      move(registry.disabled, registry.enabled, command);
    },
    async disableCommand(command: string) {
      if (!registry.disabled.has(command.toLowerCase())) move(registry.enabled, registry.disabled, command);
    },
    async registerCommand(command: { command: string; providesPreview?: unknown }, appId: string) {
      if (typeof command.providesPreview !== 'boolean') {
        throw new Error('Invalid Slash Command parameter provided, it must be a valid ISlashCommand object.');
      }
      registry.enabled.set(command.command.toLowerCase(), appId);
    },
    async unregisterCommand(command: string) {
      registry.disabled.delete(command.toLowerCase());
      registry.enabled.delete(command.toLowerCase());
    },
  };
}

function move(from: Map<string, string>, to: Map<string, string>, command: string): void {
  const key = command.toLowerCase();
  const appId = from.get(key);
  if (appId === undefined) throw new Error(`Command does not exist in the system currently: "${key}"`);
  from.delete(key);
  to.set(key, appId);
}
