import type { ChatContext } from '../../rocketchat/ChatContext';
import { isInRoom } from '../../rocketchat/rooms/permissions';
import type { ReadAccess } from '../../rocketchat/settings';
import type { Subscription } from '../../storage/records';
import type { BoardParts, FullBoard } from '../../trello/models';
import type { TrelloClient } from '../../trello/TrelloClient';
import { ifVisible } from '../../trello/TrelloError';
import { ownAccount, withOwnAccount } from '../accounts/ownAccount';
import { retryWithOwnAccount } from '../accounts/retryWithOwnAccount';
import { openTrello } from '../credentials/openTrello';

/** The visible part of a board: all of it, nothing, or what the room is linked to. */
export type Scope = 'all' | 'none' | { listIds: string[]; cardIds: string[] };

/** What a room may see of a board through the workspace's token. */
export function scopeOf(readAccess: ReadAccess, subscriptions: Subscription[], boardId: string): Scope {
  if (readAccess !== 'linked') return readAccess === 'every' ? 'all' : 'none';
  const models = subscriptions
    .filter((subscription) => subscription.boardId === boardId)
    .map(({ model }) => model);
  if (!models.length) return 'none';
  if (models.some(({ type }) => type === 'board')) return 'all';
  const ids = (wanted: string): string[] => models.filter(({ type }) => type === wanted).map(({ id }) => id);
  return { listIds: ids('list'), cardIds: ids('card') };
}

export const isInScope = (scope: Scope, card: { id: string; idList: string }): boolean =>
  typeof scope === 'string'
    ? scope === 'all'
    : scope.listIds.includes(card.idList) || scope.cardIds.includes(card.id);

/** A board as somebody sees it, without its cards. */
export type SeenParts = BoardParts & {
  /**
   * lists and cards that the room is not linked to are missing, and so are labels and members that none of the others
   * has
   */
  isPart?: boolean;
};

export type SeenBoard = FullBoard & SeenParts;

/** A board without anything outside a scope. */
export function narrow(board: FullBoard, scope: Scope): SeenBoard {
  if (scope === 'all') return board;
  const cards = board.cards.filter((card) => isInScope(scope, card));
  const lists = board.lists.filter(
    ({ id }) =>
      typeof scope !== 'string' && (scope.listIds.includes(id) || cards.some(({ idList }) => idList === id)),
  );
  const labels = board.labels.filter(({ id }) =>
    cards.some((card) => card.labels?.some((on) => on.id === id)),
  );
  const members = board.members.filter(({ id }) => cards.some(({ idMembers }) => idMembers?.includes(id)));
  return { ...board, lists, cards, labels, members, isPart: true };
}

export interface ReadingOptions {
  boardId: string;
  /** everybody in the room will see it */
  isShared?: boolean;
  /** room and board come with a click, so they are untrusted */
  isFromClick?: boolean;
}

/** How somebody may read a board. */
export interface Reading {
  trello: TrelloClient;
  scope: Scope;
  /** no other account is asked after this one */
  isLast?: boolean;
}

/**
 * Reads a board by the room's rule with the workspace's token, or through the person's own account if only they will
 * see it: whichever shows more. If the workspace's token does not work, the own account also reads for the room.
 * @returns undefined if neither is allowed to
 * @throws UserError if the account is not set up, and any error of the work
 */
export async function withReading<T>(
  context: ChatContext,
  { boardId, isShared, isFromClick, work }: ReadingOptions & { work: (reading: Reading) => Promise<T> },
): Promise<T | undefined> {
  const { readAccess } = await context.settings();
  const ofRoom = (): Promise<Subscription[]> => context.subscriptions.ofRoom(context.room.id);
  const subscriptions = readAccess === 'linked' ? await ofRoom() : [];
  const isHere = !isFromClick || (await isInRoom(context));
  const scope = isHere ? scopeOf(readAccess, subscriptions, boardId) : 'none';
  const byRoom = (): Promise<T | undefined> =>
    retryWithOwnAccount(context, {
      byWorkspace: () => ifVisible(openTrello(context).then((trello) => work({ trello, scope }))),
      byOwn: async (trello) => {
        // Shared answers show no more through a person's account than what the room is linked to.
        const ownScope = isShared ? scopeOf('linked', await ofRoom(), boardId) : 'all';
        return ownScope === 'none' ? undefined : work({ trello, scope: ownScope, isLast: true });
      },
    });
  const byOwn = async (): Promise<T | undefined> => {
    if (isShared || !(await ownAccount(context, context.user))) return undefined;
    return withOwnAccount(context, (trello) => ifVisible(work({ trello, scope: 'all' })));
  };
  if (scope === 'none') return byOwn();
  // The room may be linked to less than the whole board that the person sees.
  return scope === 'all' ? ((await byRoom()) ?? byOwn()) : ((await byOwn()) ?? byRoom());
}
