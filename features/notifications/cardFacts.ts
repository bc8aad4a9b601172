import type { AppContext } from '../../rocketchat/AppContext';
import { UserError } from '../../rocketchat/UserError';
import type { Action } from '../../trello/Action';
import type { CardFacts } from '../../trello/filters';
import { TrelloError, type TrelloErrorKind } from '../../trello/TrelloError';
import { openTrello } from '../credentials/openTrello';
import { NotificationCaches } from './NotificationCaches';

/** ms; other processes learn of changes that this one does not */
const TRUSTED_MS = 60_000;

/** After these errors, Trello would answer the same again. */
const FINAL: readonly TrelloErrorKind[] = [
  'notFound',
  'forbidden',
  'invalid',
  'unauthorizedKey',
  'unauthorizedToken',
  'tooLarge',
];

/**
 * The facts about a card that a room's filters need and its action lacks: from memory, or from Trello once.
 * @returns no facts for a card that is deleted or out of reach
 */
export async function findFacts(
  context: AppContext,
  action: Action,
  needed: (keyof CardFacts)[],
): Promise<CardFacts> {
  const id = action.card?.id;
  if (!needed.length || !id) return {};
  const { cards, outage } = context.caches.of(NotificationCaches);
  // A deleted card has no newer state.
  const isGone = action.type === 'deleteCard';
  const known = cards.recall(id, needed, { now: Date.now(), ms: isGone ? Infinity : TRUSTED_MS });
  if (known) return known;
  if (isGone) return {};
  const facts = await outage.ask(action.board.id ?? '', () => ask(context, id));
  cards.store(id, facts, Date.now());
  return facts;
}

async function ask(context: AppContext, id: string): Promise<CardFacts> {
  try {
    const trello = await openTrello(context);
    const { idList, idLabels, labels, members } = await trello.card(id);
    return {
      listId: idList,
      labelIds: idLabels ?? (labels ?? []).map((label) => label.id),
      members: members.map(({ id: memberId, fullName, username }) => ({
        id: memberId,
        name: fullName,
        username,
      })),
    };
  } catch (error) {
    const isFinal =
      error instanceof UserError || (error instanceof TrelloError && FINAL.includes(error.kind));
    if (isFinal) return {};
    throw error;
  }
}
