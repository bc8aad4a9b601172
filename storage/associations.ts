import {
  RocketChatAssociationModel,
  RocketChatAssociationRecord,
} from '@rocket.chat/apps-engine/definition/metadata/RocketChatAssociations';

const misc = (id: string): RocketChatAssociationRecord =>
  new RocketChatAssociationRecord(RocketChatAssociationModel.MISC, id);

/**
 * Every association in one place. Rocket.Chat compares whole arrays, order included, when it updates: arrays are built
 * only in storage/. Records are looked up by these, so they stay as 0.1.0 wrote them, even if the records have been
 * renamed.
 */
export const associations = {
  board: (boardId: string) => misc(`board:${boardId}`),
  /** the board, list or card of a subscription */
  model: (modelId: string) => misc(`model:${modelId}`),
  room: (roomId: string) => new RocketChatAssociationRecord(RocketChatAssociationModel.ROOM, roomId),
  user: (userId: string) => new RocketChatAssociationRecord(RocketChatAssociationModel.USER, userId),
  /** a user's own Trello account */
  member: () => misc('member'),
  /** what a user has chosen for themselves */
  choices: () => misc('choices'),
  subscription: () => misc('link'),
  webhook: () => misc('webhook'),
  /** recent events on boards */
  activity: () => misc('told'),
  /** a bucket is removed as a whole */
  bucket: (bucket: string) => misc(`told:${bucket}`),
  idempotencyKeys: () => misc('claims'),
  idempotencyKey: (key: string) => misc(`claim:${key}`),
  /** attempts to post messages that must be posted once */
  posts: () => misc('posts'),
  /** @param key the id that the message should have */
  post: (key: string) => misc(`post:${key}`),
  /** @param owner of an attempt */
  attempt: (owner: string) => misc(`claim:${owner}`),
  /** replies in cards' threads */
  replies: () => misc('replies'),
  /** whose comments may differ from them */
  pendingReplies: () => misc('replies:pending'),
  /** whose comments are as they are */
  doneReplies: () => misc('replies:done'),
  message: (messageId: string) =>
    new RocketChatAssociationRecord(RocketChatAssociationModel.MESSAGE, messageId),
  /** rooms that take replies */
  replyRooms: () => misc('replyRooms'),
  pendingRequests: () => misc('pending'),
  pendingRequest: (id: string) => misc(`pending:${id}`),
  oauthFlows: () => misc('oauth'),
  oauthFlow: (id: string) => misc(`oauth:${id}`),
  /** not the association of what is stored for a user, which is read with every change they make */
  oauthUser: (userId: string) => misc(`oauth:user:${userId}`),
  undoableActs: () => misc('undos'),
  undoableAct: (key: string) => misc(`undo:${key}`),
  setup: () => misc('setup'),
};
