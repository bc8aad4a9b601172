import { RoomTypeFilter } from '@rocket.chat/apps-engine/definition/ui/IUIActionButtonDescriptor';
import { UIActionButtonContext } from '@rocket.chat/apps-engine/definition/ui/UIActionButtonContext';
import { openBoardBar } from '../features/boards/boardBar';
import { configureTyped } from '../features/subscriptions/configure';
import { notifyUser } from '../rocketchat/messages/notifyUser';
import type { ActionButton } from './ActionButton';

/** Livechat visitors' rooms are never linked. */
const when = {
  roomTypes: Object.values(RoomTypeFilter).filter((type) => type !== RoomTypeFilter.LIVE_CHAT),
};

/** In the menu of a room. */
export const roomButtons: readonly ActionButton[] = [
  {
    actionId: 'room.board',
    context: UIActionButtonContext.ROOM_ACTION,
    labelI18n: 'button.room.board',
    when,
    onPress: (_click, context) => openBoardBar(context),
  },
  {
    actionId: 'room.settings',
    context: UIActionButtonContext.ROOM_ACTION,
    labelI18n: 'button.room.settings',
    when,
    async onPress(_click, context) {
      const question = await configureTyped(context, '');
      if (question) await notifyUser(context, question);
    },
  },
];
