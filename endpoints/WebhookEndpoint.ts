import type { IHttp, IModify, IPersistence, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type {
  IApiEndpoint,
  IApiEndpointInfo,
  IApiRequest,
  IApiResponse,
} from '@rocket.chat/apps-engine/definition/api';
import type { App } from '@rocket.chat/apps-engine/definition/App';
import { DELIVERY_PATH } from '../features/webhooks/callbackUrl';
import { AppContext } from '../rocketchat/AppContext';
import type { Caches } from '../rocketchat/Caches';
import { logError } from '../rocketchat/explainError';
import { type DeliveryStatus, receiveDelivery } from './receiveDelivery';

/** The URL that Trello calls. A thrown error would show its message to the caller, so nothing is thrown. */
export class WebhookEndpoint implements IApiEndpoint {
  readonly path = DELIVERY_PATH;

  /** @param app the engine puts the request's own logger into it, and looks for it in a property */
  constructor(
    private readonly app: App,
    private readonly caches: Caches,
  ) {}

  /** Trello checks a webhook's URL with HEAD before accepting it. */
  head(): Promise<IApiResponse> {
    return Promise.resolve(respond(200));
  }

  get(): Promise<IApiResponse> {
    return Promise.resolve(respond(200));
  }

  // The engine sets the signature.
  // eslint-disable-next-line max-params
  async post(
    request: IApiRequest,
    _endpoint: IApiEndpointInfo,
    read: IRead,
    modify: IModify,
    http: IHttp,
    persistence: IPersistence,
  ): Promise<IApiResponse> {
    const context = new AppContext(this.caches, {
      read,
      modify,
      http,
      persistence,
      logger: this.app.getLogger(),
    });
    try {
      const content: unknown = request.content;
      return respond(
        await receiveDelivery(context, { content, signature: request.headers['x-trello-webhook'] }),
      );
    } catch (error) {
      logError(error, context, 'delivery');
      return respond(503);
    }
  }
}

/** Some servers fail on a response without headers. */
function respond(status: DeliveryStatus): IApiResponse {
  // The engine's enum of statuses is a const of numbers that includes all of ours.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment
  return { status, headers: { 'Content-Type': 'text/plain' }, content: '' };
}
