import {
  RocketChatAssociationModel,
  RocketChatAssociationRecord,
} from '@rocket.chat/apps-engine/definition/metadata';

const misc = (id: string): RocketChatAssociationRecord =>
  new RocketChatAssociationRecord(RocketChatAssociationModel.MISC, id);

/**
 * Every association in one place. Rocket.Chat compares whole arrays, order included, when it updates: arrays are
 * built here and nowhere else.
 */
export const associations = {
  board: (boardId: string) => misc(`board:${boardId}`),
  room: (roomId: string) => new RocketChatAssociationRecord(RocketChatAssociationModel.ROOM, roomId),
  link: () => misc('link'),
  webhook: () => misc('webhook'),
  setup: () => misc('setup'),
};
