import type {
  Board,
  BoardParts,
  Card,
  CardDetails,
  FullBoard,
  Label,
  List,
  Member,
  TokenInfo,
  Webhook,
} from './models';
import { parseTokenInfo } from './parseTokenInfo';
import { PATIENCE } from './patience';
import { asObject, asThing, asThings } from './shapes';
import { errorFromAnswer, TrelloError } from './TrelloError';

export interface TransportRequest {
  method: 'get' | 'post' | 'put' | 'delete';
  url: string;
  headers: Record<string, string>;
  /** sent as JSON */
  data?: Record<string, unknown>;
  /** ms */
  timeout: number;
}

/** Sends a request; rejects when there is no answer at all. */
export type Transport = (request: TransportRequest) => Promise<{ status: number; body: string }>;

export interface Credentials {
  key: string;
  token: string;
  /** like https://api.trello.com/1 */
  baseUrl: string;
}

type Query = Record<string, string>;
type Body = Record<string, unknown>;

const BOARD_FIELDS = 'name,shortLink,url,closed,prefs';
const BOARD_TEXTS = ['id', 'name', 'shortLink'] as const;
const CARD_FIELDS = 'name,idShort,shortLink,due,dueComplete,labels,idMembers,idList,pos';

/** Trello's REST API, as far as the app uses it. Every method rejects with a TrelloError and nothing else. */
export class TrelloClient {
  constructor(
    private readonly transport: Transport,
    private readonly credentials: Credentials,
    /** when the person who asked stops waiting, in ms since 1970, however many requests it takes */
    private readonly deadline = Infinity,
  ) {}

  /** The open boards of the token's member. */
  async boards(): Promise<Board[]> {
    const member = await this.get('/members/me', {
      fields: 'username',
      boards: 'open',
      board_fields: BOARD_FIELDS,
    });
    return asThings<Board>(asObject(member).boards, BOARD_TEXTS);
  }

  /** @param id a board's id or short link */
  async board(id: string): Promise<Board> {
    return asThing<Board>(
      await this.get(`/boards/${encodeURIComponent(id)}`, { fields: BOARD_FIELDS }),
      BOARD_TEXTS,
    );
  }

  /** A board with open lists, their cards and its members, in one request. */
  async fullBoard(id: string): Promise<FullBoard> {
    const answer = await this.get(`/boards/${encodeURIComponent(id)}`, {
      fields: BOARD_FIELDS,
      lists: 'open',
      cards: 'visible',
      card_fields: CARD_FIELDS,
      members: 'all',
      member_fields: 'fullName,username',
    });
    const { lists, cards, members } = asObject(answer);
    return {
      ...asThing<Board>(answer, BOARD_TEXTS),
      lists: asThings<List>(lists, ['id', 'name']),
      cards: asThings<Card>(cards, ['id', 'name', 'idList', 'shortLink']),
      members: asThings<Member>(members, ['id', 'fullName']),
    };
  }

  /** A board with its open lists, labels and members, in one request. */
  async boardParts(id: string): Promise<BoardParts> {
    const answer = await this.get(`/boards/${encodeURIComponent(id)}`, {
      fields: BOARD_FIELDS,
      lists: 'open',
      labels: 'all',
      label_fields: 'name,color',
      labels_limit: '1000',
      members: 'all',
      member_fields: 'fullName,username',
    });
    const { lists, labels, members } = asObject(answer);
    return {
      ...asThing<Board>(answer, BOARD_TEXTS),
      lists: asThings<List>(lists, ['id', 'name']),
      labels: asThings<Label>(labels, ['id', 'name']),
      members: asThings<Member>(members, ['id', 'fullName', 'username']),
    };
  }

  /** @param id a card's id or short link */
  async card(id: string): Promise<CardDetails> {
    const answer = await this.get(`/cards/${encodeURIComponent(id)}`, {
      fields: `${CARD_FIELDS},idBoard,closed,idLabels`,
      members: 'true',
      member_fields: 'fullName,username',
    });
    return {
      ...asThing<Card & { idBoard: string }>(answer, ['id', 'name', 'idList', 'shortLink', 'idBoard']),
      members: asThings<Member>(asObject(answer).members, ['id', 'fullName', 'username']),
    };
  }

  async createWebhook(webhook: {
    idModel: string;
    callbackURL: string;
    description: string;
  }): Promise<Webhook> {
    return asThing<Webhook>(await this.send('post', '/webhooks', webhook), ['id']);
  }

  async deleteWebhook(id: string): Promise<void> {
    await this.send('delete', `/webhooks/${encodeURIComponent(id)}`);
  }

  /** The webhooks that belong to the token. The token is in this path: paths are never logged. */
  async webhooks(): Promise<Webhook[]> {
    const answer = await this.get(`${this.tokenPath()}/webhooks`, {});
    return asThings<Webhook>(answer, ['id', 'idModel', 'callbackURL']);
  }

  /** Whose token this is. */
  async me(): Promise<Member> {
    const answer = await this.get('/members/me', { fields: 'fullName,username' });
    return asThing<Member>(answer, ['id', 'fullName', 'username']);
  }

  /** What the token is good for. It is in this path: paths are never logged. */
  async tokenInfo(): Promise<TokenInfo> {
    const answer = await this.get(this.tokenPath(), { fields: 'idMember,dateExpires,permissions' });
    return parseTokenInfo(answer);
  }

  /** Ends the token; its webhooks go with it. */
  async revokeToken(): Promise<void> {
    await this.send('delete', this.tokenPath());
  }

  private tokenPath(): string {
    return `/tokens/${encodeURIComponent(this.credentials.token)}`;
  }

  private until(): number {
    return Math.min(Date.now() + PATIENCE, this.deadline);
  }

  private async get(path: string, query: Query): Promise<unknown> {
    const until = this.until();
    try {
      return await this.request('get', path, { query, until });
    } catch (error) {
      const passing = error instanceof TrelloError && ['unavailable', 'rateLimited'].includes(error.kind);
      if (!passing || Date.now() + RETRY_PAUSE >= until) throw error;
      await new Promise((resolve) => setTimeout(resolve, RETRY_PAUSE));
      return this.request('get', path, { query, until });
    }
  }

  /** A write is never sent twice: nobody knows whether the first one arrived. */
  private send(method: 'post' | 'put' | 'delete', path: string, body?: Body): Promise<unknown> {
    return this.request(method, path, { body, until: this.until() });
  }

  private async request(
    method: TransportRequest['method'],
    path: string,
    { query = {}, body, until }: { query?: Query; body?: Body; until: number },
  ): Promise<unknown> {
    const { key, token, baseUrl } = this.credentials;
    const search = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    const answer = await within(until, (timeout) =>
      this.transport({
        method,
        url: baseUrl + path + (search.length ? `?${search.join('&')}` : ''),
        headers: {
          Accept: 'application/json',
          Authorization: `OAuth oauth_consumer_key="${key}", oauth_token="${token}"`,
        },
        ...(body && { data: body }),
        timeout,
      }),
    );
    if (answer.status < 200 || answer.status > 299) throw errorFromAnswer(answer.status, answer.body);
    return parseBody(answer);
  }
}

const RETRY_PAUSE = 1_000;

/** The transport's own timeout ends at the headers, and some engines wait 30 s for a body: we keep our own. */
async function within<T>(until: number, work: (timeout: number) => Promise<T>): Promise<T> {
  const timeout = Math.max(1, until - Date.now());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const slow = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new TrelloError('slow'));
    }, timeout);
  });
  try {
    return await Promise.race([work(timeout), slow]);
  } catch (error) {
    if (error instanceof TrelloError) throw error;
    throw new TrelloError(Date.now() >= until - 50 ? 'slow' : 'unavailable');
  } finally {
    if (timer) clearTimeout(timer);
  }
}

function parseBody({ body, status }: { body: string; status: number }): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new TrelloError('garbled', status);
  }
}
