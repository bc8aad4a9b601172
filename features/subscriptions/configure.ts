import { capital } from '../../i18n/texts';
import type { ChatContext } from '../../rocketchat/ChatContext';
import { requireMayManage } from '../../rocketchat/rooms/permissions';
import { type FormErrors, openModal, withDeadline } from '../../rocketchat/surfaces/openModal';
import { UserError } from '../../rocketchat/UserError';
import type { Subscription } from '../../storage/records';
import type { BoardParts } from '../../trello/models';
import type { Answer } from '../../ui/Answer';
import { describeModel } from '../../ui/describeSubscription';
import { configureModal } from '../../ui/linkModals';
import type { Form } from '../../ui/readForm';
import { subscribedAnswer } from '../../ui/subscriptionAnswers';
import { retryWithOwnAccount } from '../accounts/retryWithOwnAccount';
import { openTrello } from '../credentials/openTrello';
import { chooseSubscription } from './chooseSubscription';
import { askWhich } from './listSubscriptions';
import { describeOptions } from './options/describeOptions';
import { optionFields, readOptionsForm } from './options/optionsForm';
import { contradictions } from './options/subscriptionOptions';
import { requireOwn } from './subscribe';

/**
 * Opens the form for what was typed, or for the only link there is.
 * @returns the question which one, if the room has several
 * @throws UserError if there is none that could be changed here
 */
export async function configureTyped(context: ChatContext, typed: string): Promise<Answer | undefined> {
  await requireMayManage(context);
  const subscriptions = await context.subscriptions.ofRoom(context.room.id);
  const own = subscriptions.filter(({ source }) => source === 'room');
  if (!typed && own.length > 1) return askWhich(context, own);
  const subscription =
    typed || !subscriptions[0]
      ? chooseSubscription(context.t, subscriptions, typed)
      : (own[0] ?? subscriptions[0]);
  await openForm(context, subscription);
  return undefined;
}

/**
 * The same for a link in a button.
 * @throws UserError if it is not one of this room's, or if this person may not change it
 */
export async function configureKnown(context: ChatContext, modelId: string): Promise<void> {
  await openForm(context, await requireSubscription(context, modelId));
}

/** @throws UserError if it is not one of this room's, or if this person may not configure it */
export async function requireSubscription(context: ChatContext, modelId: string): Promise<Subscription> {
  await requireMayManage(context);
  const subscription = (await context.subscriptions.ofRoom(context.room.id)).find(
    ({ model }) => model.id === modelId,
  );
  if (!subscription) throw new UserError(context.t('error.outdated'));
  requireOwn(context, subscription);
  return subscription;
}

async function openForm(context: ChatContext, subscription: Subscription): Promise<void> {
  requireOwn(context, subscription);
  const { room, threadId } = context;
  const about = { t: context.t, appId: context.caches.appId };
  const fields = optionFields(about, subscription, await readParts(context, subscription));
  await openModal(context, configureModal({ ...about, roomId: room.id, threadId, subscription, fields }));
}

/**
 * Saves the form.
 * @returns the new options, or what is wrong with a field
 * @throws UserError if this person cannot change the link, or not any more
 */
export async function submitConfigure(
  context: ChatContext,
  { modelId, form }: { modelId: string; form: Form },
): Promise<Answer | FormErrors> {
  const subscription = await requireSubscription(context, modelId);
  const { t } = context;
  const read = await readOptionsForm(t, form, {
    before: subscription,
    readParts: () => readParts(context, subscription),
  });
  if ('errors' in read) return read;
  const changed: Subscription = { ...subscription, ...read.values };
  const wrong = contradictions(t, changed);
  if (wrong.length)
    return { errors: Object.fromEntries(wrong.map(({ name, problem }) => [name, capital(problem)])) };
  if (!(await context.subscriptions.change(subscription, changed))) throw new UserError(t('error.outdated'));
  const done = t('link.changed', { model: describeModel(t, changed) });
  return subscribedAnswer(t, describeOptions(t, changed), done);
}

/** Whoever may configure a room may see the available options, whichever account reads them. */
function readParts(context: ChatContext, { boardId }: Subscription): Promise<BoardParts> {
  return withDeadline(context, (hurried) =>
    retryWithOwnAccount(hurried, {
      byWorkspace: async () => (await openTrello(hurried)).boardParts(boardId),
      byOwn: (trello) => trello.boardParts(boardId),
    }),
  );
}
