import type { IHttp, IModify, IPersistence, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type {
  IApiEndpoint,
  IApiEndpointInfo,
  IApiRequest,
  IApiResponse,
} from '@rocket.chat/apps-engine/definition/api';
import type { App } from '@rocket.chat/apps-engine/definition/App';
import { describeOutcome, notifyOutcome } from '../features/accounts/oauth/describeOutcome';
import { type CallbackOutcome, receiveCallback } from '../features/accounts/oauth/receiveCallback';
import { CALLBACK_PATH } from '../features/accounts/oauth/startFlow';
import { AppContext } from '../rocketchat/AppContext';
import type { Caches } from '../rocketchat/Caches';
import { ChatContext } from '../rocketchat/ChatContext';
import { logError } from '../rocketchat/explainError';
import { type OAuthPage, oauthPage, pageHeaders } from '../ui/oauthPage';
import { removeRequestFromLog } from './removeRequestFromLog';

/** Runs what a person asked for before they connected. */
type Resume = (context: ChatContext, pending: { requestId: string }) => Promise<void>;

/** The page that Trello leads back to, once a person has decided whether the app may act for them. */
export class OAuthEndpoint implements IApiEndpoint {
  readonly path = CALLBACK_PATH;

  /** @param app the engine puts the request's own logger into it, and looks for it in a property */
  constructor(
    private readonly app: App,
    private readonly caches: Caches,
    private readonly resume: Resume,
  ) {}

  // The engine sets the signature.
  // eslint-disable-next-line max-params
  async get(
    request: IApiRequest,
    _endpoint: IApiEndpointInfo,
    read: IRead,
    modify: IModify,
    http: IHttp,
    persistence: IPersistence,
  ): Promise<IApiResponse> {
    const logger = this.app.getLogger();
    removeRequestFromLog(logger);
    const context = new AppContext(this.caches, { read, modify, http, persistence, logger });
    try {
      const { state, code, error } = request.query;
      const outcome = await receiveCallback(context, { state, code, error, visitorId: visitorOf(request) });
      await notifyOutcome(outcome);
      if (outcome.kind === 'connected') await this.continue(outcome);
      return respond(describeOutcome(outcome, context.t), statuses[outcome.kind]);
    } catch (error) {
      logError(error, context, 'oauth');
      const { t } = context;
      return respond({ title: t('oauth.page.unavailable.title'), texts: [t('oauth.page.unavailable')] }, 503);
    }
  }

  private async continue({ context, flow }: CallbackOutcome & { kind: 'connected' }): Promise<void> {
    const { requestId } = flow;
    if (requestId === undefined) return;
    try {
      // With all the time that a request of its own would have.
      await this.resume(new ChatContext(this.caches, context, context), { requestId });
    } catch (error) {
      logError(error, context, 'oauth');
    }
  }
}

type PageStatus = 200 | 403 | 410 | 502 | 503;

const statuses: Record<CallbackOutcome['kind'], PageStatus> = {
  connected: 200,
  confirm: 200,
  denied: 200,
  outdated: 410,
  expired: 410,
  otherPerson: 403,
  refused: 502,
  misconfigured: 502,
  memberLimit: 503,
  unavailable: 503,
};

const respond = (page: OAuthPage, status: PageStatus): IApiResponse => ({
  // The engine's enum of statuses is a const of numbers that includes all of ours.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment
  status,
  headers: pageHeaders,
  content: oauthPage(page),
});

/**
 * Rocket.Chat's web client keeps the id of its user in a cookie for the whole site. It is only compared: nothing is
 * granted to whoever sends it, except to skip the code for a connection of that very user.
 */
function visitorOf({ headers }: IApiRequest): string | undefined {
  const cookies = (headers['cookie'] ?? '').split(';').map((each) => each.trim());
  const ids = cookies
    .filter((each) => each.startsWith('rc_uid='))
    .map((each) => each.slice('rc_uid='.length));
  // Several ones, of several paths, prove nothing.
  const [id] = ids;
  return ids.length === 1 && id ? id : undefined;
}
