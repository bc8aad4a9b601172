import type { BoardParts, FullCard, List, NewCard } from '../../trello/models';
import { formatDate } from '../../trello/wording/formatDate';
import { bold, cardLink } from '../../trello/wording/pieces';
import type { AppContext } from '../AppContext';
import { logError } from '../explainError';
import { quietly } from '../news/acted';
import type { Place } from '../notifyUser';
import { zoneOf } from '../zoneOf';
import type { Actor } from './actor';
import { leaveNote } from './leaveNote';

export type CardFields = Pick<NewCard, 'desc' | 'due' | 'idLabels' | 'idMembers'>;

interface CardToBe {
  actor: Actor;
  list: List;
  /** of the list, the labels and the members */
  board: BoardParts;
  title: string;
  fields: CardFields;
}

export interface CreatedCard {
  card: FullCard;
  /** what was done, as a sentence for the person */
  text: string;
}

/** Trello's types of what follows when a card is made with all of that. */
const EXPECTED = ['createCard', 'addLabelToCard', 'addMemberToCard', 'updateCard.due'];

/** Makes a card of what was looked at already. Whatever this throws, no card is known to be made. */
export async function createCard(context: AppContext, place: Place, wish: CardToBe): Promise<CreatedCard> {
  const { actor, list, board, title, fields } = wish;
  const made = await quietly(context, place.room.id, {
    act: { boardId: board.id, cardName: title, memberId: actor.memberId },
    work: async (announce) => {
      await announce(EXPECTED);
      return actor.trello.createCard({ idList: list.id, name: title, ...fields });
    },
    made: ({ id }) => id,
  });
  const { idLabels = [], idMembers = [] } = fields;
  const card: FullCard = {
    ...made,
    board,
    list,
    start: null,
    labels: board.labels.filter(({ id }) => idLabels.includes(id)),
    members: board.members.filter(({ id }) => idMembers.includes(id)),
    checklists: [],
    attachments: [],
  };
  return { card, text: await wordCreated(context, place, { actor, card }) };
}

async function wordCreated(
  context: AppContext,
  place: Place,
  { actor, card }: { actor: Actor; card: FullCard },
): Promise<string> {
  const { say } = context;
  const done = say('add.done', { card: cardLink(card, say), list: bold(card.list.name) });
  try {
    const zone = await zoneOf(context, place.user);
    const due = card.due && say('card.due', { date: formatDate(card.due, { zone, language: 'en' }) });
    return await leaveNote(context, place, { actor, card, done: due ? `${done}, ${due}` : done });
  } catch (error) {
    // The card is there: nobody should make it again.
    logError(error, context, 'created');
    return say('act.you', { done });
  }
}
