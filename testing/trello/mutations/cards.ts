import type { Actor } from '../ActionLog';
import { refuse } from '../errors';
import type { CardInput } from '../inputs';
import type { Action, Card, Json, List, Ref } from '../models';
import { type Position, positionAt } from '../positions';
import { addCard, cardUrl } from '../seed';
import { idOf } from '../State';
import { brief, otherBoard } from './brief';
import { setLabels, setMembers } from './cardParts';
import type { World } from './World';

/** New values of a card; omitted ones stay. */
export interface CardChange {
  name?: string;
  desc?: string;
  closed?: boolean;
  idList?: string;
  idBoard?: string;
  due?: string | null;
  start?: string | null;
  dueComplete?: boolean;
  pos?: Position;
  idMembers?: string[];
  idLabels?: string[];
}

/** Creates a card; members, labels and dates follow as separate actions. */
export function createCard(world: World, actor: Actor, input: CardInput): Card {
  const { members = [], labels = [], due, start, dueComplete, ...bare } = input;
  const card = addCard(world.state, bare);
  world.log.record(actor, { type: 'createCard', data: withList(world, card) });
  changeCard(world, actor, card, {
    ...(due ? { due: new Date(due).toISOString() } : {}),
    ...(start ? { start: new Date(start).toISOString() } : {}),
    ...(dueComplete ? { dueComplete } : {}),
    idMembers: members.map(idOf),
    idLabels: labels.map(idOf),
  });
  return card;
}

/** Creates a card from another one; type is `copyCard`, `emailCard` or `convertToCardFromCheckItem`. */
export function createCardFrom(
  world: World,
  actor: Actor,
  { type, input, extra, entities }: { type: string; input: CardInput; extra: Json; entities?: Json },
): Card {
  const card = addCard(world.state, input);
  world.log.record(actor, { type, data: { ...extra, ...withList(world, card) }, entities });
  return card;
}

/** One updateCard per changed field, except for a move to another board. @returns the actions in order */
export function changeCard(world: World, actor: Actor, ref: Ref, change: CardChange): Action[] {
  const card = world.state.card(ref);
  const before = world.state.actions.length;
  const { idMembers, idLabels, idList, idBoard, pos, ...plain } = change;
  for (const [field, value] of Object.entries(plain)) setField(world, actor, { card, field, value });
  moveCard(world, actor, card, { ...(idList ? { idList } : {}), ...(idBoard ? { idBoard } : {}) });
  if (pos !== undefined) setPosition(world, actor, { card, pos, moved: idList !== undefined });
  if (idMembers) setMembers(world, actor, card, idMembers);
  if (idLabels) setLabels(world, actor, card, idLabels);
  return world.state.actions.slice(before);
}

/** Nobody else is notified: there is no action. */
export function watchCard(world: World, actor: Actor, ref: Ref, isWatching: boolean): void {
  const card = world.state.card(ref);
  const others = (card.idWatchers ?? []).filter((id) => id !== actor.member.id);
  card.idWatchers = isWatching ? [...others, actor.member.id] : others;
}

export function deleteCard(world: World, actor: Actor, ref: Ref): void {
  const { state, log } = world;
  const card = state.card(ref);
  const { board, list } = withList(world, card);
  state.cards.delete(card.id);
  for (const checklist of state.checklistsOf(card)) state.checklists.delete(checklist.id);
  const { id, idShort, shortLink } = card;
  log.record(actor, { type: 'deleteCard', data: { card: { id, idShort, shortLink }, list, board } });
}

/** `board`, `list` and `card` of an action's data. */
export function withList({ state }: World, card: Card): Json {
  return {
    card: brief.card(card),
    list: brief.list(state.list(card.idList)),
    board: brief.board(state.board(card.idBoard)),
  };
}

function setField(world: World, actor: Actor, to: { card: Card; field: string; value: unknown }): void {
  const { card, field, value } = to;
  const record = card as unknown as Json;
  const old = record[field];
  if (old === value) return;
  record[field] = value;
  if (field === 'name') card.url = cardUrl(card);
  const data = withList(world, card);
  world.log.record(actor, {
    type: 'updateCard',
    data: { ...data, card: { [field]: value, ...data.card }, old: { [field]: old } },
  });
}

function moveCard(world: World, actor: Actor, card: Card, to: { idList?: string; idBoard?: string }): void {
  const idBoard = to.idBoard ? world.state.board(to.idBoard).id : card.idBoard;
  if (idBoard !== card.idBoard) {
    const target = to.idList
      ? world.state.list(to.idList)
      : world.state.listsOf(idBoard).find((each) => !each.closed);
    if (target?.idBoard !== idBoard) throw refuse.invalidValue('idList');
    moveToBoard(world, actor, card, target);
  } else if (to.idList && to.idList !== card.idList) {
    const target = world.state.list(to.idList);
    if (target.idBoard !== idBoard) throw refuse.invalidValue('idList');
    moveToList(world, actor, card, target);
  }
}

function moveToList({ state, log }: World, actor: Actor, card: Card, target: List): void {
  const source = state.list(card.idList);
  card.pos = positionAt(state.cardsOf(target), 'bottom');
  card.idList = target.id;
  log.record(actor, {
    type: 'updateCard',
    data: {
      card: { idList: target.id, ...brief.card(card) },
      old: { idList: source.id },
      board: brief.board(state.board(card.idBoard)),
      listBefore: brief.list(source),
      listAfter: brief.list(target),
    },
  });
}

function moveToBoard({ state, log }: World, actor: Actor, card: Card, target: List): void {
  const source = { board: state.board(card.idBoard), list: state.list(card.idList) };
  const board = state.board(target.idBoard);
  const left = { id: card.id, name: card.name };
  log.record(actor, {
    type: 'moveCardFromBoard',
    data: {
      boardTarget: { id: board.id },
      card: left,
      list: brief.list(source.list),
      board: brief.board(source.board),
    },
    entities: otherBoard(board),
  });
  board.lastIdShort += 1;
  card.pos = positionAt(state.cardsOf(target), 'bottom');
  const stays = (id: string): boolean => board.memberships.some((each) => each.idMember === id);
  Object.assign(card, {
    idBoard: board.id,
    idList: target.id,
    idShort: board.lastIdShort,
    idLabels: [],
    idMembers: card.idMembers.filter(stays),
  });
  for (const checklist of state.checklistsOf(card)) checklist.idBoard = board.id;
  card.url = cardUrl(card);
  log.record(actor, {
    type: 'moveCardToBoard',
    data: {
      boardSource: { id: source.board.id },
      card: brief.card(card),
      list: brief.list(target),
      board: brief.board(board),
    },
    entities: otherBoard(source.board),
  });
}

function setPosition(world: World, actor: Actor, to: { card: Card; pos: Position; moved: boolean }): void {
  const { card } = to;
  const others = world.state.cardsOf(card.idList).filter((each) => each.id !== card.id);
  const value = positionAt(others, to.pos);
  // A move between lists is one action; the position in the new list has none of its own.
  if (to.moved) card.pos = value;
  else setField(world, actor, { card, field: 'pos', value });
}
