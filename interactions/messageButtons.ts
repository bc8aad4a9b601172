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

/** All except livechat visitors' rooms, which are outside the team. */
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

const createCard: OnPress = async ({ message }, context) => {
  await requireInRoom(context);
  await openAddForm(context, {
    draft: await draftOf(context, message),
    sourceId: message?.id,
  });
};

const addToCard: OnPress = async ({ message }, context) => {
  await requireInRoom(context);
  const draft = await draftOf(context, message);
  await openAddToForm(context, { draft, sourceId: message?.id ?? '' });
};

const createFromBox: OnPress = async ({ text }, context) => {
  await requireInRoom(context);
  await openAddForm(context, { draft: draftOfText(text) });
};

/** Actions on people's messages. */
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
