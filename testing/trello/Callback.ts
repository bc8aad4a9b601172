import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  headers: IncomingHttpHeaders;
  text: string;
}

/** A destination for webhooks: stores deliveries and answers as a test wants. */
export class Callback {
  readonly heads: IncomingHttpHeaders[] = [];
  readonly posts: Received[] = [];
  /** The statuses of the next responses to POST, one each; 200 when none are left. */
  statuses: number[] = [];
  /** The status of every response to HEAD. */
  headStatus = 200;
  /** Milliseconds before each response to POST. */
  delayMs = 0;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Callback> {
    const server = createServer();
    const callback = new Callback(server);
    server.on('request', (req, res) => {
      void callback.receive(req).then((status) => res.writeHead(status).end());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return callback;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/callback`;
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async receive(req: IncomingMessage): Promise<number> {
    if (req.method === 'HEAD') {
      this.heads.push(req.headers);
      return this.headStatus;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    this.posts.push({ headers: req.headers, text: Buffer.concat(chunks).toString('utf8') });
    await new Promise((resolve) => setTimeout(resolve, this.delayMs));
    return this.statuses.shift() ?? 200;
  }
}
