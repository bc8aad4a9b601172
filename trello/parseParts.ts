import type { Action, BoardRef, CardRef, CheckItemRef, FieldValue, LabelRef, Named, Person } from './Action';
import { type Entities, otherBoardIn } from './display';
import { asBoolean, asDate, asId, asObject, asText, isFilled, type Json } from './json';

export function parseNamed(value: unknown): Named | undefined {
  const object = asObject(value);
  return object && { id: asId(object.id), name: asText(object.name) };
}

export function parseBoard(value: unknown): BoardRef {
  const object = asObject(value);
  return {
    ...parseNamed(value),
    shortLink: asId(object?.shortLink),
    closed: asBoolean(object?.closed),
    isDescribed: isFilled(object?.desc),
    visibility: asId(asObject(object?.prefs)?.permissionLevel),
  };
}

export function parseList(value: unknown): Action['list'] {
  const list = parseNamed(value);
  return list && { ...list, closed: asBoolean(asObject(value)?.closed) };
}

export function parseCard(value: unknown): CardRef | undefined {
  const object = asObject(value);
  if (!object) return undefined;
  return {
    ...parseNamed(value),
    idShort: typeof object.idShort === 'number' ? object.idShort : undefined,
    shortLink: asId(object.shortLink),
    due: asDate(object.due),
    start: asDate(object.start),
    dueComplete: asBoolean(object.dueComplete),
    closed: asBoolean(object.closed),
    isDescribed: isFilled(object.desc),
  };
}

export function parsePerson(value: unknown): Person | undefined {
  const object = asObject(value);
  if (!object) return undefined;
  const username = asText(object.username);
  return { id: asId(object.id), name: asText(object.fullName) ?? asText(object.name) ?? username, username };
}

export function parseLabel(value: unknown): LabelRef | undefined {
  const label = asObject(value);
  if (!label) return undefined;
  return {
    ...parseNamed(label),
    color: label.color === null ? null : asId(label.color),
    isNameless: isFilled(label.name) === false || undefined,
  };
}

export function parseCheckItem(data: Json): CheckItemRef | undefined {
  const object = asObject(data.checkItem);
  if (!object) return undefined;
  const idMember = 'idMember' in data ? data.idMember : object.idMember;
  return {
    ...parseNamed(object),
    isDone: typeof object.state === 'string' ? object.state === 'complete' : undefined,
    due: asDate(object.due),
    isAssigned: idMember === undefined ? undefined : asId(idMember) !== undefined,
  };
}

/** `customFieldItem.value` is an object with one entry named after the field's type, or null. */
export function parseFieldValue(data: Json): FieldValue | undefined {
  const item = asObject(data.customFieldItem);
  if (!item) return undefined;
  const { text, number, date, checked, option } = asObject(item.value) ?? {};
  return {
    text: asText(text) ?? asText(number) ?? (typeof number === 'number' ? String(number) : asText(option)),
    date: asDate(date) ?? undefined,
    isChecked: checked === true || checked === 'true' || undefined,
    idOption: asId(item.idValue),
  };
}

/** For cards, `data` has only the other board's id. */
export function parseOtherBoard(data: Json, entities: Entities, type: string): Named | undefined {
  const board = parseNamed(data.boardSource) ?? parseNamed(data.boardTarget);
  if (board?.name || !/^(?:move|copyBoard)/.test(type)) return board;
  return otherBoardIn(entities, asId(asObject(data.board)?.id)) ?? board;
}
