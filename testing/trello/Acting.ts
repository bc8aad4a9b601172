import type { Actor } from './ActionLog';
import type { BoardInput, CardInput, ChecklistInput, LabelInput, ListInput } from './inputs';
import type {
  Action,
  Attachment,
  Board,
  Card,
  CheckItem,
  Checklist,
  Label,
  List,
  MemberType,
  Ref,
} from './models';
import * as boards from './mutations/boards';
import { brief } from './mutations/brief';
import * as parts from './mutations/cardParts';
import * as cards from './mutations/cards';
import * as checklists from './mutations/checklists';
import * as lists from './mutations/lists';
import type { World } from './mutations/World';
import type { Position } from './positions';
import { idOf } from './State';

/** A member at work on trello.com: each method changes the state and sends the actions Trello would send. */
export class Acting {
  constructor(
    private readonly world: World,
    private readonly actor: Actor,
  ) {}

  createCard(input: CardInput): Card {
    return cards.createCard(this.world, this.actor, input);
  }

  emailCard(input: CardInput): Card {
    return cards.createCardFrom(this.world, this.actor, { type: 'emailCard', input, extra: {} });
  }

  copyCard(source: Ref, input: CardInput): Card {
    const cardSource = brief.card(this.world.state.card(source));
    return cards.createCardFrom(this.world, this.actor, { type: 'copyCard', input, extra: { cardSource } });
  }

  /** Turns a check item into a card on the list of the card it was on. */
  convertToCard(item: Ref): Card {
    const { state } = this.world;
    const { id, name, idChecklist } = state.checkItem(item);
    const checklist = state.checklist(idChecklist);
    const source = state.card(checklist.idCard);
    state.checkItems.delete(id);
    return cards.createCardFrom(this.world, this.actor, {
      type: 'convertToCardFromCheckItem',
      input: { list: source.idList, name },
      extra: { cardSource: brief.card(source), checklist: brief.checklist(checklist) },
      // Only this type names it.
      entities: { checkitem: { type: 'checkItem', id, nameHtml: name, text: name } },
    });
  }

  renameCard(card: Ref, name: string): Action[] {
    return this.changeCard(card, { name });
  }

  describeCard(card: Ref, desc: string): Action[] {
    return this.changeCard(card, { desc });
  }

  moveCard(card: Ref, list: Ref): Action[] {
    return this.changeCard(card, { idList: idOf(list) });
  }

  moveCardToBoard(card: Ref, list: Ref): Action[] {
    const { id, idBoard } = this.world.state.list(list);
    return this.changeCard(card, { idBoard, idList: id });
  }

  /** Within its list. */
  dragCard(card: Ref, pos: Position): Action[] {
    return this.changeCard(card, { pos });
  }

  archiveCard(card: Ref): Action[] {
    return this.changeCard(card, { closed: true });
  }

  restoreCard(card: Ref): Action[] {
    return this.changeCard(card, { closed: false });
  }

  setDue(card: Ref, due: Date | string | null): Action[] {
    return this.changeCard(card, { due: due === null ? null : new Date(due).toISOString() });
  }

  setStart(card: Ref, start: Date | string | null): Action[] {
    return this.changeCard(card, { start: start === null ? null : new Date(start).toISOString() });
  }

  markDueComplete(card: Ref, dueComplete = true): Action[] {
    return this.changeCard(card, { dueComplete });
  }

  changeCard(card: Ref, change: cards.CardChange): Action[] {
    return cards.changeCard(this.world, this.actor, card, change);
  }

  deleteCard(card: Ref): void {
    cards.deleteCard(this.world, this.actor, card);
  }

  comment(card: Ref, text: string): Action {
    return parts.comment(this.world, this.actor, card, text);
  }

  editComment(comment: Ref, text: string): Action {
    return parts.editComment(this.world, this.actor, comment, text);
  }

  deleteComment(comment: Ref): void {
    parts.deleteComment(this.world, this.actor, comment);
  }

  addMember(card: Ref, member: Ref): void {
    parts.addMember(this.world, this.actor, card, member);
  }

  removeMember(card: Ref, member: Ref): void {
    parts.removeMember(this.world, this.actor, card, member);
  }

  addLabel(card: Ref, label: Ref): void {
    parts.addLabel(this.world, this.actor, card, label);
  }

  removeLabel(card: Ref, label: Ref): void {
    parts.removeLabel(this.world, this.actor, card, label);
  }

  attach(card: Ref, input: parts.AttachmentInput): Attachment {
    return parts.addAttachment(this.world, this.actor, card, input);
  }

  deleteAttachment(attachment: Ref): void {
    parts.deleteAttachment(this.world, this.actor, attachment);
  }

  vote(card: Ref, voted = true): void {
    parts.vote(this.world, this.actor, card, voted);
  }

  createChecklist(input: ChecklistInput): Checklist {
    return checklists.createChecklist(this.world, this.actor, input);
  }

  renameChecklist(checklist: Ref, name: string): void {
    checklists.renameChecklist(this.world, this.actor, checklist, name);
  }

  deleteChecklist(checklist: Ref): void {
    checklists.deleteChecklist(this.world, this.actor, checklist);
  }

  createCheckItem(checklist: Ref, name: string): CheckItem {
    return checklists.createCheckItem(this.world, this.actor, checklist, name);
  }

  changeCheckItem(item: Ref, change: checklists.CheckItemChange): CheckItem {
    return checklists.changeCheckItem(this.world, this.actor, item, change);
  }

  deleteCheckItem(item: Ref): void {
    checklists.deleteCheckItem(this.world, this.actor, item);
  }

  createBoard(input: Omit<BoardInput, 'members'>): Board {
    return boards.createBoard(this.world, this.actor, input);
  }

  changeBoard(board: Ref, change: boards.BoardChange): Board {
    return boards.changeBoard(this.world, this.actor, board, change);
  }

  addBoardMember(board: Ref, member: Ref, type: MemberType = 'normal'): void {
    boards.addBoardMember(this.world, this.actor, board, { member, type });
  }

  removeBoardMember(board: Ref, member: Ref): void {
    boards.removeBoardMember(this.world, this.actor, board, member);
  }

  createList(input: ListInput): List {
    return lists.createList(this.world, this.actor, input);
  }

  renameList(list: Ref, name: string): List {
    return lists.changeList(this.world, this.actor, list, { name });
  }

  archiveList(list: Ref): List {
    return lists.changeList(this.world, this.actor, list, { closed: true });
  }

  restoreList(list: Ref): List {
    return lists.changeList(this.world, this.actor, list, { closed: false });
  }

  moveList(list: Ref, to: { pos?: Position; board?: Ref }): List {
    return lists.changeList(this.world, this.actor, list, {
      ...(to.pos === undefined ? {} : { pos: to.pos }),
      ...(to.board ? { idBoard: idOf(to.board) } : {}),
    });
  }

  createLabel(input: LabelInput): Label {
    return lists.createLabel(this.world, this.actor, input);
  }

  changeLabel(label: Ref, change: { name?: string; color?: string | null }): Label {
    return lists.changeLabel(this.world, this.actor, label, change);
  }

  deleteLabel(label: Ref): void {
    lists.deleteLabel(this.world, this.actor, label);
  }
}
