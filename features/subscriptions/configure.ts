import type { AppContext } from '../../rocketchat/AppContext';
import type { ChatContext } from '../../rocketchat/ChatContext';
import { requireMayManage } from '../../rocketchat/rooms/permissions';
import type { FormErrors } from '../../rocketchat/surfaces/FormErrors';
import { openModal, withDeadline } from '../../rocketchat/surfaces/openModal';
import { UserError } from '../../rocketchat/UserError';
import type { Subscription } from '../../storage/records';
import type { NamedId } from '../../trello/filters';
import type { BoardParts } from '../../trello/models';
import type { Answer } from '../../ui/Answer';
import { describeModel } from '../../ui/describeSubscription';
import { configureModal, namedLabels, namedMembers } from '../../ui/linkModals';
import type { Form } from '../../ui/readForm';
import { subscribedAnswer } from '../../ui/subscriptionAnswers';
import { orByOwnAccount } from '../accounts/orByOwnAccount';
import { openTrello } from '../credentials/openTrello';
import { chooseSubscription } from './chooseSubscription';
import { type Chosen, findBeside, isUnknown, readChosen, readTyped } from './configureForm';
import { askWhich } from './listSubscriptions';
import { requireOwn } from './subscribe';

/**
 * Opens the form for what was typed, or for the only link there is.
 * @returns the question which one, where the room follows several
 * @throws UserError where there is none that could be changed here
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
 * The same for a link that a button names.
 * @throws UserError where it is not one of this room's, or this person may not change it
 */
export async function configureKnown(context: ChatContext, modelId: string): Promise<void> {
  await openForm(context, await requireSubscription(context, modelId));
}

/** @throws UserError where it is not one of this room's, or this person may not decide about it */
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
  const { t, caches } = context;
  const { room, threadId } = context;
  const parts = await readParts(context, subscription);
  const view = { t, appId: caches.appId, roomId: room.id, threadId, subscription, parts };
  await openModal(context, configureModal(view));
}

/**
 * Saves what was chosen in the form.
 * @returns what holds now, or what is wrong with a field
 * @throws UserError where the link cannot be changed by this person, or not any more
 */
export async function submitConfigure(
  context: ChatContext,
  { modelId, form }: { modelId: string; form: Form },
): Promise<Answer | FormErrors> {
  const subscription = await requireSubscription(context, modelId);
  const typed = readTyped(form);
  const asked = typed && (await readParts(context, subscription));
  const beside = typed && asked ? findBeside(context.t, typed, asked) : {};
  if ('errors' in beside) return beside;
  const chosen = readChosen(context.t, form, { subscription, beside });
  if ('errors' in chosen) return chosen;
  const parts =
    asked ?? (isUnknown(subscription, chosen) ? await readParts(context, subscription) : undefined);
  const changed = withFilters(context, { subscription, chosen, parts });
  if ('errors' in changed) return changed;
  if (!(await context.subscriptions.change(subscription, changed)))
    throw new UserError(context.t('error.outdated'));
  const model = describeModel(context.t, changed);
  return subscribedAnswer(context.t, changed, context.t('link.changed', { model }));
}

/** Whoever decides what the room follows may know what there is to choose from, whichever account says it. */
function readParts(context: ChatContext, { boardId }: Subscription): Promise<BoardParts> {
  return withDeadline(context, (hurried) =>
    orByOwnAccount(hurried, {
      byWorkspace: async () => (await openTrello(hurried)).boardParts(boardId),
      byOwn: (trello) => trello.boardParts(boardId),
    }),
  );
}

/** @param parts only where the form names what the link does not know yet */
function withFilters(
  context: AppContext,
  { subscription, chosen, parts }: { subscription: Subscription; chosen: Chosen; parts?: BoardParts },
): Subscription | FormErrors {
  const things = knownThings(subscription, parts);
  const errors: Record<string, string> = {};
  const named = (field: keyof typeof things, ids: string[]): NamedId[] =>
    ids.map((id) => {
      const thing = things[field].find((each) => each.id === id);
      if (!thing) errors[field] = context.t('form.gone');
      return { id, name: thing?.name ?? '' };
    });
  const { lists, labels, muted, ...rest } = chosen;
  const changed: Subscription = {
    ...subscription,
    ...rest,
    lists: lists && { mode: lists.mode, of: named('lists', lists.ids) },
    labels: labels && { mode: labels.mode, of: named('labels', labels.ids) },
    muted: muted.length ? named('muted', muted) : undefined,
  };
  return Object.keys(errors).length ? { errors } : changed;
}

interface Things {
  lists: NamedId[];
  labels: NamedId[];
  muted: NamedId[];
}

/** What filters can name: what the board has, and what the link names already. */
function knownThings(subscription: Subscription, parts?: BoardParts): Things {
  return {
    lists: [...(parts?.lists.map(({ id, name }) => ({ id, name })) ?? []), ...(subscription.lists?.of ?? [])],
    labels: [...(parts ? namedLabels(parts) : []), ...(subscription.labels?.of ?? [])],
    muted: [...(parts ? namedMembers(parts) : []), ...(subscription.muted ?? [])],
  };
}
