import type { ChatContext } from '../../rocketchat/ChatContext';
import { type FormErrors, openModal, withDeadline } from '../../rocketchat/surfaces/openModal';
import { UserError } from '../../rocketchat/UserError';
import type { Answer } from '../../ui/Answer';
import { isId } from '../../ui/buttonValue';
import { otherName } from '../../ui/choiceFields';
import { linkModal } from '../../ui/linkModals';
import { type Form, typedBeside } from '../../ui/readForm';
import { subscribedBoards } from '../boards/boards';
import { openTrello } from '../credentials/openTrello';
import { inputOfForm, optionFields } from './options/optionsForm';
import type { SubscriptionInput } from './options/readOptions';
import { defaultsOf } from './options/subscriptionOptions';
import { requireLinkable, subscribe } from './subscribe';

/**
 * Opens the form that links a board.
 * @throws UserError if this person or this room can link nothing, or if there is no board
 */
export async function openLinkForm(context: ChatContext): Promise<void> {
  const { t, caches } = context;
  await requireLinkable(context);
  const boards = await withDeadline(context, async (hurried) => (await openTrello(hurried)).boards());
  if (!boards.length) throw new UserError(t('boards.none'));
  const linked = subscribedBoards(await context.subscriptions.ofRoom(context.room.id));
  const isLinked = (id: string): boolean => linked.some((board) => board.id === id);
  const about = { t, appId: caches.appId };
  await openModal(
    context,
    linkModal({
      ...about,
      roomId: context.room.id,
      threadId: context.threadId,
      boards: [...boards].sort((a, b) => Number(isLinked(b.id)) - Number(isLinked(a.id))),
      fields: optionFields(about, defaultsOf(await context.settings())),
    }),
  );
}

/**
 * Links what was chosen in the form, as the command would.
 * @returns the answer, or what is wrong with a field
 */
export async function submitLinkForm(context: ChatContext, form: Form): Promise<Answer | FormErrors> {
  const { t } = context;
  const typed = typedBeside(form, 'board');
  const boardId = form.one('board');
  if (!typed && !boardId) return { errors: { board: t('form.noBoard') } };
  if (!typed && !isId(boardId)) return { errors: { board: t('form.gone') } };
  const read = inputOfForm(t, form);
  if ('errors' in read) return read;
  const options = read.input;
  if (boardId && !typed) {
    return subscribe(context, { found: { boardId, type: 'board', id: boardId }, options });
  }
  return subscribeTyped(context, { typed: typed ?? '', options });
}

/** A name without a board is reported beside its field. */
async function subscribeTyped(
  context: ChatContext,
  { typed, options }: { typed: string; options: SubscriptionInput },
): Promise<Answer | FormErrors> {
  try {
    return await subscribe(context, { found: { typed, isBoard: true }, options });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { errors: { [otherName('board')]: error.message } };
  }
}
