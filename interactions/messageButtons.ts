import {
  MessageActionContext,
  RoomTypeFilter,
} from '@rocket.chat/apps-engine/definition/ui/IUIActionButtonDescriptor';
import { UIActionButtonContext } from '@rocket.chat/apps-engine/definition/ui/UIActionButtonContext';
import { openAddForm } from '../features/cards/addForm';
import { openAddToForm } from '../features/cards/addToForm';
import { draftOf, draftOfText } from '../features/cards/fromMessage';
import { requireInRoom } from '../rocketchat/rooms/permissions';
import type { ActionButton, OnPress } from './ActionButton';

/** All but those of visitors, who are no part of a team. */
const roomTypes = Object.values(RoomTypeFilter).filter((type) => type !== RoomTypeFilter.LIVE_CHAT);

const onMessages = {
  context: UIActionButtonContext.MESSAGE_ACTION,
  when: {
    roomTypes,
    messageActionContext: [
      MessageActionContext.MESSAGE,
      MessageActionContext.MESSAGE_MOBILE,
      MessageActionContext.THREADS,
    ],
  },
};

const createCard: OnPress = async ({ conversation, message }, context) => {
  await requireInRoom(context, conversation);
  await openAddForm(context, conversation, {
    draft: await draftOf(context, conversation, message),
    sourceId: message?.id,
  });
};

const addToCard: OnPress = async ({ conversation, message }, context) => {
  await requireInRoom(context, conversation);
  const draft = await draftOf(context, conversation, message);
  await openAddToForm(context, conversation, { draft, sourceId: message?.id ?? '' });
};

const createFromBox: OnPress = async ({ conversation, text }, context) => {
  await requireInRoom(context, conversation);
  await openAddForm(context, conversation, { draft: draftOfText(text) });
};

/** What is done with what people write. */
export const messageButtons: readonly ActionButton[] = [
  { ...onMessages, actionId: 'message.create', labelI18n: 'button.create', onPress: createCard },
  { ...onMessages, actionId: 'message.add', labelI18n: 'button.add', onPress: addToCard },
  {
    context: UIActionButtonContext.MESSAGE_BOX_ACTION,
    when: { roomTypes },
    actionId: 'box.create',
    labelI18n: 'button.box',
    onPress: createFromBox,
  },
];
