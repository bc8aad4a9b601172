import express, { type NextFunction, type Request, type Response } from 'express';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Act } from '../Scene';
import { perform } from './acts';
import { approve } from './approve';
import type { Page } from './bundle';
import { Pulse } from './Pulse';
import { sceneOf } from './scene';
import type { Stage } from './Stage';

/** The page and its requests, for this machine only. */
export async function serve(
  stage: Stage,
  page: Page,
  port: number,
): Promise<{ url: string; stop: () => void }> {
  const pulse = new Pulse(stage);
  const server = await listen(createServer(routes({ stage, page, pulse })), port);
  // Pages keep their connections open.
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop() {
      pulse.stop();
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

interface Parts {
  stage: Stage;
  page: Page;
  pulse: Pulse;
}

function routes({ stage, page, pulse }: Parts): express.Express {
  const web = express();
  web.disable('x-powered-by');
  web.use(refuseOthers, express.json({ limit: '1mb' }));
  web.get('/', (_, response) => response.type('html').send(page.html));
  web.get('/page.js', (_, response) => response.type('js').send(page.script));
  web.get('/page.css', (_, response) => response.type('css').send(page.style));
  web.get('/scene', ({ query }: Asking, response) => {
    const { user = '', room = '', after = '0' } = query;
    response.json(sceneOf(stage, { user, room, after: Number(after) }));
  });
  web.post('/act', (request: Request<unknown, unknown, Act>, response) => {
    // A refusal is a normal response: browsers report other statuses as errors of the page.
    perform(stage, request.body).then(
      () => response.json({}),
      (error: unknown) => response.json({ message: sentenceOf(error) }),
    );
  });
  web.get('/authorize', ({ query }: Asking, response) => {
    response.type('html').send(approve(stage, query.user ?? ''));
  });
  web.get('/changes', (_, response) => {
    pulse.feed(response);
  });
  web.use(answerError);
  return web;
}

type Asking = Request<unknown, unknown, unknown, { user?: string; room?: string; after?: string }>;

const listen = (server: Server, port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve(server);
    });
  });

/** Pages of other sites could send forms here, or let their host name point here. */
function refuseOthers({ headers, method }: Request, response: Response, next: NextFunction): void {
  const { host = '', origin } = headers;
  const isHere = /^(127\.0\.0\.1|localhost):\d+$/.test(host);
  const isOurs = origin === undefined || origin === `http://${host}`;
  const isCross = headers['sec-fetch-site'] === 'cross-site';
  const isJson = method !== 'POST' || headers['content-type'] === 'application/json';
  response.set('Content-Security-Policy', "frame-ancestors 'none'");
  if (isHere && isOurs && !isCross && isJson) next();
  else response.status(403).type('text').send('Only the page on this machine can use this.');
}

/** Missing fields of an act are detected by its handler. */
const sentenceOf = (error: unknown): string =>
  error instanceof Error && !(error instanceof TypeError)
    ? error.message
    : 'The playground does not understand that request.';

// Express recognises an error handler by its number of parameters.
// eslint-disable-next-line max-params
function answerError(error: Error, _: Request, response: Response, next: NextFunction): void {
  if (response.headersSent) next(error);
  else response.status(400).json({ message: sentenceOf(error) });
}
