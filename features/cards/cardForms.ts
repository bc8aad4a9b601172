import type { Answer } from '../../ui/Answer';
import { commentModal, moveModal } from '../../ui/cardModals';
import type { Modal } from '../../ui/form';
import { type Form, typedBeside } from '../../ui/readForm';
import type { ViewId } from '../../ui/viewId';
import { inOrder } from '../../ui/wordCard';
import type { AppContext } from '../../rocketchat/AppContext';
import { readSeenParts } from '../boards/boardParts';
import { quoted } from '../boards/boards';
import type { FormErrors } from '../../rocketchat/surfaces/FormErrors';
import { randomId } from '../../rocketchat/messages/messageId';
import type { Place } from '../../rocketchat/messages/notifyUser';
import { inTime, openModal } from '../../rocketchat/surfaces/openModal';
import { UserError } from '../../rocketchat/UserError';
import { actInPlace, type ClickedCard } from './actInPlace';
import { requireWay } from './actor';
import { cardById } from './cardById';
import { drawDue, readDue } from './dueForm';
import { type FormView, type Submitting, wordsOf } from './formParts';
import { askFully } from './showCard';

export type CardForm = 'comment' | 'move' | 'due';

/**
 * Opens a form for a card that was clicked.
 * @throws UserError where this person may not see it here, or can change nothing
 */
export async function openCardForm(
  context: AppContext,
  place: Place,
  { form, cardId, origin }: ClickedCard & { form: CardForm },
): Promise<void> {
  await requireWay(context, place);
  const modal = await inTime(context, async (hurried) => {
    const card = await cardById(hurried, place, { id: cardId, isClaimed: true, ask: askFully });
    const { room, threadId } = place;
    const about = { roomId: room.id, threadId, modelId: cardId, origin, nonce: randomId() };
    return forms[form].draw(hurried, place, { say: context.say, appId: context.memory.appId, card, about });
  });
  await openModal(context, place, modal);
}

/**
 * Does what a form says, and shows the card where the form was opened.
 * @returns a private answer, where it cannot be shown there; or what is wrong with a field
 * @throws UserError where nothing was done
 */
export async function submitCardForm(
  context: AppContext,
  place: Place,
  { name, about, form }: { name: CardForm; about: ViewId; form: Form },
): Promise<Answer | FormErrors | undefined> {
  const { modelId: cardId, origin } = about;
  if (!cardId) throw new UserError(context.say('form.stale'));
  return inTime(context, async (hurried) => {
    const acts = await forms[name].read(hurried, place, { cardId, form });
    return 'errors' in acts ? acts : actInPlace(hurried, place, { cardId, origin, acts });
  });
}

interface Kind {
  draw: (context: AppContext, place: Place, view: FormView) => Promise<Modal>;
  read: (context: AppContext, place: Place, submitting: Submitting) => Promise<ReturnType<typeof wordsOf>>;
}

const forms: Record<CardForm, Kind> = {
  comment: {
    draw: (_context, _place, view) => Promise.resolve(commentModal(view)),
    read: ({ say }, _place, { form }) =>
      Promise.resolve(wordsOf('comment', form.one('text')?.trim(), { text: say('act.form.comment.empty') })),
  },
  move: {
    draw: drawMove,
    read: ({ say }, _place, { form }) =>
      Promise.resolve(
        wordsOf('move', typedBeside(form, 'list') ?? form.one('list'), { list: say('act.form.move.none') }),
      ),
  },
  due: { draw: drawDue, read: readDue },
};

async function drawMove(context: AppContext, place: Place, view: FormView): Promise<Modal> {
  const { card } = view;
  const board = await readSeenParts(context, place, { boardId: card.idBoard, isClaimed: true });
  const lists = inOrder(board.lists).filter(({ id }) => id !== card.idList);
  if (!lists.length) {
    const names = { board: quoted(board.name), card: quoted(card.name) };
    throw new UserError(context.say('act.form.move.nowhere', names));
  }
  return moveModal({ ...view, lists });
}
