import type { Delivery } from '../../trello/Action';
import { BoundedMap } from '../../trello/collections';

/** A day of a busy board, and a quarter of a megabyte. */
const MAX_ACTIONS = 1_000;
/** Trello tries again after some seconds to some minutes, three times. */
const MAX_TIMES = 4;
const TRIES_END_MS = 15 * 60_000;

interface PostedAction {
  poster: string;
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
  private readonly posted = new BoundedMap<PostedAction>(MAX_ACTIONS);

  /** @returns how often it was to be posted by now, this time included; undefined where it is not to be posted */
  count({ action, modelId, webhookId = modelId }: Delivery, now: number): number | undefined {
    const posted = this.posted.get(action.id) ?? this.remember(action.id, webhookId, now);
    const isTrying = posted.times < MAX_TIMES && now - posted.first <= TRIES_END_MS;
    if (posted.poster !== webhookId || !isTrying) return undefined;
    posted.times += 1;
    return posted.times;
  }

  private remember(id: string, poster: string, now: number): PostedAction {
    const posted: PostedAction = { poster, first: now, times: 0 };
    this.posted.set(id, posted);
    return posted;
  }
}
