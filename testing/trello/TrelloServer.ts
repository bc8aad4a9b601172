import express, { type NextFunction, type Request, type Response } from 'express';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { Access } from './access';
import { type Credentials, identify, readCredentials } from './auth';
import type { Deliveries } from './Deliveries';
import { refuse, TrelloRefusal } from './errors';
import { type Faults, refuseForRate } from './Faults';
import type { Json } from './models';
import type { World } from './mutations/World';
import { sendOAuth } from './oauth/answers';
import type { AuthorizationServer } from './oauth/AuthorizationServer';
import { checkRequest } from './oauth/checkRequest';
import { scopeFor } from './oauth/scopes';
import { RateLimits } from './RateLimits';
import { bodyOf, RequestLog } from './RequestLog';
import { Ask } from './routes/Ask';
import { findRoute } from './routes/index';
import { validateRequest } from './validateRequest';

/** The proxy before Trello answers longer URLs with 414. */
const longestUrl = 8192;

export interface ServerParts {
  world: World;
  deliveries: Deliveries;
  faults: Faults;
  oauth: AuthorizationServer;
  apiKey: string;
  /** The id that actions made with a token have as `appCreator`. */
  idApp: string;
  enforceLimits: boolean;
}

/** The HTTP side: log, faults, limits, credentials, route, response. */
export class TrelloServer {
  readonly log = new RequestLog();
  private readonly limits: RateLimits;
  private readonly sockets = new Set<Socket>();
  private readonly app = express();
  private server: Server | undefined;
  private port = 0;

  constructor(private readonly parts: ServerParts) {
    this.limits = new RateLimits(parts.world.state.clock);
    this.app.disable('x-powered-by');
    this.app.set('query parser', 'simple');
    this.app.use(express.json({ limit: '5mb' }), express.urlencoded({ extended: false, limit: '5mb' }));
    this.app.use('/1', (req, res) => void this.receive(req, res));
    this.app.use((req, res, next) => void this.receiveOAuth(req, res, next));
    this.app.use(refuseBody);
  }

  get url(): string {
    return `${this.origin}/1`;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async listen(port: number): Promise<void> {
    const server = createServer({ maxHeaderSize: 1 << 20 }, this.app);
    server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port || this.port, '127.0.0.1', resolve);
    });
    this.server = server;
    this.port = (server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    for (const socket of this.sockets) socket.destroy();
    if (server) await new Promise((resolve) => server.close(resolve));
  }

  private async receive(req: Request, res: Response): Promise<void> {
    const credentials = readCredentials(req);
    this.log.open(req, res, { auth: credentials, check: validateRequest });
    await this.reply(req, res, () => this.perform(req, res, credentials));
  }

  private async receiveOAuth(req: Request, res: Response, next: NextFunction): Promise<void> {
    if (!this.parts.oauth.knows(req)) {
      next();
      return;
    }
    this.log.open(req, res, { auth: {}, check: checkRequest });
    await this.reply(req, res, async () => {
      const { method, originalUrl: url } = req;
      const answer = this.parts.oauth.answer({ method, url, body: bodyOf(req) });
      return () => {
        sendOAuth(res, answer);
      };
    });
  }

  /** Unless a fault answers. @param perform does what is asked for, and returns what sends the answer */
  private async reply(req: Request, res: Response, perform: () => Promise<() => void>): Promise<void> {
    let done: Promise<() => void> | undefined;
    const once = () => (done ??= perform());
    if (await this.parts.faults.strike(req, res, once)) return;
    (await once())();
  }

  private async perform(req: Request, res: Response, credentials: Credentials): Promise<() => void> {
    const { enforceLimits, oauth } = this.parts;
    const counted = credentials.isBearer ? { ...credentials, key: oauth.clientId } : credentials;
    const refusal = this.limits.count(res, counted, req.path);
    if (refusal && enforceLimits) {
      return () => {
        refuseForRate(res, refusal);
      };
    }
    try {
      if (req.originalUrl.length > longestUrl) throw new TrelloRefusal(414, 'Request-URI Too Large');
      const query = req.query;
      const answer = await this.answer({
        method: req.method,
        path: req.path,
        query,
        body: bodyOf(req),
        credentials,
      });
      return () => void res.status(200).type('application/json').send(JSON.stringify(answer));
    } catch (error) {
      // A defect of the stand-in shows its text, which the author of a test needs.
      const refusal = error instanceof TrelloRefusal ? error : new TrelloRefusal(500, String(error));
      return () => void res.status(refusal.status).type('text/plain').send(refusal.message);
    }
  }

  private async answer(request: {
    method: string;
    path: string;
    query: Json;
    body: Json;
    credentials: Credentials;
  }): Promise<unknown> {
    const { method, path, query, body, credentials } = request;
    const { world, deliveries, oauth, apiKey, idApp } = this.parts;
    const { token, isBearer } = credentials;
    const caller =
      isBearer && token !== undefined ? oauth.identify(token) : identify(world.state, credentials, apiKey);
    const found = findRoute(method, path);
    if (!found) throw refuse.notFound();
    const answerGet = (url: string): Promise<unknown> => {
      const { pathname, searchParams } = new URL(url, 'http://batch.invalid');
      const inner = { method: 'GET', path: pathname.replace(/^\/1(?=\/)/, ''), body: {}, credentials };
      return this.answer({ ...inner, query: Object.fromEntries(searchParams) });
    };
    const access = new Access(world.state, caller, idApp);
    access.requireScope(scopeFor(method, path));
    return found.route.answer(
      new Ask({ path: found.parameters, query, body, world, access, deliveries, answerGet }),
    );
  }
}

/** Express recognises an error middleware by its four parameters. */
function refuseBody(error: Error, _req: Request, res: Response, next: NextFunction): void {
  if (res.headersSent) next(error);
  else res.status(400).type('text/plain').send('Error parsing body');
}
