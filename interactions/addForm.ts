import { redrawAddForm } from '../chat/cards/addForm';
import { UserError } from '../chat/UserError';
import { ADD_VIEW } from '../ui/addModal';
import { isId } from '../ui/parts';
import type { OnClick } from './table';

/** Another board: the form shows what is to be chosen from there. */
export const chooseAddBoard: OnClick = async ({ place, value, view }, context) => {
  const isOurs = view?.name === ADD_VIEW && isId(value);
  if (!isOurs) throw new UserError(context.say('form.stale'));
  await redrawAddForm(context, place, { about: view, boardId: value });
};
