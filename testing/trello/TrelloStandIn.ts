import { Acting } from './Acting';
import { ActionLog } from './ActionLog';
import { type Attempt, Deliveries } from './Deliveries';
import { type Fault, type FaultOptions, Faults } from './Faults';
import { newApiKey, newApiSecret, newId } from './ids';
import type {
  BoardInput,
  CardInput,
  ChecklistInput,
  LabelInput,
  ListInput,
  MemberInput,
  TokenInput,
} from './inputs';
import type { Action, Board, Card, Checklist, Json, Label, List, Member, Ref, Webhook } from './models';
import type { World } from './mutations/World';
import { AuthorizationServer } from './oauth/AuthorizationServer';
import type { LoggedRequest } from './RequestLog';
import { revokeToken } from './routes/tokens';
import { addSampleBoard, type SampleBoard } from './sample';
import { recordsOf, refill, type Saved } from './Saved';
import * as seed from './seed';
import type { Signing } from './signature';
import { State } from './State';
import { TrelloServer } from './TrelloServer';

export interface StandInSettings {
  /** Default: any free one. */
  port?: number;
  /** Continues where another one stopped, with its keys, tokens, boards and webhooks. */
  saved?: Saved;
  clock?: () => Date;
  /** Milliseconds before each retry of a delivery; default 30, 60 and 120 s. */
  retryDelays?: readonly number[];
  /** Milliseconds a callback may take; default 30 s. */
  deliveryTimeoutMs?: number;
  /** A webhook is disabled after that many consecutive failures; default 1000. */
  disableAfter?: number;
  /** Answers 429 beyond the limits of RateLimits.ts. Default: only counts. */
  enforceLimits?: boolean;
}

/** An HTTP server that behaves like Trello's REST API and webhooks, with everything a test wants to inspect. */
export class TrelloStandIn {
  readonly apiKey: string;
  readonly apiSecret: string;
  /** The member behind `token`: Ada Lovelace. */
  readonly member: Member;
  /** A read-and-write token of `member`. */
  readonly token: string;
  readonly state: State;
  /** The `appCreator.id` of changes made with a token of this application. */
  readonly idApp: string;
  /** Atlassian's authorization server, at the same host. */
  readonly oauth: AuthorizationServer;
  private readonly world: World;
  private readonly outbox: Deliveries;
  private readonly faults = new Faults();
  private readonly server: TrelloServer;

  private constructor(settings: StandInSettings) {
    const { saved } = settings;
    this.state = new State(settings.clock ?? (() => new Date()));
    if (saved) refill(this.state, saved.records);
    this.apiKey = saved?.apiKey ?? newApiKey();
    this.apiSecret = saved?.apiSecret ?? newApiSecret();
    this.world = { state: this.state, log: new ActionLog(this.state) };
    this.outbox = new Deliveries(this.state, {
      secret: this.apiSecret,
      retryDelays: settings.retryDelays ?? [30_000, 60_000, 120_000],
      timeoutMs: settings.deliveryTimeoutMs ?? 30_000,
      disableAfter: settings.disableAfter ?? 1000,
    });
    this.world.log.onAction((recorded) => {
      this.outbox.announce(recorded);
    });
    this.idApp = saved?.idApp ?? newId(this.state.clock());
    this.member = saved
      ? this.state.member(saved.idMember)
      : this.addMember({ username: 'ada', fullName: 'Ada Lovelace' });
    this.token = saved?.token ?? this.addToken({ member: this.member });
    this.oauth = new AuthorizationServer(this.state, () => this.server.origin, saved?.oauth);
    this.server = new TrelloServer({
      world: this.world,
      deliveries: this.outbox,
      faults: this.faults,
      oauth: this.oauth,
      apiKey: this.apiKey,
      idApp: this.idApp,
      enforceLimits: settings.enforceLimits ?? false,
    });
  }

  static async start(settings: StandInSettings = {}): Promise<TrelloStandIn> {
    const trello = new TrelloStandIn(settings);
    await trello.server.listen(settings.port ?? 0);
    return trello;
  }

  /** Like https://api.trello.com/1, without a trailing slash. */
  get url(): string {
    return this.server.url;
  }

  /** Stops the server and every delivery under way. */
  async stop(): Promise<void> {
    this.outbox.stop();
    await this.server.close();
  }

  /** What `start({ saved })` continues with; without faults and logs. */
  snapshot(): Saved {
    const { apiKey, apiSecret, idApp, token, member, state } = this;
    const oauth = this.oauth.saved();
    return { apiKey, apiSecret, idApp, token, idMember: member.id, oauth, records: recordsOf(state) };
  }

  /** From now on connections are refused, until comeBack(). */
  goDown(): Promise<void> {
    return this.server.close();
  }

  /** Listens again at the same address. */
  comeBack(): Promise<void> {
    return this.server.listen(0);
  }

  addMember(input: MemberInput): Member {
    return seed.addMember(this.state, input);
  }

  addToken(input: TokenInput): string {
    return seed.addToken(this.state, input);
  }

  /** Like its owner on Trello's settings page; its webhooks are deleted, too. */
  revokeToken(token: string): void {
    revokeToken(this.state, token);
  }

  /** `members` defaults to the default member. The add… methods record no action. */
  addBoard(input: Omit<BoardInput, 'members'> & { members?: Ref[] }): Board {
    return seed.addBoard(this.state, { ...input, members: input.members ?? [this.member] });
  }

  addList(input: ListInput): List {
    return seed.addList(this.state, input);
  }

  addLabel(input: LabelInput): Label {
    return seed.addLabel(this.state, input);
  }

  addCard(input: CardInput): Card {
    return seed.addCard(this.state, input);
  }

  addChecklist(input: ChecklistInput): Checklist {
    return seed.addChecklist(this.state, input);
  }

  sampleBoard(): SampleBoard {
    return addSampleBoard(this);
  }

  /** A member at work on trello.com, or through an application: then actions have `appCreator`. */
  as(member: Ref, through?: { idApp: string }): Acting {
    const app = through ? { app: through.idApp } : {};
    return new Acting(this.world, { member: this.state.member(member), ...app });
  }

  get actions(): readonly Action[] {
    return this.state.actions;
  }

  get webhooks(): Webhook[] {
    return [...this.state.webhooks.values()];
  }

  /** Every delivery attempt, in order. */
  get deliveries(): readonly Attempt[] {
    return this.outbox.attempts;
  }

  /** Resolves when all deliveries and their retries are done. */
  settled(): Promise<void> {
    return this.outbox.settled();
  }

  get requests(): readonly LoggedRequest[] {
    return this.server.log.entries;
  }

  /** `METHOD path: what is wrong` for every request that is not as documented. */
  violations(): string[] {
    return this.requests.flatMap(({ method, path, violations }) =>
      violations.map((each) => `${method} ${path}: ${each}`),
    );
  }

  /** The same for credentials in the query if a header was possible. */
  exposures(): string[] {
    return this.requests.flatMap(({ method, path, exposures }) =>
      exposures.map((each) => `${method} ${path}: ${each}`),
    );
  }

  /** Makes future requests fail. */
  fail(input: FaultOptions): Fault {
    return this.faults.add(input);
  }

  clearFaults(): void {
    this.faults.clear();
  }

  /**
   * Sends anything to a webhook, with retries. An action is wrapped as Trello wraps it, an object with an `action` of
   * its own is sent as it is, `raw` is sent byte for byte.
   */
  deliver(what: Action | Json, how: { webhook: Ref; sign?: Signing; raw?: string }): Promise<void> {
    const webhook = this.state.webhook(how.webhook);
    const content = what as Json;
    const body =
      how.raw ?? ('action' in content ? JSON.stringify(content) : this.outbox.bodyFor(webhook, content));
    const actionId = (content.action?.id ?? content.id) as string | undefined;
    return this.outbox.send(webhook, body, {
      ...(how.sign ? { sign: how.sign } : {}),
      ...(actionId ? { actionId } : {}),
    });
  }
}
