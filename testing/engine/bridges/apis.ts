import type { AppApi } from 'apps-engine-server/server/managers/AppApi';
import type { ErrorRequestHandler, Request, Response, Router } from 'express';
import express from 'express';
import type { BridgeMethods } from '../bridge';
import type { Parts } from './BridgeParts';

export type AppRouters = Map<string, Router>;
type AppRequest = Request & { _privateHash?: string };

export function apiMethods(parts: Parts): BridgeMethods {
  const { routers } = parts;
  return {
    async registerApi({ endpoint }: AppApi, appId: string) {
      const router = routers.get(appId) ?? express.Router();
      routers.set(appId, router);
      const path = endpoint.path.trim();
      router.all(path.startsWith('/') ? path : `/${path}`, (request: AppRequest, response) => {
        answer(parts, { appId, path: endpoint.path }, { request, response });
      });
    },
    async unregisterApis(appId: string) {
      routers.delete(appId);
    },
  };
}

interface Exchange {
  request: AppRequest;
  response: Response;
}

function answer(
  parts: Parts,
  { appId, path }: { appId: string; path: string },
  { request, response }: Exchange,
): void {
  const asked = {
    method: request.method.toLowerCase(),
    headers: request.headers,
    query: request.query,
    params: request.params,
    content: request.body,
    privateHash: request._privateHash,
  };
  parts
    .manager()
    .getApiManager()
    .executeApi(appId, path, asked as never)
    .then(({ status, headers = {}, content }) => {
      response.set(headers);
      response.status(status);
      response.send(content);
    })
    .catch((reason: unknown) => {
      response.status(500).send((reason as Error).message);
    });
}

/** The part of Rocket.Chat's web server that apps use: body parsers and the two mount points. */
export function makeWebServer(routers: AppRouters, bodyLimit: string | number): express.Express {
  const server = express();
  server.disable('x-powered-by');
  server.use(express.json({ limit: bodyLimit }), express.urlencoded({ extended: true, limit: bodyLimit }));
  const pass = (request: AppRequest, response: Response): void => {
    const notFound = (): void => {
      response.sendStatus(404);
    };
    const router = routers.get(String(request.params['appId']));
    if (!router) {
      notFound();
      return;
    }
    const hash = request.params['hash'];
    if (hash !== undefined) request._privateHash = hash;
    router(request, response, notFound);
  };
  server.use('/api/apps/private/:appId/:hash', pass);
  server.use('/api/apps/public/:appId', pass);
  const refuse: ErrorRequestHandler = (error, _request, response, next) => {
    if (response.headersSent) next(error);
    else response.sendStatus(error.status ?? 500);
  };
  server.use(refuse);
  return server;
}
