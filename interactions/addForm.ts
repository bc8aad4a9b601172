import { redrawAddForm } from '../features/cards/addForm';
import { UserError } from '../rocketchat/UserError';
import { decodeAddBoard } from '../ui/addBoardMenu';
import { ADD_VIEW } from '../ui/addModal';
import { understood } from './understood';

/** Another board, whose options the form then shows; or another page of the menu of boards. */
export const chooseAddBoard = understood(
  decodeAddBoard,
  async (choice, { view }, context) => {
    if (view?.name !== ADD_VIEW) throw new UserError(context.t('form.outdated'));
    await redrawAddForm(context, { about: view, ...choice });
  },
  'form.outdated',
);
