import type { Delivery } from '../../trello/Action';

const MOST = 200;

/**
 * Which webhook told of an action first: a card and its board may be watched both. The same webhook tells it again
 * where Rocket.Chat did not take it, and then it is posted.
 */
export class Seen {
  private readonly tellers = new Map<string, string>();

  isOfAnother({ action, modelId }: Delivery): boolean {
    const teller = this.tellers.get(action.id);
    if (teller !== undefined) return teller !== modelId;
    this.tellers.set(action.id, modelId);
    const [oldest] = this.tellers.keys();
    if (this.tellers.size > MOST && oldest !== undefined) this.tellers.delete(oldest);
    return false;
  }
}
