import { capital } from '../../i18n/texts';
import type { ChatContext } from '../../rocketchat/ChatContext';
import type { FormErrors } from '../../rocketchat/surfaces/FormErrors';
import { openModal, withDeadline } from '../../rocketchat/surfaces/openModal';
import { UserError } from '../../rocketchat/UserError';
import type { Answer } from '../../ui/Answer';
import { otherName } from '../../ui/choiceFields';
import { linkModal } from '../../ui/linkModals';
import { isId } from '../../ui/buttonValue';
import { type Form, typedBeside } from '../../ui/readForm';
import { subscribedBoards } from '../boards/boards';
import { openTrello } from '../credentials/openTrello';
import { readOption, type SubscriptionInput } from './options';
import { requireLinkable, subscribe } from './subscribe';

/**
 * Opens the form that links a board.
 * @throws UserError where this person or this room can link nothing, or there is no board
 */
export async function openLinkForm(context: ChatContext): Promise<void> {
  const { t, caches } = context;
  await requireLinkable(context);
  const boards = await withDeadline(context, async (hurried) => (await openTrello(hurried)).boards());
  if (!boards.length) throw new UserError(t('boards.none'));
  const linked = subscribedBoards(await context.subscriptions.ofRoom(context.room.id));
  const isLinked = (id: string): boolean => linked.some((board) => board.id === id);
  const { defaultEvents: events, style, threads: isThreaded } = await context.settings();
  await openModal(
    context,
    linkModal({
      t,
      appId: caches.appId,
      roomId: context.room.id,
      threadId: context.threadId,
      boards: [...boards].sort((a, b) => Number(isLinked(b.id)) - Number(isLinked(a.id))),
      chosen: { events, style, isThreaded },
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
  const events = form.many('events');
  if (events && !events.length) return { errors: { events: t('form.noEvents') } };
  const options: SubscriptionInput = {};
  const values = { events: events?.join(','), style: form.one('style'), thread: form.one('thread') };
  for (const name of ['events', 'style', 'thread'] as const) {
    const value = values[name];
    const reason = value === undefined ? undefined : readOption(options, { name, value }, t);
    if (reason) return { errors: { [name]: capital(reason) } };
  }
  if (boardId && !typed) {
    return subscribe(context, { found: { boardId, type: 'board', id: boardId }, options });
  }
  return subscribeTyped(context, { typed: typed ?? '', options });
}

/** A name that is no board's is told beside it. */
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
