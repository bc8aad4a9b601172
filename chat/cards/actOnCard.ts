import type { FullBoard } from '../../trello/models';
import { choiceAnswer } from '../../ui/cardChoice';
import type { Answer } from '../../ui/Answer';
import type { AppContext } from '../AppContext';
import { quietly } from '../news/acted';
import type { Place } from '../notifyUser';
import { asActor } from './actor';
import { cardActs, type CardActName } from './acts/table';
import { type CardBrief, CardChoice } from './CardBrief';
import { cardById, findCard } from './findCard';
import { leaveNote } from './leaveNote';

export interface TypedAct {
  name: CardActName;
  /** as typed, quoted ones together: the card, and what is wanted with it */
  words: string[];
  flags: ReadonlyMap<string, string>;
}

/**
 * Does what somebody typed.
 * @returns what was done, or the question which card is meant
 * @throws UserError where nothing was done
 */
export async function actOnTyped(context: AppContext, place: Place, typed: TypedAct): Promise<Answer> {
  const { name, words, flags } = typed;
  const { needsRest, isArchived } = cardActs[name];
  try {
    const board = flags.get('board');
    // For a move --board says where to, and the card is of this room's board.
    const question = { words, needsRest, isArchived, ...(name !== 'move' && { board }) };
    const found = await findCard(context, place, question);
    return await act(context, place, { ...found, name, flags });
  } catch (error) {
    if (!(error instanceof CardChoice)) throw error;
    const { cards, rest } = error;
    return choiceAnswer({
      say: context.say,
      appId: context.memory.appId,
      cards,
      wish: { act: name, rest, flags: [...flags], threadId: place.threadId },
    });
  }
}

/**
 * Does it to the card that a button names: an id that was ours once and is a claim now.
 * @throws UserError where this person may not see it here, or nothing was done
 */
export async function actOnKnown(
  context: AppContext,
  place: Place,
  {
    cardId,
    ...known
  }: { cardId: string; name: CardActName; rest: string; flags: ReadonlyMap<string, string> },
): Promise<Answer> {
  const card = await cardById(context, place, { id: cardId, isClaimed: true });
  return act(context, place, { ...known, card });
}

interface Wish {
  name: CardActName;
  card: CardBrief;
  board?: FullBoard;
  rest: string;
  flags: ReadonlyMap<string, string>;
}

async function act(
  context: AppContext,
  place: Place,
  { name, card, board, rest, flags }: Wish,
): Promise<Answer> {
  const text = await asActor(context, place, {
    subject: card,
    work: async (actor) => {
      const acting = { context, place, actor, card, board, rest, flags };
      const done = await quietly(context, place.room.id, {
        act: { boardId: card.idBoard, cardId: card.id, memberId: actor.memberId },
        work: (announce) => cardActs[name].run({ ...acting, announce }),
      });
      return leaveNote(context, place, { actor, card, done });
    },
  });
  return { text };
}
