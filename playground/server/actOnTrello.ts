import type { Acting } from '../../testing/trello/Acting';
import type { Card, List, Member, Ref } from '../../testing/trello/models';
import type { TrelloStandIn } from '../../testing/trello/TrelloStandIn';
import type { TrelloAct } from '../Scene';

/** Trello's own limit for titles and comments. */
const longest = 16_384;

/**
 * Acts as that member, on the board itself, so that Trello delivers it.
 * @param act from a page: may contain anything
 * @throws a sentence if it is not possible; then nothing was changed
 */
export function actOnTrello(trello: TrelloStandIn, act: TrelloAct): void {
  if (act.what === 'create') {
    const list = listOf(trello, act.listId);
    memberAt(trello, list, act.as).createCard({ list, name: written(act.name, 'title') });
    return;
  }
  const card = trello.state.cards.get(act.cardId);
  if (!card || card.closed) throw new Error('This card is no longer on the board. Reload the page.');
  const member = memberAt(trello, card, act.as);
  switch (act.what) {
    case 'move':
      member.moveCard(card, listOf(trello, act.listId, card.idBoard));
      break;
    case 'rename':
      member.renameCard(card, written(act.name, 'title'));
      break;
    case 'comment':
      member.comment(card, written(act.text, 'comment'));
      break;
    case 'archive':
      member.archiveCard(card);
      break;
    default:
      changeParts(trello, { act, card, member });
  }
}

type PartsAct = Extract<TrelloAct, { what: 'due' | 'done' | 'label' | 'assign' }>;

function changeParts(
  trello: TrelloStandIn,
  { act, card, member }: { act: PartsAct; card: Card; member: Acting },
): void {
  switch (act.what) {
    case 'due':
      member.setDue(card, dateOf(act.due));
      break;
    case 'done':
      if (card.due === null) throw new Error('This card has no due date. Set one first.');
      member.markDueComplete(card, act.isDone);
      break;
    case 'label': {
      const label = trello.state.labels.get(act.labelId);
      if (label?.idBoard !== card.idBoard)
        throw new Error('This board no longer has that label. Choose another one.');
      if (act.isOn) member.addLabel(card, label);
      else member.removeLabel(card, label);
      break;
    }
    case 'assign': {
      const { id } = workerAt(trello, card.idBoard, act.memberId);
      if (act.isOn) member.addMember(card, id);
      else member.removeMember(card, id);
      break;
    }
    default:
      throw new Error('The board cannot do that. Reload the page.');
  }
}

/** Members with the right to change a board: observers cannot. */
export function workersOf({ state }: TrelloStandIn, board: Ref): Member[] {
  return state
    .board(board)
    .memberships.filter(({ memberType }) => memberType !== 'observer')
    .map(({ idMember }) => state.member(idMember));
}

function workerAt(trello: TrelloStandIn, idBoard: string, id: string): Member {
  const found = workersOf(trello, idBoard).find((each) => each.id === id);
  if (!found) throw new Error('That person is not a member of the board. Choose somebody else.');
  return found;
}

const memberAt = (trello: TrelloStandIn, { idBoard }: Card | List, id: string): Acting =>
  trello.as(workerAt(trello, idBoard, id));

/** @param idBoard the required board, if known */
function listOf(trello: TrelloStandIn, id: string, idBoard?: string): List {
  const list = trello.state.lists.get(id);
  if (!list || list.closed || (idBoard && list.idBoard !== idBoard))
    throw new Error('That list is no longer on the board. Choose another one.');
  return list;
}

function written(text: unknown, what: string): string {
  const words = typeof text === 'string' ? text.trim() : '';
  if (!words) throw new Error(`Write a ${what} first.`);
  if (words.length > longest)
    throw new Error(`This ${what} is too long: Trello allows at most ${longest} characters.`);
  return words;
}

function dateOf(due: unknown): Date | null {
  if (due === null) return null;
  const date = new Date(typeof due === 'string' && /^\d{4}-\d\d-\d\d/.test(due) ? due : NaN);
  if (Number.isNaN(date.getTime())) throw new Error('That is not a valid date. Choose a day and a time.');
  return date;
}
