import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { ChatContext } from '../../rocketchat/ChatContext';
import { logError } from '../../rocketchat/explainError';
import { postMessage } from '../../rocketchat/messages/postMessage';
import { isAdmin, isMember } from '../../rocketchat/rooms/permissions';
import { whyNotWritable } from '../../rocketchat/rooms/whyNotWritable';
import { UserError } from '../../rocketchat/UserError';
import { bold } from '../../trello/markdown/markdown';
import type { Answer } from '../../ui/Answer';
import { sharedBy } from '../../ui/cardAnswer';
import { findFailure } from '../subscriptions/deliveryFailures';

type RawRoom = IRoom & { _unmappedProperties_?: { muted?: unknown; unmuted?: unknown } };

/**
 * The app posts in its own name, and Rocket.Chat only checks whether the app may: what people may not write in a room
 * themselves, the app must not write for them.
 * @throws UserError for somebody who may not write there
 */
export async function requireCanPost(context: ChatContext): Promise<void> {
  const obstacle = (await whyNotWritable(context, context.room)) ?? (await whySilent(context));
  if (obstacle) throw new UserError(context.t(`share.${obstacle}`));
}

/**
 * Shows an answer to everybody in the room, and says who shared it.
 * @throws UserError if the app itself may not write there
 */
export async function share(context: ChatContext, { text, blocks }: Answer): Promise<void> {
  const { t, user } = context;
  const who = t('share.by', { name: bold(user.name || user.username) });
  const answer = { text: `${who}\n${text}`, blocks: blocks && [sharedBy(who), ...blocks] };
  await orLeaveOut(context, post(context, answer));
}

/** @throws UserError if the app itself may not write there */
export async function post(context: ChatContext, { text, blocks }: Answer): Promise<void> {
  const { room, threadId } = context;
  try {
    await postMessage(context, { text, blocks, roomId: room.id, threadId });
  } catch (error) {
    if (await findFailure(context, room.id)) throw new UserError(context.t('share.refused'));
    logError(error, context, 'share');
    throw new UserError(context.t('share.failed'));
  }
}

/** @throws UserError before anything is read for an answer that could not be shared */
export const requireCanShare = (context: ChatContext): Promise<void> =>
  orLeaveOut(context, requireCanPost(context));

/** A refusal with the hint that the answer is there without sharing. */
async function orLeaveOut(context: ChatContext, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(context.t('share.leaveOut', { problem: error.message }));
  }
}

async function whySilent(context: ChatContext): Promise<'member' | 'muted' | 'readOnly' | undefined> {
  const { user, room } = context;
  if (!(await isMember(context))) return 'member';
  const { muted, unmuted } = (room as RawRoom)._unmappedProperties_ ?? {};
  const isIn = (names: unknown): boolean => Array.isArray(names) && names.includes(user.username);
  if (isIn(muted)) return 'muted';
  const mayPost = !room.isReadOnly || isIn(unmuted) || (await mayPostReadOnly(context));
  return mayPost ? undefined : 'readOnly';
}

/** The roles with post-readonly by default: apps cannot read a workspace's own permissions. */
async function mayPostReadOnly(context: ChatContext): Promise<boolean> {
  const { user, room } = context;
  if (isAdmin(user)) return true;
  const rooms = context.read.getRoomReader();
  const people = await Promise.all([rooms.getOwners(room.id), rooms.getModerators(room.id)]);
  return people.flat().some(({ id }) => id === user.id);
}
