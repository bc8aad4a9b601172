import type { RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';
import { distinctBy } from '../trello/collections';
import { associations } from './associations';
import type { BoardRecords, BoardWebhook, Subscription } from './records';
import { ofKind, type RecordStore } from './RecordStore';
import { ReplyRooms } from './ReplyRooms';

/** Subscriptions and webhooks in the app's persistence. Every method rejects if the store fails. */
export class Subscriptions {
  private readonly rooms = new Map<string, Promise<Subscription[]>>();

  constructor(
    private readonly store: RecordStore,
    private readonly known = new ReplyRooms(),
  ) {}

  /** Everything known of a board, in one read: its subscriptions, its webhook, what was posted. */
  async ofBoard(boardId: string): Promise<BoardRecords> {
    const { records, unreadable } = await this.store.read([associations.board(boardId)]);
    const subscriptions = distinct(ofKind(records, 'subscription'));
    const [webhook] = ofKind(records, 'webhook');
    return {
      subscriptions,
      isSubscribed: subscriptions.length > 0 || unreadable.includes('subscription'),
      webhook,
      posted: ofKind(records, 'posted'),
      failedTries: ofKind(records, 'failedTry'),
      removed: ofKind(records, 'removed'),
      sentReplies: ofKind(records, 'sentReply'),
    };
  }

  /** Read once per request, which needs them more than once. */
  ofRoom(roomId: string): Promise<Subscription[]> {
    const known = this.rooms.get(roomId) ?? this.readRoom(roomId);
    this.rooms.set(roomId, known);
    return known;
  }

  private async readRoom(roomId: string): Promise<Subscription[]> {
    const of = [associations.subscription(), associations.room(roomId)];
    return distinct(await this.store.readAll('subscription', of));
  }

  async all(): Promise<Subscription[]> {
    return distinct(await this.store.readAll('subscription', [associations.subscription()]));
  }

  /** Adds a subscription or replaces the one with the same room and model. */
  async save(subscription: Subscription): Promise<void> {
    this.rooms.clear();
    await this.noteReplies(subscription);
    await this.store.replace(subscription, ofSubscription(subscription));
  }

  /** Whether a reply in a room may become a comment; also true for some rooms that no longer take any. */
  mayTakeReplies(roomId: string): Promise<boolean> {
    return this.known.includes(roomId, async () => {
      const rooms = await this.store.readAll('replyRoom', [associations.replyRooms()]);
      return new Set(rooms.map((room) => room.roomId));
    });
  }

  /** A room that is noted in vain costs a look-up for each reply; it is forgotten with its last subscription. */
  private async noteReplies({ roomId, takesReplies }: Subscription): Promise<void> {
    if (!takesReplies) return;
    await this.store.replace({ kind: 'replyRoom', roomId }, ofReplyRoom(roomId));
    this.known.forget();
  }

  /**
   * Applies the changes since it was read to the stored subscription: others may have changed it meanwhile, or removed
   * it, and then it stays removed.
   * @returns whether it exists
   */
  async change(subscription: Subscription, fields: Partial<Subscription>): Promise<boolean> {
    const changes = differing(subscription, fields);
    if (!Object.keys(changes).length) return true;
    this.rooms.clear();
    const stored = (await this.readRoom(subscription.roomId)).find((other) =>
      isSameSubscription(other, subscription),
    );
    if (!stored) return false;
    const changed: Subscription = { ...stored, ...changes };
    // It is stored under its board: a card may have moved to another one.
    if (changed.boardId === stored.boardId) {
      await this.noteReplies(changed);
      await this.store.replace(changed, ofSubscription(stored), false);
    } else {
      await this.remove(stored);
      await this.save(changed);
    }
    return true;
  }

  async remove(subscription: Subscription): Promise<void> {
    this.rooms.clear();
    await this.store.remove(ofSubscription(subscription));
    const { roomId, takesReplies } = subscription;
    if (takesReplies && !(await this.readRoom(roomId)).some((other) => other.takesReplies))
      await this.store.remove(ofReplyRoom(roomId));
  }

  webhooks(): Promise<BoardWebhook[]> {
    return this.store.readAll('webhook', [associations.webhook()]);
  }

  async saveWebhook(webhook: BoardWebhook): Promise<void> {
    await this.store.replace(webhook, ofWebhook(webhook.boardId));
  }

  async removeWebhook(boardId: string): Promise<void> {
    await this.store.remove(ofWebhook(boardId));
  }
}

/** One subscription per room and model. */
export const isSameSubscription = (a: Subscription, b: Subscription): boolean =>
  a.roomId === b.roomId && a.model.id === b.model.id;

const differing = (subscription: Subscription, fields: Partial<Subscription>): Partial<Subscription> =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(subscription[name as keyof Subscription]),
    ),
  );

const ofSubscription = ({ boardId, roomId, model }: Subscription): RocketChatAssociationRecord[] => [
  associations.subscription(),
  associations.board(boardId),
  associations.room(roomId),
  associations.model(model.id),
];

const ofReplyRoom = (roomId: string): RocketChatAssociationRecord[] => [
  associations.replyRooms(),
  associations.room(roomId),
];

const ofWebhook = (boardId: string): RocketChatAssociationRecord[] => [
  associations.webhook(),
  associations.board(boardId),
];

/** Two processes saving at once leave two records of one subscription; the first counts, as updates go to it. */
const distinct = (subscriptions: Subscription[]): Subscription[] =>
  distinctBy(subscriptions, ({ roomId, model }) => `${roomId} ${model.id}`);
