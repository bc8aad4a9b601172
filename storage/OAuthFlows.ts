import type { RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';
import { isRecent, MINUTE_MS, systemClock, type Clock } from '../trello/clock';
import { associations } from './associations';
import type { OAuthFlow } from './OAuthFlow';
import type { RecordStore } from './RecordStore';

/** ms; every answer about one has been given by then */
const KEPT_MS = 30 * MINUTE_MS;

export class OAuthFlows {
  constructor(
    private readonly store: RecordStore,
    private readonly clock: Clock = systemClock,
  ) {}

  async add(flow: Omit<OAuthFlow, 'kind' | 'at'>): Promise<void> {
    await this.store.create({ ...flow, kind: 'oauthFlow', at: this.clock.now() }, of(flow));
  }

  async find(id: string): Promise<OAuthFlow | undefined> {
    const [found] = await this.store.readAll('oauthFlow', [
      associations.oauthFlows(),
      associations.oauthFlow(id),
    ]);
    return found;
  }

  /** Those of a person. */
  ofUser(userId: string): Promise<OAuthFlow[]> {
    return this.store.readAll('oauthFlow', [associations.oauthFlows(), associations.oauthUser(userId)]);
  }

  /** One that was removed meanwhile stays removed. */
  async change(flow: OAuthFlow): Promise<void> {
    await this.store.replace(flow, of(flow), false);
  }

  async remove(flow: OAuthFlow): Promise<void> {
    await this.store.remove(of(flow));
  }

  /** All that nobody can finish any more. */
  async outdated(now: number): Promise<OAuthFlow[]> {
    const all = await this.store.readAll('oauthFlow', [associations.oauthFlows()]);
    return all.filter(({ at }) => !isRecent(at, now, KEPT_MS));
  }
}

const of = ({ id, userId }: Pick<OAuthFlow, 'id' | 'userId'>): RocketChatAssociationRecord[] => [
  associations.oauthFlows(),
  associations.oauthFlow(id),
  associations.oauthUser(userId),
];
