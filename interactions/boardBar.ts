import { turnBoardBar } from '../chat/boardBar';
import { UserError } from '../chat/UserError';
import { decodeBar } from '../ui/barState';
import { BOARD_VIEW } from '../ui/boardBar';
import type { OnClick } from './table';

/** A menu or a button of the board beside a room: the value says what shall be shown. */
export const turnBar: OnClick = async ({ place, value, view, containerId: id }, context) => {
  const state = decodeBar(value);
  const isOurs = view?.name === BOARD_VIEW && view.roomId === place.room.id;
  if (!state || !isOurs) throw new UserError(context.say('bar.stale'));
  await turnBoardBar(context, place, { state, id });
};
