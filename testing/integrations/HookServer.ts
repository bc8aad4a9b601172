import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServerAge } from '../engine/Workspace';
import type { LoadedScript } from './isolate/Isolate';
import { bodyFor } from './scripts';

/**
 * The URL of an incoming integration, as Rocket.Chat serves it: without a script it posts what it gets and ignores an
 * empty body; with one it does what the script says.
 */
export class HookServer {
  readonly posted: any[] = [];
  readonly errors: any[] = [];
  script: LoadedScript | undefined;
  /** the next response in place of the integration's, as from a proxy or another server */
  readonly instead: { status: number; body: unknown }[] = [];

  private constructor(
    private readonly server: Server,
    private readonly age: ServerAge,
  ) {}

  static async start(age: ServerAge = 'newer'): Promise<HookServer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const hook = new HookServer(server, age);
    server.on('request', (request, response) => {
      void hook.answer(request).then(({ status, body }) => {
        response.statusCode = status;
        response.end(JSON.stringify(body));
      });
    });
    return hook;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hooks/65f0c0ffee/abcDEF`;
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const raw = Buffer.concat(parts).toString('utf8');
    const [other] = this.instead.splice(0, 1);
    if (other) return other;
    const taken = { status: 200, body: { success: true } };
    if (!raw) return taken;
    const { headers } = request;
    const content: unknown = JSON.parse(raw);
    if (!this.script) {
      this.posted.push(content);
      return taken;
    }
    const given = { request: { ...bodyFor(this.age, raw), headers, url_raw: request.url } };
    const { result } = await this.script.call('process_incoming_request', given);
    if (result?.error) this.errors.push(result.error);
    else if (result?.content) this.posted.push(result.content);
    return result?.error ? { status: 400, body: result.error } : taken;
  }
}
