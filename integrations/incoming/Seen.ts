import type { Delivery } from '../../trello/Action';

/** A day of a busy board, and a quarter of a megabyte. */
const MOST = 1_000;
/** Trello tries again after some seconds to some minutes, three times. */
const MOST_TIMES = 4;
const TRIES_END = 15 * 60_000;

interface PostedAction {
  teller: string;
  /** ms */
  first: number;
  times: number;
}

/**
 * Which webhook told of an action first: a card and its board may be watched both, a board with two tokens. The same
 * webhook tells it again where Rocket.Chat did not take it, and then it is posted; later, or more often, it is
 * somebody who sends again what was caught.
 */
export class Seen {
  private readonly told = new Map<string, PostedAction>();

  /** @returns how often it was to be posted by now, this time included; undefined where it is not to be posted */
  count({ action, modelId, webhookId = modelId }: Delivery, now: number): number | undefined {
    const told = this.told.get(action.id) ?? this.remember(action.id, webhookId, now);
    const isTrying = told.times < MOST_TIMES && now - told.first <= TRIES_END;
    if (told.teller !== webhookId || !isTrying) return undefined;
    told.times += 1;
    return told.times;
  }

  private remember(id: string, teller: string, now: number): PostedAction {
    const told: PostedAction = { teller, first: now, times: 0 };
    this.told.set(id, told);
    const [oldest] = this.told.keys();
    if (this.told.size > MOST && oldest !== undefined) this.told.delete(oldest);
    return told;
  }
}
