import type { ChatContext } from '../../rocketchat/ChatContext';
import { requireInRoom } from '../../rocketchat/rooms/permissions';
import type { ReadAccess } from '../../rocketchat/settings';
import { NeedsAccountError, UserError } from '../../rocketchat/UserError';
import type { FoundCard } from '../../trello/models';
import { mentionsMe, nameMe } from '../../trello/searchQuery';
import type { TrelloClient } from '../../trello/TrelloClient';
import { openAmong, SEARCH_LIMIT } from '../../ui/searchAnswer';
import { ownAccount, withOwnAccount } from '../accounts/ownAccount';
import { retryWithOwnAccount } from '../accounts/retryWithOwnAccount';
import { isInScope, type Reading, scopeOf, withReading } from '../boards/boardAccess';
import { subscribedBoards } from '../boards/boards';
import { openTrello } from '../credentials/openTrello';

export interface Asked {
  query: string;
  boardId?: string;
  /** everybody in the room will see it */
  isShared: boolean;
  /** room, board and words come with a click */
  isFromClick?: boolean;
}

export interface Hits {
  cards: FoundCard[];
  /** Trello sent as many as requested: there may be more */
  isCut: boolean;
}

/**
 * Searches with words and Trello's own operators, on one board or wherever this person may search. One request.
 * @throws UserError if there is no board to search, or if it is out of the person's reach
 */
export async function findHits(context: ChatContext, search: Asked): Promise<Hits> {
  const { boardId, isShared, isFromClick } = search;
  if (boardId === undefined && !isShared && (await ownAccount(context, context.user))) {
    return withOwnAccount(context, (trello) => ask(trello, search, () => true));
  }
  // From here on, the workspace's account may do the search.
  const query = await nameWhoAsks(context, search.query);
  if (boardId !== undefined) {
    const work = async ({ trello, scope, isLast }: Reading): Promise<Hits | undefined> => {
      const found = await ask(trello, { query, boardIds: [boardId] }, (card) => isInScope(scope, card));
      // A search finds nothing on a board that an account cannot see: the other one may.
      return found.cards.length || isLast ? found : undefined;
    };
    const hits = await withReading(context, { boardId, isShared, isFromClick, work });
    return hits ?? { cards: [], isCut: false };
  }
  if (isFromClick) await requireInRoom(context);
  return findHere(context, query);
}

/** @throws UserError if `@me` is nobody: it never means the workspace's account */
export async function nameWhoAsks(context: ChatContext, query: string): Promise<string> {
  const { user } = context;
  if (!mentionsMe(query)) return query;
  const member = await context.members.ofUser(user.id);
  if (!member) throw new NeedsAccountError(context.t('search.meUnknown'));
  return nameMe(query, member.username);
}

async function findHere(context: ChatContext, query: string): Promise<Hits> {
  const { room } = context;
  const { readAccess } = await context.settings();
  if (readAccess === 'nothing') throw new UserError(context.t('error.readingOff'));
  const subscriptions = await context.subscriptions.ofRoom(room.id);
  const boards = subscribedBoards(subscriptions).map(({ id }) => id);
  if (readAccess === 'linked' && !boards.length) {
    throw new UserError(context.t('error.noBoard', { room: room.slugifiedName || 'room' }));
  }
  const boardIds = readAccess === 'linked' ? boards : undefined;
  const seenBy =
    (rule: ReadAccess) =>
    (card: FoundCard): boolean =>
      isInScope(scopeOf(rule, subscriptions, card.idBoard), card);
  return retryWithOwnAccount(context, {
    byWorkspace: async () => ask(await openTrello(context), { query, boardIds }, seenBy(readAccess)),
    byOwn: async (trello) =>
      boards.length ? ask(trello, { query, boardIds: boards }, seenBy('linked')) : undefined,
  });
}

async function ask(
  trello: TrelloClient,
  { query, boardIds }: { query: string; boardIds?: string[] },
  isSeen: (card: FoundCard) => boolean,
): Promise<Hits> {
  const found = await trello.search(query, { boardIds, limit: SEARCH_LIMIT, partial: true });
  return { cards: openAmong(found.filter(isSeen), query), isCut: found.length === SEARCH_LIMIT };
}
