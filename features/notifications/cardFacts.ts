import type { AppContext } from '../../rocketchat/AppContext';
import { UserError } from '../../rocketchat/UserError';
import type { Action } from '../../trello/Action';
import type { CardFacts } from '../../trello/filters';
import { TrelloError, type TrelloErrorKind } from '../../trello/TrelloError';
import { openTrello } from '../credentials/openTrello';
import { NotificationCaches } from './NotificationCaches';

/** ms; other processes hear of changes that this one does not */
const TRUSTED_MS = 60_000;

/** After these Trello says the same if it is asked again. */
const FINAL: readonly TrelloErrorKind[] = [
  'notFound',
  'forbidden',
  'invalid',
  'unauthorizedKey',
  'unauthorizedToken',
  'tooLarge',
];

/**
 * What the filters of a room ask of a card and its action does not say: from memory, or from Trello once.
 * @returns nothing known of a card that is gone or out of reach
 * @throws TrelloError where Trello may know later: then the delivery should come again
 */
export async function findFacts(
  context: AppContext,
  action: Action,
  needed: (keyof CardFacts)[],
): Promise<CardFacts> {
  const id = action.card?.id;
  if (!needed.length || !id) return {};
  const { cards, outage } = context.caches.of(NotificationCaches);
  // Of a card that is gone nothing newer can be known.
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
