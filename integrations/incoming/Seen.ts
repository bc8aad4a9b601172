import type { Delivery } from '../../trello/Action';
import { BoundedMap } from '../../trello/collections';

/** A day of a busy board, and a quarter of a megabyte. */
const MAX_ACTIONS = 1_000;
/** Trello retries after some seconds to some minutes, three times. */
const MAX_TIMES = 4;
const TRIES_END_MS = 15 * 60_000;

interface PostedAction {
  poster: string;
  /** ms */
  first: number;
  times: number;
}

/**
 * The webhook that first delivered an action: a card and its board may both be watched, or a board with two tokens. The
 * same webhook delivers it again if Rocket.Chat refused it, and then it is posted; later, or more often, it is a
 * replay.
 */
export class Seen {
  private readonly posted = new BoundedMap<PostedAction>(MAX_ACTIONS);

  /** @returns the number of times it was to be posted, including this one; undefined if it must not be posted */
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
