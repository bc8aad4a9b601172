import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';
import { associations } from './associations';

/** A room follows a board. */
export interface Link {
  kind: 'link';
  /** who made it: a line of the settings page */
  source: 'settings';
  roomId: string;
  /** the room's name in its address */
  roomName: string;
  boardId: string;
  boardShortLink: string;
  boardName: string;
  /** the board as the settings' line names it: it may be called otherwise by now */
  written: string;
  /** event groups */
  events: string[];
  style: 'compact' | 'detailed';
}

/** What Trello calls for a board; one per board, however many rooms follow it. */
export interface BoardWebhook {
  kind: 'webhook';
  boardId: string;
  boardName: string;
  /** exactly as given to Trello: its signature covers this text */
  callbackUrl: string;
  /** Trello's id; missing while it is being made */
  webhookId?: string;
  /** the app's own user, so that posting needs no look-up */
  appUserId: string;
}

type Stored = Link | BoardWebhook;

export interface BoardRecords {
  links: Link[];
  webhook?: BoardWebhook;
}

/** Links and webhooks in the app's persistence. Every method rejects when the store does. */
export class Links {
  constructor(
    private readonly reader: IPersistenceRead,
    private readonly writer: IPersistence,
  ) {}

  /** All that is known of a board, in one read: who follows it and which webhook brings its news. */
  async ofBoard(boardId: string): Promise<BoardRecords> {
    const records = (await this.reader.readByAssociation(associations.board(boardId))) as Stored[];
    return { links: distinct(records.filter(isLink)), webhook: records.find(isWebhook) };
  }

  async ofRoom(roomId: string): Promise<Link[]> {
    const found = await this.reader.readByAssociations([associations.link(), associations.room(roomId)]);
    return distinct(found as Link[]);
  }

  async all(): Promise<Link[]> {
    return distinct((await this.reader.readByAssociation(associations.link())) as Link[]);
  }

  /** Adds a link or replaces the one of the same board and room. */
  async save(link: Link): Promise<void> {
    await this.writer.updateByAssociations(ofLink(link), link, true);
  }

  async remove(link: Link): Promise<void> {
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

const isLink = (record: Stored): record is Link => record.kind === 'link';
const isWebhook = (record: Stored): record is BoardWebhook => record.kind === 'webhook';

const ofLink = ({ boardId, roomId }: Link): RocketChatAssociationRecord[] => [
  associations.link(),
  associations.board(boardId),
  associations.room(roomId),
];

const ofWebhook = (boardId: string): RocketChatAssociationRecord[] => [
  associations.webhook(),
  associations.board(boardId),
];

/** Two processes saving at once leave two records of one link; the first counts, as updates go to it. */
function distinct(links: Link[]): Link[] {
  const newestFirst = [...links].reverse();
  return [...new Map(newestFirst.map((link) => [`${link.boardId} ${link.roomId}`, link])).values()].reverse();
}
