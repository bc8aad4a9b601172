import {
  RocketChatAssociationModel,
  RocketChatAssociationRecord,
} from '@rocket.chat/apps-engine/definition/metadata/RocketChatAssociations';

const misc = (id: string): RocketChatAssociationRecord =>
  new RocketChatAssociationRecord(RocketChatAssociationModel.MISC, id);

/**
 * Every association in one place. Rocket.Chat compares whole arrays, order included, when it updates: arrays are
 * built in storage/ and nowhere else.
 */
export const associations = {
  board: (boardId: string) => misc(`board:${boardId}`),
  /** a board, list or card that a link is about */
  model: (modelId: string) => misc(`model:${modelId}`),
  room: (roomId: string) => new RocketChatAssociationRecord(RocketChatAssociationModel.ROOM, roomId),
  user: (userId: string) => new RocketChatAssociationRecord(RocketChatAssociationModel.USER, userId),
  /** a user's own Trello account */
  member: () => misc('member'),
  /** what a user has chosen for themselves */
  choices: () => misc('choices'),
  subscription: () => misc('link'),
  webhook: () => misc('webhook'),
  posted: () => misc('told'),
  /** @param shelf what stands on one is forgotten at once */
  postedOn: (bucket: string) => misc(`told:${bucket}`),
  idempotencyKeys: () => misc('claims'),
  /** @param key of what is claimed */
  claim: (key: string) => misc(`claim:${key}`),
  /** claims on messages that are to be posted once */
  posts: () => misc('posts'),
  /** @param key the id that the message should have */
  post: (key: string) => misc(`post:${key}`),
  setup: () => misc('setup'),
};
