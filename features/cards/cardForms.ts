import type { ChatContext } from '../../rocketchat/ChatContext';
import { randomId } from '../../rocketchat/messages/messageId';
import {
  FORM_TIMEOUT_MS,
  type FormErrors,
  openModal,
  withDeadline,
} from '../../rocketchat/surfaces/openModal';
import { NoTriggerError, UserError } from '../../rocketchat/UserError';
import { inOrder } from '../../trello/collections';
import type { Answer } from '../../ui/Answer';
import { type CardForm, commentModal, moveModal, renameModal } from '../../ui/cardModals';
import { checklistsModal } from '../../ui/checklistsModal';
import type { Modal } from '../../ui/form';
import { type Form, typedBeside } from '../../ui/readForm';
import type { ViewId } from '../../ui/viewId';
import { readSeenParts } from '../boards/boardParts';
import { quoted } from '../boards/boards';
import { actInPlace } from './actInPlace';
import { requireCanAct } from './actor';
import { CardAlone } from './CardBrief';
import { cardById } from './cardById';
import { readChecklists } from './checklistsForm';
import { readDue, renderDue } from './dueForm';
import { type Acts, type Changes, type FormView, type Submitting, wordsOf } from './formParts';
import type { ClickedCard } from './redrawCard';
import { askFully } from './showCard';

/**
 * Opens a form for a clicked card.
 * @throws UserError if this person may not see it here, or can change nothing
 */
export async function openCardForm(
  context: ChatContext,
  { form, cardId, origin }: ClickedCard & { form: CardForm },
): Promise<void> {
  await requireCanAct(context);
  const modal = await withDeadline(context, async (hurried) => {
    const card = await cardById(hurried, { id: cardId, isFromClick: true, ask: askFully });
    const { room, threadId } = context;
    const about = { roomId: room.id, threadId, modelId: cardId, origin, nonce: randomId() };
    return forms[form].render(hurried, {
      t: context.t,
      appId: context.caches.appId,
      card,
      about,
    });
  });
  await openModal(context, modal);
}

/**
 * Opens the form of a command that names a card and nothing else.
 * @returns undefined if the form is open
 * @throws NoTriggerError with the command's own sentence if the client opens no forms
 */
export async function orOpenForm<T>(context: ChatContext, work: () => Promise<T>): Promise<T | undefined> {
  // The trigger has been valid for a while when the card is found.
  const hurried = context.withTimeout(FORM_TIMEOUT_MS);
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CardAlone)) throw error;
    if (!context.triggerId) throw new NoTriggerError(error.message);
    await openCardForm(hurried, { form: error.form, cardId: error.cardId });
    return undefined;
  }
}

/**
 * Carries out a form, and shows the card where the form was opened.
 * @returns a private answer if it cannot be shown there; or what is wrong with a field
 * @throws UserError if nothing was done
 */
export async function submitCardForm(
  context: ChatContext,
  { name, about, form }: { name: CardForm; about: ViewId; form: Form },
): Promise<Answer | FormErrors | undefined> {
  const { modelId: cardId, origin } = about;
  if (!cardId) throw new UserError(context.t('form.outdated'));
  return withDeadline(context, async (hurried) => {
    const read = await forms[name].read(hurried, { cardId, form });
    if ('errors' in read) return read;
    return actInPlace(hurried, { cardId, origin, ...('acts' in read ? read : { acts: read }) });
  });
}

interface Kind {
  render: (context: ChatContext, view: FormView) => Promise<Modal>;
  read: (context: ChatContext, submitting: Submitting) => Promise<Acts | Changes | FormErrors>;
}

const forms: Record<CardForm, Kind> = {
  comment: {
    render: (_context, view) => Promise.resolve(commentModal(view)),
    read: ({ t }, { form }) =>
      Promise.resolve(wordsOf('comment', form.one('text')?.trim(), { text: t('act.form.comment.empty') })),
  },
  rename: {
    render: (_context, view) => Promise.resolve(renameModal(view)),
    read: ({ t }, { form }) =>
      Promise.resolve(wordsOf('rename', form.one('title')?.trim(), { title: t('act.form.rename.empty') })),
  },
  move: {
    render: renderMove,
    read: ({ t }, { form }) =>
      Promise.resolve(
        wordsOf('move', typedBeside(form, 'list') ?? form.one('list'), { list: t('act.form.move.none') }),
      ),
  },
  due: { render: renderDue, read: readDue },
  checklists: {
    render: (_context, view) => Promise.resolve(checklistsModal(view)),
    read: readChecklists,
  },
};

async function renderMove(context: ChatContext, view: FormView): Promise<Modal> {
  const { card } = view;
  const board = await readSeenParts(context, { boardId: card.idBoard, isFromClick: true });
  const lists = inOrder(board.lists).filter(({ id }) => id !== card.idList);
  if (!lists.length) {
    const names = { board: quoted(board.name), card: quoted(card.name) };
    throw new UserError(context.t('act.form.move.nowhere', names));
  }
  return moveModal({ ...view, lists });
}
