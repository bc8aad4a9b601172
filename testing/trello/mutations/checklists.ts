import type { Actor } from '../ActionLog';
import type { ChecklistInput } from '../inputs';
import type { Card, CheckItem, Checklist, Json, Ref } from '../models';
import * as seed from '../seed';
import { brief } from './brief';
import { withoutList } from './cardParts';
import type { World } from './World';

export function createChecklist(world: World, actor: Actor, input: ChecklistInput): Checklist {
  const { items = [], ...bare } = input;
  const checklist = seed.addChecklist(world.state, bare);
  log(world, actor, checklist, { type: 'addChecklistToCard', more: {} });
  for (const item of items) createCheckItem(world, actor, checklist, item);
  return checklist;
}

export function renameChecklist(world: World, actor: Actor, ref: Ref, name: string): void {
  const checklist = world.state.checklist(ref);
  const old = { name: checklist.name };
  checklist.name = name;
  log(world, actor, checklist, { type: 'updateChecklist', more: { old } });
}

export function deleteChecklist(world: World, actor: Actor, ref: Ref): void {
  const checklist = world.state.checklist(ref);
  for (const item of world.state.checkItemsOf(checklist)) world.state.checkItems.delete(item.id);
  world.state.checklists.delete(checklist.id);
  log(world, actor, checklist, { type: 'removeChecklistFromCard', more: {} });
}

export function createCheckItem(world: World, actor: Actor, checklist: Ref, name: string): CheckItem {
  const item = seed.addCheckItem(world.state, checklist, name);
  logItem(world, actor, item, { type: 'createCheckItem', more: {} });
  return item;
}

/** New values of a check item; each changed one is an action of its own. */
export interface CheckItemChange {
  name?: string;
  state?: CheckItem['state'];
  due?: string | null;
  idMember?: string | null;
}

export function changeCheckItem(world: World, actor: Actor, ref: Ref, change: CheckItemChange): CheckItem {
  const item = world.state.checkItem(ref);
  const before = { ...item };
  Object.assign(item, change);
  if (item.name !== before.name) {
    logItem(world, actor, item, { type: 'updateCheckItem', more: { old: { name: before.name } } });
  }
  if (item.state !== before.state) {
    logItem(world, actor, item, { type: 'updateCheckItemStateOnCard', more: {} });
  }
  if (item.due !== before.due) {
    logItem(world, actor, item, { type: 'updateCheckItemDue', more: { old: { due: before.due } } });
  }
  if (item.idMember !== before.idMember) {
    logItem(world, actor, item, { type: 'updateMemberOnCheckItem', more: { idMember: item.idMember } });
  }
  return item;
}

export function deleteCheckItem(world: World, actor: Actor, ref: Ref): void {
  const item = world.state.checkItem(ref);
  world.state.checkItems.delete(item.id);
  logItem(world, actor, item, { type: 'deleteCheckItem', more: {} });
}

interface PostedAction {
  type: string;
  more: Json;
}

function log(world: World, actor: Actor, checklist: Checklist, { type, more }: PostedAction): void {
  const card: Card = world.state.card(checklist.idCard);
  world.log.record(actor, {
    type,
    data: { ...withoutList(world, card), checklist: brief.checklist(checklist), ...more },
    idList: card.idList,
  });
}

function logItem(world: World, actor: Actor, item: CheckItem, { type, more }: PostedAction): void {
  const due = type === 'updateCheckItemDue' ? { due: item.due } : {};
  log(world, actor, world.state.checklist(item.idChecklist), {
    type,
    more: { checkItem: { ...brief.checkItem(item), ...due }, ...more },
  });
}
