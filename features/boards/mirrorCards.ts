import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { AppContext } from '../../rocketchat/AppContext';
import type { ChatContext } from '../../rocketchat/ChatContext';
import { logUnexpected } from '../../rocketchat/explainError';
import { isInRoom } from '../../rocketchat/rooms/permissions';
import { mirroredIn } from '../../trello/findByName';
import type { MirroredCard } from '../../trello/models';
import { openOwnTrello } from '../accounts/openOwnTrello';
import { ownAccount } from '../accounts/ownAccount';
import { openTrello } from '../credentials/openTrello';
import { isInScope, scopeOf } from './boardAccess';

/** The audience of cards. */
export interface Eyes {
  /** the room whose rule applies */
  roomId?: string;
  /** the only person who sees them */
  user?: IUser;
}

/** @param isFromClick the room comes with a click: its rule is for its people */
export async function eyesOf(
  context: ChatContext,
  { isShared, isFromClick }: { isShared?: boolean; isFromClick?: boolean },
): Promise<Eyes> {
  const isHere = !isFromClick || (await isInRoom(context));
  return { ...(isHere && { roomId: context.room.id }), ...(!isShared && { user: context.user }) };
}

/**
 * The title of a card that mirrors another one is that one's URL: here it gets the original's title, if that may be
 * seen. If not, or if it is unavailable, the card stays as it is.
 * @param shown which of the cards will be shown
 */
export async function nameMirrors<T extends { name: string }>(
  context: AppContext,
  cards: readonly T[],
  { eyes, shown = cards }: { eyes: Eyes; shown?: readonly T[] },
): Promise<T[]> {
  const ids = [...new Set(shown.flatMap(({ name }) => mirroredIn(name) ?? []))];
  if (!ids.length) return [...cards];
  const found = await findMirrored(context, ids, eyes);
  return cards.map((card) => {
    const mirrored = shown.includes(card) ? found.get(mirroredIn(card.name) ?? '') : undefined;
    return mirrored ? { ...card, name: mirrored.name } : card;
  });
}

async function findMirrored(
  context: AppContext,
  ids: readonly string[],
  { roomId, user }: Eyes,
): Promise<Map<string, MirroredCard>> {
  const found = user ? await byOwn(context, ids, user) : new Map<string, MirroredCard>();
  const left = ids.filter((id) => !found.has(id));
  if (roomId === undefined || !left.length) return found;
  const isSeen = await visibleCards(context, roomId);
  const byRoom = isSeen ? await mirroredBy(context, left) : [];
  return new Map([...found, ...[...byRoom].filter(([, card]) => isSeen?.(card))]);
}

/** @returns the cards that everybody in a room may see, by its rule; undefined for none */
export async function visibleCards(
  context: AppContext,
  roomId: string,
): Promise<((card: MirroredCard) => boolean) | undefined> {
  const { readAccess } = await context.settings();
  if (readAccess === 'nothing') return undefined;
  const subscriptions = readAccess === 'linked' ? await context.subscriptions.ofRoom(roomId) : [];
  return (card) => card.isPublic || isInScope(scopeOf(readAccess, subscriptions, card.idBoard), card);
}

/** Through the workspace's account; none if Trello does not answer. */
export async function mirroredBy(
  context: AppContext,
  ids: readonly string[],
): Promise<Map<string, MirroredCard>> {
  return noneOnFailure(context, async (hurried) => (await openTrello(hurried)).mirroredCards(ids));
}

async function byOwn(
  context: AppContext,
  ids: readonly string[],
  user: IUser,
): Promise<Map<string, MirroredCard>> {
  return noneOnFailure(context, async (hurried) => {
    const account = await ownAccount(hurried, user);
    return account
      ? (await openOwnTrello(hurried, account)).mirroredCards(ids)
      : new Map<string, MirroredCard>();
  });
}

/** ms; a title is worth no longer wait */
const TIMEOUT_MS = 2_000;

/** A missing title is no reason to show nothing. */
async function noneOnFailure<T>(
  context: AppContext,
  read: (hurried: AppContext) => Promise<Map<string, T>>,
): Promise<Map<string, T>> {
  try {
    return await read(context.withTimeout(TIMEOUT_MS));
  } catch (error) {
    logUnexpected(error, context, 'mirrors');
    return new Map();
  }
}
