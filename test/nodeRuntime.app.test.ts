import AdmZip from 'adm-zip';
import { expect } from 'chai';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { jobs } from '../events/jobs';
import { DELIVERY_PATH } from '../features/webhooks/callbackUrl';
import { actionButtons } from '../interactions/actionButtons';
import { settingDefinitions } from '../rocketchat/settingDefinitions';
import { World, zipPath } from '../testing/app/world';
import { body } from '../testing/fixtures/deliveries';

/** The modules that newer servers let an app load, without the prefix `node:`. */
const ALLOWED =
  /^(path|url|crypto|buffer|stream|net|http|https|zlib|util|punycode|os|querystring|fs|uuid)$|^@rocket\.chat\/apps-engine\//;

/** Loads the packaged class file as servers without Deno do: as the body of an async function, without globalThis. */
async function loadClass(): Promise<new (...args: unknown[]) => any> {
  const code = new AdmZip(zipPath).readAsText('TrelloApp.js');
  const load = createRequire(join(__dirname, '..', 'node_modules', 'apps-engine-server', 'package.json'));
  const appRequire = (name: string): unknown => {
    if (!ALLOWED.test(name.replace(/^node:/, ''))) throw new Error(`Module ${name} is not allowed`);
    return load(name.replace('@rocket.chat/apps-engine/', './'));
  };
  const quiet = Object.fromEntries(
    ['log', 'error', 'debug', 'info', 'warn'].map((name) => [name, () => undefined]),
  );
  const module = { exports: {} as Record<string, unknown> };
  // The engine compiles an app's code in this way.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const run = new Function(
    'exports',
    'module',
    'require',
    'console',
    'globalThis',
    `return (async () => {${code}\n})()`,
  );
  await run(module.exports, module, appRequire, quiet, undefined);
  return Object.values(module.exports)[0] as new (...args: unknown[]) => any;
}

describe('the app in the Node runtime of newer servers', () => {
  const held = World.forSuite();

  it('loads, registers, answers a command and posts a delivery', async () => {
    const { world } = held;
    await world.setUp();
    const { host, trello } = world;
    const { manager } = (host as any).instance;
    const accessors = manager.getAccessorManager();
    const id = host.appId;
    const info = manager.getOneById(id).getInfo();
    const logger = { error: () => undefined, debug: () => undefined };
    const endpoints = [{ path: 'trello', computedPath: new URL(trello.webhooks[0]!.callbackURL).pathname }];
    const App = await loadClass();
    const app = new App(info, logger, { providedApiEndpoints: endpoints });

    const registered: Record<string, any> = { settings: [], buttons: [], endpoints: [] };
    await app.extendConfiguration({
      settings: { provideSetting: async (setting: unknown) => registered.settings.push(setting) },
      api: { provideApi: async ({ endpoints: [each] }: any) => registered.endpoints.push(each) },
      scheduler: { registerProcessors: async (processors: unknown) => (registered.processors = processors) },
      ui: { registerButton: (button: unknown) => registered.buttons.push(button) },
      slashCommands: { provideSlashCommand: async (command: unknown) => (registered.command = command) },
    });
    expect(registered.settings).to.have.length(settingDefinitions.length);
    expect(registered.processors).to.have.length(jobs.length);
    expect(registered.buttons).to.have.length(actionButtons.length);

    const given = [
      accessors.getReader(id),
      accessors.getModifier(id),
      accessors.getHttp(id),
      accessors.getPersistence(id),
    ];
    const reader = accessors.getReader(id);
    const room = await reader.getRoomReader().getByName('website');
    const user = await reader.getUserReader().getByUsername('grace');
    const command = {
      getSender: () => user,
      getRoom: () => room,
      getThreadId: () => undefined,
      getTriggerId: () => undefined,
      getArguments: () => ['list', 'To do'],
    };
    await registered.command.executor(command, ...given);
    expect(host.noticeHistory().slice(-1)[0]!.msg).to.match(/^\*To do\* on /);

    const content = {
      ...body({ type: 'createCard', data: { card: { name: 'From Node' } } }),
      model: { id: world.sample.board.id },
    };
    const [webhook] = trello.webhooks;
    const { createHmac } = await import('node:crypto');
    const signature = createHmac('sha1', trello.apiSecret)
      .update(JSON.stringify(content) + webhook!.callbackURL)
      .digest('base64');
    const request = {
      method: 'post',
      headers: { 'x-trello-webhook': signature },
      query: {},
      params: {},
      content,
    };
    const endpoint = registered.endpoints.find(({ path }: any) => path === DELIVERY_PATH);
    const response = await endpoint.post(request, {}, ...given);
    expect(response.status).to.equal(200);
    expect(world.posts().slice(-1)).to.deep.equal(['*Lin Wei* created *From Node*']);
  });
});
