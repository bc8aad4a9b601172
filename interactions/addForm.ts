import { redrawAddForm } from '../chat/cards/addForm';
import { UserError } from '../chat/UserError';
import { ADD_VIEW } from '../ui/addModal';
import { isId } from '../ui/parts';
import { understood } from './understood';

/** Another board: the form shows what is to be chosen from there. */
export const chooseAddBoard = understood(
  (boardId) => (isId(boardId) ? { boardId } : undefined),
  async ({ boardId }, { place, view }, context) => {
    if (view?.name !== ADD_VIEW) throw new UserError(context.say('form.stale'));
    await redrawAddForm(context, place, { about: view, boardId });
  },
  'form.stale',
);
