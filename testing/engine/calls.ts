import type { Engine } from './engine';

/** One round trip between the server and the app's process. Parameters are not kept: they may hold secrets. */
export interface Call {
  /** For example slashcommand, api, app.onEnable; persistence.readByAssociation, http.get, messages.create. */
  name: string;
  /** Who responds. */
  to: 'app' | 'host';
  /** The name that both sides use. */
  method: string;
}

/** Makes the engine's controller report the start and end of every round trip. */
export function recordCalls(engine: Engine, record: (call: Call) => void, end: () => void): void {
  const controller = engine.Controller.prototype;
  const { sendRequest, handleIncomingMessage } = controller;
  controller.sendRequest = function (this: unknown, message: { method: string }, ...rest: unknown[]) {
    record({ name: nameToApp(message.method), to: 'app', method: message.method });
    return sendRequest.call(this, message, ...rest).finally(end);
  };
  controller.handleIncomingMessage = function (
    this: unknown,
    message: { payload: { method: string; params?: any[] } },
  ) {
    const { method, params } = message.payload;
    if (/^(accessor|bridges):/.test(method)) record({ name: nameToHost(method, params), to: 'host', method });
    return handleIncomingMessage.call(this, message);
  };
}

function nameToApp(method: string): string {
  const [kind = '', rest = ''] = method.split(/:(.*)/s);
  if (kind === 'app') return `app.${rest}`;
  return kind === 'scheduler' ? 'job' : kind;
}

const BRIDGE_NAMES: Record<string, string> = {
  getMessageBridge: 'messages',
  getUserBridge: 'users',
  getRoomBridge: 'rooms',
  getHttpBridge: 'http',
};

const ACCESSOR_NAMES: Record<string, string> = {
  getPersistence: 'persistence',
  getPersistenceReader: 'persistence',
  getMessageReader: 'messages',
  getMessageUpdater: 'messages',
  getRoomReader: 'rooms',
  getUserReader: 'users',
  getSettings: 'settings',
  getServerSettings: 'serverSettings',
  getEnvironmentVariables: 'environment',
  getUiController: 'ui',
  getScheduler: 'scheduler',
  getThreadReader: 'threads',
  getRoleReader: 'roles',
  getUploadReader: 'uploads',
  getUploadCreator: 'uploads',
  getDeleter: 'deleter',
  getHttp: 'http',
  getNotifier: 'notifier',
};

function nameToHost(method: string, params: any[] = []): string {
  const [side, ...path] = method.split(':');
  const tail = path.pop() ?? '';
  const owner = path[path.length - 1] ?? '';
  if (side === 'bridges') {
    const word = tail.charAt(2).toLowerCase() + tail.slice(3);
    if (owner === 'getHttpBridge') return `http.${String(params[0]?.method)}`;
    if (word.startsWith('notify')) return `notifier.${word}`;
    return `${BRIDGE_NAMES[owner] ?? owner}.${word}`;
  }
  if (path[0] === 'getConfigurationExtend') return `extend.${owner}.${tail}`;
  return `${ACCESSOR_NAMES[owner] ?? owner}.${tail}`;
}
