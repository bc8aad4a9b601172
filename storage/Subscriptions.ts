import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';
import { associations } from './associations';
import { type PackedTold, unpackTold } from './packNotification';
import type { Acted, ActOutcome, BoardRecords, BoardWebhook, FailedTry, Link, RemovedPost } from './records';

type Stored = Link | BoardWebhook | PackedTold | Acted | ActOutcome | FailedTry | RemovedPost;

/** Links and webhooks in the app's persistence. Every method rejects when the store does. */
export class Links {
  private readonly rooms = new Map<string, Promise<Link[]>>();

  constructor(
    private readonly reader: IPersistenceRead,
    private readonly writer: IPersistence,
  ) {}

  /** All that is known of a board, in one read: who follows it, which webhook brings its news, what was told. */
  async ofBoard(boardId: string): Promise<BoardRecords> {
    const records = (await this.reader.readByAssociation(associations.board(boardId))) as Stored[];
    return {
      links: distinct(records.filter((record): record is Link => record.kind === 'link')),
      webhook: records.find((record): record is BoardWebhook => record.kind === 'webhook'),
      told: records.filter((record): record is PackedTold => record.kind === 'told').map(unpackTold),
      acted: records.filter((record): record is Acted => record.kind === 'acted'),
      outcomes: records.filter((record): record is ActOutcome => record.kind === 'outcome'),
      failedTries: records.filter((record): record is FailedTry => record.kind === 'failedTry'),
      removed: records.filter((record): record is RemovedPost => record.kind === 'removed'),
    };
  }

  /** Read once for a request, which asks for them more than once. */
  ofRoom(roomId: string): Promise<Link[]> {
    const known = this.rooms.get(roomId) ?? this.readRoom(roomId);
    this.rooms.set(roomId, known);
    return known;
  }

  private async readRoom(roomId: string): Promise<Link[]> {
    const found = await this.reader.readByAssociations([associations.link(), associations.room(roomId)]);
    return distinct(found as Link[]);
  }

  async all(): Promise<Link[]> {
    return distinct((await this.reader.readByAssociation(associations.link())) as Link[]);
  }

  /** Adds a link or replaces the one of the same room and model. */
  async save(link: Link): Promise<void> {
    this.rooms.clear();
    await this.writer.updateByAssociations(ofLink(link), link, true);
  }

  /**
   * Changes what differs from the link as it was read, in the link as it is stored by now: others may have changed it
   * since, or ended it, and then it stays gone.
   * @returns whether it is there
   */
  async change(link: Link, fields: Partial<Link>): Promise<boolean> {
    const changes = differing(link, fields);
    if (!Object.keys(changes).length) return true;
    this.rooms.clear();
    const stored = (await this.readRoom(link.roomId)).find((other) => isSameLink(other, link));
    if (!stored) return false;
    const changed: Link = { ...stored, ...changes };
    // It is stored under its board: a card may have moved to another one.
    if (changed.boardId === stored.boardId) {
      await this.writer.updateByAssociations(ofLink(stored), changed, false);
    } else {
      await this.remove(stored);
      await this.save(changed);
    }
    return true;
  }

  async remove(link: Link): Promise<void> {
    this.rooms.clear();
    await this.writer.removeByAssociations(ofLink(link));
  }

  async webhooks(): Promise<BoardWebhook[]> {
    return (await this.reader.readByAssociation(associations.webhook())) as BoardWebhook[];
  }

  async saveWebhook(webhook: BoardWebhook): Promise<void> {
    await this.writer.updateByAssociations(ofWebhook(webhook.boardId), webhook, true);
  }

  async removeWebhook(boardId: string): Promise<void> {
    await this.writer.removeByAssociations(ofWebhook(boardId));
  }
}

/** One link for a room and a model. */
export const isSameLink = (a: Link, b: Link): boolean => a.roomId === b.roomId && a.model.id === b.model.id;

const differing = (link: Link, fields: Partial<Link>): Partial<Link> =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(link[name as keyof Link]),
    ),
  );

const ofLink = ({ boardId, roomId, model }: Link): RocketChatAssociationRecord[] => [
  associations.link(),
  associations.board(boardId),
  associations.room(roomId),
  associations.model(model.id),
];

const ofWebhook = (boardId: string): RocketChatAssociationRecord[] => [
  associations.webhook(),
  associations.board(boardId),
];

/** Two processes saving at once leave two records of one link; the first counts, as updates go to it. */
function distinct(links: Link[]): Link[] {
  const firsts = new Map<string, Link>();
  for (const link of links) {
    const key = `${link.roomId} ${link.model.id}`;
    if (!firsts.has(key)) firsts.set(key, link);
  }
  return [...firsts.values()];
}
