import type { Change } from '../../../storage/cardChanges';
import type { CardOnBoard } from '../../../trello/models';
import type { TrelloClient } from '../../../trello/TrelloClient';

/** @returns what is left to be undone after it */
export async function undoChange(trello: TrelloClient, cardId: string, change: Change): Promise<Change[]> {
  switch (change.kind) {
    case 'fields':
      await trello.updateCard(cardId, change.was);
      return [];
    case 'board':
      return lostBy(change, await trello.updateCard(cardId, change.was));
    case 'label':
      await trello[change.isOn ? 'removeLabel' : 'addLabel'](cardId, change.id);
      return [];
    case 'member':
      await trello[change.isOn ? 'removeMember' : 'addMember'](cardId, change.id);
      return [];
    case 'comment':
      await trello.deleteComment(change.id);
      return [];
    case 'item':
      await trello.deleteCheckItem(cardId, change.id);
      return [];
    case 'itemState':
      await trello.setCheckItem(cardId, change.id, change.is === 'complete' ? 'incomplete' : 'complete');
      return [];
    case 'checklist':
      await trello.deleteChecklist(change.id);
      return [];
    case 'creation':
      await trello.updateCard(cardId, { closed: true });
      return [];
  }
}

function lostBy({ idLabels, idMembers }: Change & { kind: 'board' }, card: CardOnBoard): Change[] {
  const labels = (card.labels ?? []).map(({ id }) => id);
  const members = card.idMembers ?? [];
  return [
    ...idLabels
      .filter((id) => !labels.includes(id))
      .map((id) => ({ kind: 'label', id, isOn: false }) as const),
    ...idMembers
      .filter((id) => !members.includes(id))
      .map((id) => ({ kind: 'member', id, isOn: false }) as const),
  ];
}
