import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import { capital } from '../../i18n/texts';
import type { AppContext } from '../../rocketchat/AppContext';
import type { ChatContext, Conversation } from '../../rocketchat/ChatContext';
import { logError } from '../../rocketchat/explainError';
import { outsidersIn, requireMayManage } from '../../rocketchat/rooms/permissions';
import { whyNotWritable } from '../../rocketchat/rooms/whyNotWritable';
import { UserError } from '../../rocketchat/UserError';
import type { Subscription } from '../../storage/records';
import type { TrelloClient } from '../../trello/TrelloClient';
import type { Answer } from '../../ui/Answer';
import { describeModel } from '../../ui/describeSubscription';
import { confirmAnswer, subscribedAnswer } from '../../ui/subscriptionAnswers';
import { openTrello } from '../credentials/openTrello';
import { ensureWebhookOf, removeUnsubscribed } from '../webhooks/ensureWebhooks';
import { announce } from './applySettingsLines';
import { encodePending } from './confirmation';
import { findKnownModel, findTypedModel, type KnownModel, type TypedModel } from './findModel';
import type { FoundModel } from './foundModel';
import { describeOptions } from './options/describeOptions';
import { readOptions, type SubscriptionInput } from './options/readOptions';
import { contradictions, defaultsOf, onAnotherBoard } from './options/subscriptionOptions';

export interface Wanted {
  found: TypedModel | KnownModel;
  options: SubscriptionInput;
  /** for the yes of a person who knows that the board is private, and who else reads the room */
  idempotencyKey?: string;
}

/** One person's confirmed request. */
interface Work {
  context: ChatContext;
  trello: TrelloClient;
}

/**
 * Links the room to a board, a list or a card, or changes the filters of an existing link.
 * @returns the new options, or the question whether to link
 * @throws UserError if nothing was changed
 */
export async function subscribe(context: ChatContext, wanted: Wanted): Promise<Answer> {
  await requireLinkable(context);
  const trello = await openTrello(context);
  const subscriptions = await context.subscriptions.ofRoom(context.room.id);
  const search = { context, trello, subscriptions };
  const { found: asked, options } = wanted;
  const found = 'typed' in asked ? await findTypedModel(search, asked) : await findKnownModel(search, asked);
  const old = subscriptions.find(({ model }) => model.id === found.model.id);
  if (old) requireOwn(context, old);
  const outsiders = found.board.prefs?.permissionLevel === 'public' ? undefined : outsidersIn(context.room);
  const work: Work = { context, trello };
  const subscription = await makeLink(work, { found, options, old });
  // A yes to a card on one board does not cover the board that it has moved to.
  const isKnown = old?.boardId === subscription.boardId;
  if (!isKnown && outsiders && !wanted.idempotencyKey)
    return askFirst(context, { subscription, options, outsiders });
  let problem: string | undefined;
  if (old) problem = await change(work, old, subscription);
  else await begin(work, subscription, wanted.idempotencyKey);
  const isSame = old && !Object.keys(options).length;
  const { t } = context;
  const model = describeModel(t, subscription);
  const done = isSame ? t('link.same', { model }) : t(old ? 'link.changed' : 'link.done', { model });
  return subscribedAnswer(t, describeOptions(t, subscription), [done, problem].filter(Boolean).join(' '));
}

/** @throws UserError if this person or this room cannot link anything at all */
export async function requireLinkable(context: ChatContext): Promise<void> {
  await requireMayManage(context);
  const obstacle = await whyNotWritable(context, context.room);
  if (obstacle) throw new UserError(context.t(`link.room.${obstacle}`));
  if (!(await context.settings()).apiSecret) throw new UserError(context.t('link.noSecret'));
}

/** @throws UserError for a link that only the line in the settings can change */
export function requireOwn({ t }: AppContext, subscription: Subscription): void {
  if (subscription.source !== 'settings') return;
  throw new UserError(t('link.fromSettings', { model: capital(describeModel(t, subscription)) }));
}

async function makeLink(
  { context, trello }: Work,
  { found, options, old }: { found: FoundModel; options: SubscriptionInput; old?: Subscription },
): Promise<Subscription> {
  const { board, model } = found;
  const { values, problems } = await readOptions(context.t, options, {
    readParts: async () => found.parts ?? trello.boardParts(board.id),
  });
  if (problems.length) throw new UserError(problems.map(capital).join(' '));
  const subscription: Subscription = {
    ...defaultsOf(await context.settings()),
    ...old,
    kind: 'subscription',
    source: 'room',
    roomId: context.room.id,
    roomName: roomName(context),
    boardId: board.id,
    boardShortLink: board.shortLink,
    boardName: board.name,
    model,
    ...(old?.boardId !== board.id && onAnotherBoard),
    ...values,
    subscribedBy: old?.subscribedBy ?? context.user.id,
  };
  const [wrong] = contradictions(context.t, subscription);
  if (wrong) throw new UserError(capital(wrong.problem));
  if (!subscription.events.length) throw new UserError(context.t('link.noEvents'));
  return subscription;
}

function askFirst(
  { t, caches: { appId }, threadId }: ChatContext,
  {
    subscription,
    options,
    outsiders,
  }: { subscription: Subscription; options: SubscriptionInput; outsiders: 'everybody' | 'visitors' },
): Answer {
  const { roomId, boardId, model } = subscription;
  const found = { boardId, type: model.type, id: model.id };
  const value = encodePending({ roomId, threadId, found, options });
  if (!value) throw new UserError(t('link.confirm.tooLong'));
  return confirmAnswer({ t, appId, value, outsiders }, subscription);
}

/**
 * A list or a card may be on another board by now.
 * @returns a sentence if the board's webhook is missing and could not be created
 * @throws UserError if somebody else has removed the link meanwhile
 */
async function change(
  { context, trello }: Work,
  old: Subscription,
  subscription: Subscription,
): Promise<string | undefined> {
  if (!(await context.subscriptions.change(old, subscription)))
    throw new UserError(context.t('error.outdated'));
  const problem = await ensureWebhookOf(context, trello, subscription);
  if (old.boardId !== subscription.boardId) await cleanUp(context, trello, old);
  return problem;
}

/**
 * The webhook is created before the announcement, so that the announcement is true; the record before the webhook, so
 * that no webhook is left behind.
 * @throws UserError if it is not possible: then the link is removed again
 */
async function begin(
  { context, trello }: Work,
  subscription: Subscription,
  idempotencyKey?: string,
): Promise<void> {
  await context.subscriptions.save(subscription);
  try {
    const problem = await ensureWebhookOf(context, trello, subscription);
    if (problem) throw new UserError(problem);
    const isPosted = await announce(context, subscription, { user: context.user, idempotencyKey });
    if (!isPosted) throw new UserError(context.t('link.room.refused'));
  } catch (error) {
    await context.subscriptions.remove(subscription);
    await cleanUp(context, trello, subscription);
    throw error;
  }
}

async function cleanUp(context: AppContext, trello: TrelloClient, { boardId }: Subscription): Promise<void> {
  try {
    await removeUnsubscribed(context, trello, boardId);
  } catch (error) {
    // The daily check finds what is left; the person gets the original reason.
    logError(error, context, 'subscribe');
  }
}

type RawRoom = IRoom & { _unmappedProperties_?: { usernames?: string[] } };

/** The displayed name; a direct room has none and is called by its people. */
function roomName({ room, user }: Conversation): string {
  const { usernames } = (room as RawRoom)._unmappedProperties_ ?? {};
  return (
    room.displayName || room.slugifiedName || (usernames?.length ? usernames : [user.username]).join(', ')
  );
}
