import type { RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';
import { DAY_MS, isRecent } from '../trello/clock';
import { associations } from './associations';
import type { Reply } from './records';
import type { RecordStore } from './RecordStore';

/** ms; a reply that is edited later leaves its comment as it is */
const KEPT_MS = 365 * DAY_MS;

/** ms; one that is edited later becomes no comment any more. Longer than it is tried again. */
const KEPT_WITHOUT_COMMENT_MS = 2 * DAY_MS;

/** Replies in cards' threads, and the comments they have become. */
export class Replies {
  constructor(private readonly store: RecordStore) {}

  async find(messageId: string): Promise<Reply | undefined> {
    const replies = await this.store.readAll('reply', ofMessage(messageId));
    return replies.find(({ isPending }) => isPending) ?? replies[0];
  }

  /** The ids of the comments that replies have become on a card. */
  async commentsOn(shortLink: string): Promise<string[]> {
    const replies = await this.store.readAll('reply', [
      associations.replies(),
      associations.model(shortLink),
    ]);
    return replies.flatMap(({ comment }) => comment?.id ?? []);
  }

  /** Those whose comments may differ from them. */
  pending(): Promise<Reply[]> {
    return this.store.readAll('reply', [associations.pendingReplies()]);
  }

  /** Associations never change, so a reply in its other state is another record. */
  async save(reply: Reply): Promise<void> {
    await this.store.replace(reply, ofReply(reply));
    const isNew = reply.isPending && !reply.comment;
    if (!isNew) await this.store.remove(ofReply({ ...reply, isPending: !reply.isPending }));
  }

  async remove(messageId: string): Promise<void> {
    await this.store.remove(ofMessage(messageId));
  }

  sweep(now: number): Promise<void> {
    return this.store.sweep('reply', [associations.replies()], ({ at, comment, messageId }) =>
      isRecent(at, now, comment ? KEPT_MS : KEPT_WITHOUT_COMMENT_MS) ? undefined : ofMessage(messageId),
    );
  }
}

const ofMessage = (messageId: string): RocketChatAssociationRecord[] => [
  associations.replies(),
  associations.message(messageId),
];

const ofReply = ({ messageId, shortLink, isPending }: Reply): RocketChatAssociationRecord[] => [
  ...ofMessage(messageId),
  associations.model(shortLink),
  isPending ? associations.pendingReplies() : associations.doneReplies(),
];
