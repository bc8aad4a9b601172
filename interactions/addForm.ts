import { redrawAddForm } from '../chat/cards/addForm';
import { UserError } from '../chat/UserError';
import { ADD_VIEW } from '../ui/addModal';
import { MODEL_ID } from '../ui/ids';
import type { OnClick } from './table';

const BOARD = new RegExp(`^${MODEL_ID}$`);

/** Another board: the form shows what is to be chosen from there. */
export const chooseAddBoard: OnClick = async ({ place, value, view }, context) => {
  const isOurs = view?.name === ADD_VIEW && typeof value === 'string' && BOARD.test(value);
  if (!isOurs) throw new UserError(context.say('form.stale'));
  await redrawAddForm(context, place, { about: view, boardId: value });
};
