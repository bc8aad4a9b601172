import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { Translate } from '../../i18n/texts';
import type { AppContext } from '../../rocketchat/AppContext';
import { logError } from '../../rocketchat/explainError';
import { findAdmins, notifyAdmins } from '../../rocketchat/messages/notifyAdmins';
import { whyNotWritable } from '../../rocketchat/rooms/whyNotWritable';
import type { Subscription } from '../../storage/records';
import { DAY_MS } from '../../trello/clock';
import { escapeMarkdown } from '../../trello/markdown/markdown';
import { describeModel } from '../../ui/describeSubscription';

/** Why nothing can be posted in a room until somebody acts. */
export type RoomFailure = 'gone' | 'archived' | 'encrypted' | 'readOnly' | 'muted';
/** The state of a linked list or card. */
type ModelFailure = 'listGone' | 'cardGone' | 'cardMoved';
/** Failures that only admins can investigate. */
type InnerFailure = 'failing' | 'unchecked';
export type DeliveryFailure =
  RoomFailure | ModelFailure | InnerFailure | 'removed' | 'boardGone' | 'boardClosed';

type RawRoom = IRoom & { _unmappedProperties_?: { muted?: unknown } };

/** @returns undefined for a room in which nothing prevents the app from posting */
export async function findFailure(context: AppContext, roomId: string): Promise<RoomFailure | undefined> {
  const room = (await context.read.getRoomReader().getById(roomId)) as RawRoom | null | undefined;
  if (!room) return 'gone';
  const obstacle = await whyNotWritable(context, room);
  if (obstacle) return obstacle;
  const { muted } = room._unmappedProperties_ ?? {};
  if (Array.isArray(muted) && muted.includes((await context.appUser()).username)) return 'muted';
  return room.isReadOnly ? 'readOnly' : undefined;
}

/**
 * A subscription ends if its room is gone or wants no messages, or if its list or card is gone; every other stays until
 * the room can be written to again.
 * @param subscriptions of one room; of any room if the report is for the admins
 */
export async function reportFailure(
  context: AppContext,
  subscriptions: Subscription[],
  failure: DeliveryFailure,
): Promise<void> {
  const fresh = subscriptions.filter((subscription) => subscription.failure !== failure);
  if (isForAdmins(failure)) {
    await reportToAdmins(context, fresh, failure);
    return;
  }
  for (const subscription of fresh) {
    if (isOver(subscription, failure)) await context.subscriptions.remove(subscription);
    // Links from the settings continue without the app being a member.
    else if (failure !== 'removed') await context.subscriptions.change(subscription, { failure });
  }
  for (const { user, subscriptions: theirs } of await keepersOf(context, fresh)) {
    const key = keyOf(theirs, failure);
    await notifyAdmins(context, [user], { text: describeFailure(context.t, theirs, failure), key });
  }
}

/** If no admin can be reached either, nothing can be posted at all: that is temporary, and not these rooms' failure. */
async function reportToAdmins(
  context: AppContext,
  subscriptions: Subscription[],
  failure: DeliveryFailure,
): Promise<void> {
  if (!subscriptions.length) return;
  const admins = await adminsOf(context);
  const text = describeFailure(context.t, subscriptions, failure);
  const isForRoom = await notifyAdmins(context, admins, { text, key: keyOf(subscriptions, failure) });
  if (!isForRoom && admins.length) return;
  for (const subscription of subscriptions) await context.subscriptions.change(subscription, { failure });
}

/** Reported once a day. If Trello fails, it does so for every room. */
function keyOf(subscriptions: Subscription[], failure: DeliveryFailure): string {
  const day = Math.floor(Date.now() / DAY_MS);
  if (failure === 'unchecked') return `${failure} ${String(day)}`;
  const rooms = new Set(subscriptions.map(({ roomId }) => roomId));
  const models = new Set(subscriptions.map(({ model }) => model.id));
  return [failure, ...[...rooms].sort(), ...[...models].sort(), day].join(' ');
}

function describeFailure(t: Translate, subscriptions: Subscription[], failure: DeliveryFailure): string {
  const names = subscriptions.map((subscription) =>
    isOfModel(failure) ? describeModel(t, subscription) : escapeMarkdown(subscription.boardName),
  );
  const rooms = subscriptions.map(({ roomName }) => escapeMarkdown(roomName));
  return t(`failure.${failure}`, { room: listed(rooms), what: listed(names) });
}

/** More than a reader takes in is in `/trello status`. */
const MAX_NAMES = 20;

function listed(names: string[]): string {
  const different = [...new Set(names)];
  return [...different.slice(0, MAX_NAMES), ...(different.length > MAX_NAMES ? ['…'] : [])].join(', ');
}

/** The lines in the settings stay until the admins remove them. */
const isOver = ({ source }: Subscription, failure: DeliveryFailure): boolean =>
  source === 'room' && (failure === 'gone' || failure === 'removed' || isOfModel(failure));

export const isForAdmins = (failure: DeliveryFailure): boolean => ['failing', 'unchecked'].includes(failure);

const isOfModel = (failure: DeliveryFailure): boolean =>
  ['listGone', 'cardGone', 'cardMoved'].includes(failure);

/** Clears the failures of subscriptions that worked. If that fails, it is done later. */
export async function recordSuccess(context: AppContext, subscriptions: Subscription[]): Promise<void> {
  for (const subscription of subscriptions.filter(({ failure }) => failure)) {
    try {
      await context.subscriptions.change(subscription, { failure: undefined });
    } catch (error) {
      logError(error, context, 'delivery');
    }
  }
}

interface Keeper {
  user: IUser;
  subscriptions: Subscription[];
}

async function adminsOf(context: AppContext): Promise<IUser[]> {
  const { adminId } = await context.setup.read();
  return (await findAdmins(context, adminId)).admins;
}

/** The people responsible for a room's links, with those links. */
async function keepersOf(context: AppContext, subscriptions: Subscription[]): Promise<Keeper[]> {
  const keepers = new Map<string, Keeper>();
  for (const subscribedBy of new Set(subscriptions.map((subscription) => subscription.subscribedBy))) {
    const made = subscriptions.filter((subscription) => subscription.subscribedBy === subscribedBy);
    for (const user of made[0] ? await findKeepers(context, made[0]) : []) {
      const keeper = keepers.get(user.id) ?? { user, subscriptions: [] };
      keeper.subscriptions.push(...made);
      keepers.set(user.id, keeper);
    }
  }
  return [...keepers.values()];
}

/** The person who made the link, if still in the room; else the room's owners; else the admins. */
async function findKeepers(context: AppContext, { subscribedBy, roomId }: Subscription): Promise<IUser[]> {
  const rooms = context.read.getRoomReader();
  const [members, owners] = await Promise.all([
    subscribedBy ? peopleOf(rooms.getMembers(roomId)) : [],
    peopleOf(rooms.getOwners(roomId)),
  ]);
  const maker = members.find(({ id }) => id === subscribedBy);
  if (maker) return [maker];
  if (subscribedBy && owners.length) return owners;
  return adminsOf(context);
}

/** A deleted room has no owners to ask for. */
async function peopleOf(asked: Promise<IUser[]>): Promise<IUser[]> {
  try {
    return (await asked).filter(({ isEnabled }) => isEnabled);
  } catch {
    return [];
  }
}
