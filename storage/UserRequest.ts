/** What a person did in a client, with everything that doing it again takes. All of it is untrusted. */
export type UserRequest =
  | { by: 'command'; words: string[] }
  /** @property from what the element is in: `private` and `shared` are messages of ours */
  | {
      by: 'click';
      actionId: string;
      value: unknown;
      containerId: string;
      from: 'view' | 'private' | 'shared';
    }
  /** in one of Rocket.Chat's own menus */
  | { by: 'menu'; actionId: string; messageId?: string; text: string }
  /** a message in a card's thread */
  | { by: 'reply'; messageId: string }
  | { by: 'form'; view: { id: string; state: unknown } };

/** What a person asked for without having connected a Trello account. It runs once they have. */
export interface PendingRequest {
  kind: 'pendingRequest';
  id: string;
  userId: string;
  roomId: string;
  threadId?: string;
  request: UserRequest;
  /** ms since 1970 */
  at: number;
}
