import type { Actor } from '../ActionLog';
import type { LabelInput, ListInput } from '../inputs';
import type { Board, Json, Label, List, Ref } from '../models';
import { type Position, positionAt } from '../positions';
import * as seed from '../seed';
import { brief, otherBoard } from './brief';
import type { World } from './World';

export function createList(world: World, actor: Actor, input: ListInput): List {
  const list = seed.addList(world.state, input);
  world.log.record(actor, { type: 'createList', data: onBoard(world, list) });
  return list;
}

export interface ListChange {
  name?: string;
  closed?: boolean;
  pos?: Position;
  idBoard?: string;
}

export function changeList(world: World, actor: Actor, ref: Ref, change: ListChange): List {
  const list = world.state.list(ref);
  const { pos, idBoard, ...plain } = change;
  const others = world.state.listsOf(list.idBoard).filter((each) => each.id !== list.id);
  const fields = pos === undefined ? plain : { ...plain, pos: positionAt(others, pos) };
  for (const [field, value] of Object.entries(fields)) {
    const record = list as unknown as Json;
    const old = record[field];
    if (old === value) continue;
    record[field] = value;
    const data = onBoard(world, list);
    world.log.record(actor, {
      type: 'updateList',
      data: { ...data, list: { [field]: value, ...data.list }, old: { [field]: old } },
    });
  }
  if (idBoard && idBoard !== list.idBoard) moveList(world, actor, list, world.state.board(idBoard));
  return list;
}

export function createLabel(world: World, actor: Actor, input: LabelInput): Label {
  const label = seed.addLabel(world.state, input);
  world.log.record(actor, { type: 'createLabel', data: ofLabel(world, label) });
  return label;
}

export function changeLabel(
  world: World,
  actor: Actor,
  ref: Ref,
  change: { name?: string; color?: string | null },
): Label {
  const label = world.state.label(ref);
  for (const field of ['name', 'color'] as const) {
    const value = change[field];
    const old = label[field];
    if (value === undefined || value === old) continue;
    Object.assign(label, { [field]: value });
    world.log.record(actor, {
      type: 'updateLabel',
      data: { ...ofLabel(world, label), old: { [field]: old } },
    });
  }
  return label;
}

export function deleteLabel(world: World, actor: Actor, ref: Ref): void {
  const label = world.state.label(ref);
  world.state.labels.delete(label.id);
  for (const card of world.state.cards.values()) {
    card.idLabels = card.idLabels.filter((id) => id !== label.id);
  }
  world.log.record(actor, { type: 'deleteLabel', data: ofLabel(world, label) });
}

function moveList({ state, log }: World, actor: Actor, list: List, target: Board): void {
  const source = state.board(list.idBoard);
  const member = brief.member(actor.member);
  const moved = brief.list(list);
  log.record(actor, {
    type: 'moveListFromBoard',
    data: {
      member,
      board: brief.board(source),
      boardTarget: { id: target.id, name: target.name },
      list: moved,
    },
    entities: otherBoard(target),
  });
  list.idBoard = target.id;
  for (const card of state.cardsOf(list)) {
    target.lastIdShort += 1;
    Object.assign(card, { idBoard: target.id, idShort: target.lastIdShort, idLabels: [] });
    card.url = seed.cardUrl(card);
  }
  log.record(actor, {
    type: 'moveListToBoard',
    data: {
      member,
      board: brief.board(target),
      boardSource: { id: source.id, name: source.name },
      list: moved,
    },
    entities: otherBoard(source),
  });
}

function onBoard({ state }: World, list: List): Json {
  return { list: brief.list(list), board: brief.board(state.board(list.idBoard)) };
}

function ofLabel({ state }: World, label: Label): Json {
  return { label: brief.label(label), board: brief.board(state.board(label.idBoard)) };
}
