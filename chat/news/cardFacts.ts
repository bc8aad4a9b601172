import type { Action } from '../../trello/Action';
import type { CardFacts } from '../../trello/filters';
import { TrelloError, type TrelloErrorKind } from '../../trello/TrelloError';
import type { AppContext } from '../AppContext';
import { openTrello } from '../trelloClient';
import { UserError } from '../UserError';

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
  const { cards } = context.memory.news;
  const known = cards.recall(id, needed, Date.now());
  if (known) return known;
  if (action.type === 'deleteCard') return {};
  const facts = await ask(context, id);
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
