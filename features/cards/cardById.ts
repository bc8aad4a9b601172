import type { ChatContext } from '../../rocketchat/ChatContext';
import { requireInRoom } from '../../rocketchat/rooms/permissions';
import type { ReadAccess } from '../../rocketchat/settings';
import { UserError } from '../../rocketchat/UserError';
import type { TrelloClient } from '../../trello/TrelloClient';
import { ifVisible } from '../../trello/TrelloError';
import { ownAccount, withOwnAccount } from '../accounts/ownAccount';
import { retryWithOwnAccount } from '../accounts/retryWithOwnAccount';
import { isInScope, scopeOf } from '../boards/boardAccess';
import { openTrello } from '../credentials/openTrello';
import type { CardBrief } from './CardBrief';

interface Known<T extends CardBrief> {
  /** or its short link */
  id: string;
  /** everybody in the room will see it */
  isShared?: boolean;
  /** room and card come with a click, so they are untrusted */
  isFromClick?: boolean;
  /** whether the own account comes first: Trello says what is theirs, such as what they watch */
  isPersonal?: boolean;
  /** @param readerId the person's Trello member id, if it is asked through their own account */
  ask: (trello: TrelloClient, id: string, readerId?: string) => Promise<T>;
}

/**
 * @throws UserError for a card that this person may not see here, or that does not exist, in the same words; and for a
 * person who may not read the room, whatever the card
 */
export async function cardById<T extends CardBrief>(context: ChatContext, known: Known<T>): Promise<T> {
  // Otherwise people outside the room would see and change what belongs to its people.
  if (known.isFromClick) await requireInRoom(context);
  const card = await cardIfSeen(context, known);
  if (!card) throw new UserError(context.t('card.notVisible'));
  return card;
}

/** By the room's rule, or through the person's own account, if only they will see it. One request each. */
export async function cardIfSeen<T extends CardBrief>(
  context: ChatContext,
  known: Known<T>,
): Promise<T | undefined> {
  const [first, second] = known.isPersonal ? [byOwn<T>, byRoom<T>] : [byRoom<T>, byOwn<T>];
  return (await first(context, known)) ?? second(context, known);
}

async function byOwn<T extends CardBrief>(
  context: ChatContext,
  { id, ask, isShared }: Known<T>,
): Promise<T | undefined> {
  if (isShared || !(await ownAccount(context, context.user))) return undefined;
  return withOwnAccount(context, (trello, { memberId }) => ifVisible(ask(trello, id, memberId)));
}

async function byRoom<T extends CardBrief>(
  context: ChatContext,
  { id, ask, isShared }: Known<T>,
): Promise<T | undefined> {
  const { readAccess } = await context.settings();
  if (readAccess === 'nothing') return undefined;
  const subscriptions = await context.subscriptions.ofRoom(context.room.id);
  if (readAccess === 'linked' && !subscriptions.length) return undefined;
  const seenBy = (rule: ReadAccess, card: T | undefined): T | undefined =>
    card && isInScope(scopeOf(rule, subscriptions, card.idBoard), card) ? card : undefined;
  return retryWithOwnAccount<T | undefined>(context, {
    byWorkspace: async () => seenBy(readAccess, await ifVisible(ask(await openTrello(context), id))),
    byOwn: async (trello) => seenBy(isShared ? 'linked' : 'every', await ask(trello, id)),
  });
}
