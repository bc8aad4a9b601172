import { entitiesOf } from './entities';
import type { Action, Json, Member } from './models';

/** What display needs of an action under construction. */
export type Draft = Pick<Action, 'type' | 'data'> & { actor: Member; member?: Member };

const keyOfType: Record<string, string> = {
  addAttachmentToCard: 'action_add_attachment_to_card',
  addChecklistToCard: 'action_add_checklist_to_card',
  addLabelToCard: 'action_add_label_to_card',
  addMemberToBoard: 'action_added_member_to_board',
  commentCard: 'action_comment_on_card',
  convertToCardFromCheckItem: 'action_convert_to_card_from_checkitem',
  copyCard: 'action_copy_card',
  createBoard: 'action_create_board',
  createCard: 'action_create_card',
  createList: 'action_added_list_to_board',
  deleteAttachmentFromCard: 'action_delete_attachment_from_card',
  deleteCard: 'action_delete_card',
  emailCard: 'action_email_card',
  moveCardFromBoard: 'action_move_card_from_board',
  moveCardToBoard: 'action_move_card_to_board',
  moveListFromBoard: 'action_move_list_from_board',
  moveListToBoard: 'action_move_list_to_board',
  removeChecklistFromCard: 'action_remove_checklist_from_card',
  removeLabelFromCard: 'action_remove_label_from_card',
  removeMemberFromBoard: 'action_removed_from_board',
  voteOnCard: 'action_vote_on_card',
};

/** The `display` part of an action: a key for Trello's own sentence and the things it names. */
export function displayOf(draft: Draft): Action['display'] {
  const translationKey = keyOf(draft);
  const memberCreator = {
    type: 'member',
    id: draft.actor.id,
    username: draft.actor.username,
    text: draft.actor.fullName,
  };
  const entities = translationKey === 'unknown' ? {} : entitiesOf(draft, translationKey);
  return { translationKey, entities: { ...entities, memberCreator } };
}

function keyOf({ type, data, actor, member }: Draft): string {
  const ownDoing = member?.id === actor.id;
  switch (type) {
    case 'addMemberToCard':
      return ownDoing ? 'action_member_joined_card' : 'action_added_member_to_card';
    case 'removeMemberFromCard':
      return ownDoing ? 'action_member_left_card' : 'action_removed_member_from_card';
    case 'updateCheckItemStateOnCard':
      return data.checkItem.state === 'complete'
        ? 'action_completed_checkitem'
        : 'action_marked_checkitem_incomplete';
    case 'updateCard':
      return cardKey(data);
    case 'updateList':
      return listKey(data);
    case 'updateBoard':
      return boardKey(data);
    default:
      return keyOfType[type] ?? 'unknown';
  }
}

function cardKey({ card, old }: Json): string {
  if ('name' in old) return 'action_renamed_card';
  if ('desc' in old) return 'action_changed_description_of_card';
  if ('idList' in old) return 'action_move_card_from_list_to_list';
  if ('closed' in old) return card.closed ? 'action_archived_card' : 'action_sent_card_to_board';
  if ('due' in old) return dateKey(old.due, card.due, 'due');
  if ('start' in old) return dateKey(old.start, card.start, 'start');
  if ('dueComplete' in old)
    return `action_marked_the_due_date_${card.dueComplete ? 'complete' : 'incomplete'}`;
  // These are Trello's words: a card with a larger position is lower, yet its key says higher.
  if ('pos' in old) return card.pos > old.pos ? 'action_moved_card_higher' : 'action_moved_card_lower';
  return 'unknown';
}

function dateKey(before: unknown, after: unknown, kind: 'due' | 'start'): string {
  const verb = !before ? 'added' : after ? 'changed' : 'removed';
  return `action_${verb}_a_${kind}_date`;
}

function listKey({ list, old }: Json): string {
  if ('name' in old) return 'action_renamed_list';
  if ('closed' in old) return list.closed ? 'action_archived_list' : 'action_sent_list_to_board';
  if ('pos' in old) return list.pos > old.pos ? 'action_moved_list_right' : 'action_moved_list_left';
  return 'unknown';
}

function boardKey({ board, old }: Json): string {
  if ('name' in old) return 'action_update_board_name';
  if ('desc' in old) return 'action_update_board_desc';
  if ('closed' in old) return board.closed ? 'action_closed_board' : 'action_reopened_board';
  if (old.prefs && 'background' in old.prefs) return 'action_changed_board_background';
  return 'unknown';
}
