import type { Action, CardRef, Delivery, Named, Person } from './Action';

type Json = Record<string, unknown>;

/**
 * Takes a delivery's body apart: `{ model, action }`, newer ones also `webhook`.
 * @param content anything at all
 * @returns undefined for what is no delivery; fields of a wrong type are as if missing
 */
export function parseDelivery(content: unknown): Delivery | undefined {
  const body = asObject(content);
  const modelId = asText(asObject(body?.model)?.id);
  const raw = asObject(body?.action);
  const id = asText(raw?.id);
  const type = asText(raw?.type);
  if (!raw || !modelId || !id || !type) return undefined;
  return { modelId, action: parseAction(raw, { id, type }), webhookId: asText(asObject(body?.webhook)?.id) };
}

function parseAction(raw: Json, { id, type }: { id: string; type: string }): Action {
  const data = asObject(raw.data) ?? {};
  const creator = parsePerson(raw.memberCreator) ?? {};
  return {
    id,
    type,
    date: asText(raw.date),
    creator: { id: asText(raw.idMemberCreator), ...creator },
    member:
      parsePerson(raw.member) ?? parsePerson(data.member) ?? idOnly(data.idMember ?? data.idMemberAdded),
    board: { ...parseNamed(data.board), shortLink: asText(asObject(data.board)?.shortLink) },
    card: parseCard(data.card),
    cardSource: parseCard(data.cardSource),
    list: parseNamed(data.list),
    listBefore: parseNamed(data.listBefore),
    listAfter: parseNamed(data.listAfter),
    otherBoard: parseOtherBoard(data, raw),
    text: asText(data.text),
    old: asObject(data.old) ?? {},
  };
}

function parseNamed(value: unknown): Named | undefined {
  const object = asObject(value);
  return object && { id: asText(object.id), name: asText(object.name) };
}

function parseCard(value: unknown): CardRef | undefined {
  const object = asObject(value);
  if (!object) return undefined;
  return {
    id: asText(object.id),
    name: asText(object.name),
    idShort: typeof object.idShort === 'number' ? object.idShort : undefined,
    shortLink: asText(object.shortLink),
    due: asDate(object.due),
    start: asDate(object.start),
    dueComplete: asBoolean(object.dueComplete),
    closed: asBoolean(object.closed),
    desc: typeof object.desc === 'string' ? object.desc : undefined,
  };
}

function parsePerson(value: unknown): Person | undefined {
  const object = asObject(value);
  if (!object) return undefined;
  const username = asText(object.username);
  return {
    id: asText(object.id),
    name: asText(object.fullName) ?? asText(object.name) ?? username,
    username,
  };
}

/** Only `display.entities` names the board a card came from; `data` has its id alone. */
function parseOtherBoard(data: Json, raw: Json): Named | undefined {
  const board = parseNamed(data.boardSource) ?? parseNamed(data.boardTarget);
  if (!board || board.name) return board;
  const entities = asObject(asObject(raw.display)?.entities);
  const entity = asObject(entities?.board);
  return asText(entity?.id) === board.id ? { ...board, name: asText(entity?.text) } : board;
}

const idOnly = (id: unknown): Person | undefined => (asText(id) ? { id: asText(id) } : undefined);

function asObject(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

const asBoolean = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

function asDate(value: unknown): string | null | undefined {
  if (value === null) return null;
  return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : undefined;
}
