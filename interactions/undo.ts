import { undoAct } from '../features/cards/undo/undoAct';
import { notifyUser } from '../rocketchat/messages/notifyUser';
import { decodeUndo } from '../ui/undoButton';
import { understood } from './understood';

/** The answer replaces the one with the button. */
export const clickUndo = understood(decodeUndo, async ({ key }, { containerId: id }, context) => {
  const answer = await undoAct(context, key);
  if (answer) await notifyUser(context, { ...answer, id });
});
