import fetch from 'node-fetch';
import { canSee } from './access';
import type { Recorded } from './ActionLog';
import type { Action, Json, Webhook } from './models';
import { signatureOf, type Signing } from './signature';
import type { State } from './State';
import { boardDefaults, boardView, listView, memberView } from './views/boardView';
import { cardView } from './views/cardView';
import { omit, pick } from './views/pick';

/** One delivery attempt. */
export interface Attempt {
  webhookId: string;
  actionId: string | undefined;
  url: string;
  /** The callback's status; 0 without a response (refused, dropped, timed out). */
  status: number;
  /** 1 for the first try. */
  attempt: number;
  body: string;
  /** when it was sent */
  at: Date;
  /** Milliseconds from sending to the response. */
  tookMs: number;
}

export interface DeliverySettings {
  secret: string;
  /** Milliseconds before each retry. */
  retryDelays: readonly number[];
  timeoutMs: number;
  /** A webhook is disabled after that many consecutive failures. */
  disableAfter: number;
}

/** Sends actions to webhooks: in order per webhook, with retries after failures, never after a 410. */
export class Deliveries {
  readonly attempts: Attempt[] = [];
  private readonly queues = new Map<string, Promise<void>>();
  private readonly closing = new AbortController();
  private readonly pauses = new Set<() => void>();

  constructor(
    private readonly state: State,
    private readonly settings: DeliverySettings,
  ) {}

  announce({ action, idModels }: Recorded): void {
    for (const webhook of this.state.webhooks.values()) {
      if (webhook.active && idModels.has(webhook.idModel) && this.mayRead(webhook)) {
        void this.send(webhook, this.bodyFor(webhook, action), { actionId: action.id });
      }
    }
  }

  /** Resolves after the last try. */
  send(webhook: Webhook, body: string, how: { sign?: Signing; actionId?: string }): Promise<void> {
    const before = this.queues.get(webhook.id) ?? Promise.resolve();
    const sent = before.then(() => this.tryAll(webhook, body, how));
    this.queues.set(webhook.id, sent);
    return sent;
  }

  bodyFor(webhook: Webhook, action: Action | Json): string {
    return JSON.stringify({ model: this.modelOf(webhook.idModel), action, webhook: omit(webhook, 'token') });
  }

  async settled(): Promise<void> {
    let waitedFor = 0;
    while (waitedFor !== this.attempts.length || this.queues.size > 0) {
      waitedFor = this.attempts.length;
      const queues = [...this.queues];
      await Promise.all(queues.map(([, queue]) => queue));
      for (const [id, queue] of queues) if (this.queues.get(id) === queue) this.queues.delete(id);
    }
  }

  stop(): void {
    this.closing.abort();
    for (const end of this.pauses) end();
  }

  /** The status of a HEAD request to the callback; 0 without a response. */
  async probe(url: string): Promise<number> {
    return this.request(url, { method: 'HEAD', headers: {} });
  }

  private async tryAll(
    webhook: Webhook,
    body: string,
    how: { sign?: Signing; actionId?: string },
  ): Promise<void> {
    const delays = this.settings.retryDelays;
    for (let attempt = 1; attempt <= delays.length + 1; attempt += 1) {
      if (this.closing.signal.aborted || !this.state.webhooks.has(webhook.id) || !webhook.active) return;
      const started = Date.now();
      const status = await this.post(webhook, body, how.sign ?? 'utf8');
      const tookMs = Date.now() - started;
      const { id: webhookId, callbackURL: url } = webhook;
      const at = new Date(started);
      this.attempts.push({ webhookId, actionId: how.actionId, url, status, attempt, body, at, tookMs });
      this.judge(webhook, status);
      if (status === 200 || status === 410) return;
      const delay = delays[attempt - 1];
      if (delay !== undefined) await this.pause(delay);
    }
  }

  private judge(webhook: Webhook, status: number): void {
    if (status === 200) {
      webhook.consecutiveFailures = 0;
      webhook.firstConsecutiveFailDate = null;
    } else if (status === 410) {
      this.state.webhooks.delete(webhook.id);
    } else {
      webhook.consecutiveFailures += 1;
      webhook.firstConsecutiveFailDate ??= this.state.now();
      if (webhook.consecutiveFailures >= this.settings.disableAfter) webhook.active = false;
    }
  }

  private post(webhook: Webhook, body: string, sign: Signing): Promise<number> {
    const signature = signatureOf(body + webhook.callbackURL, this.settings.secret, sign);
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      ...(signature ? { 'x-trello-webhook': signature } : {}),
    };
    return this.request(webhook.callbackURL, { method: 'POST', headers, body });
  }

  private async request(
    url: string,
    init: { method: string; headers: Record<string, string>; body?: string },
  ) {
    const timeout = this.settings.timeoutMs;
    try {
      const signal = this.closing.signal as never;
      const response = await fetch(url, { ...init, timeout, redirect: 'manual', signal });
      await response.text();
      return response.status;
    } catch {
      return 0;
    }
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        this.pauses.delete(end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      this.pauses.add(end);
    });
  }

  private modelOf(id: string): Json {
    const { boards, lists, cards, members } = this.state;
    const [board, list, card, member] = [boards.get(id), lists.get(id), cards.get(id), members.get(id)];
    if (board) return pick(boardView(this.state, board), undefined, boardDefaults);
    if (list) return listView(list);
    if (card) return cardView(this.state, card);
    return member ? memberView(this.state, member) : { id };
  }

  private mayRead(webhook: Webhook): boolean {
    const token = this.state.tokens.get(webhook.token);
    if (!token || (token.dateExpires !== null && token.dateExpires <= this.state.now())) return false;
    const { boards, lists, cards, members } = this.state;
    const model = lists.get(webhook.idModel) ?? cards.get(webhook.idModel);
    const board = boards.get(model?.idBoard ?? webhook.idModel);
    return board === undefined || canSee(board, members.get(token.idMember));
  }
}
