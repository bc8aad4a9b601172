import type { Named, Person } from './Action';
import { asId, asObject, asText, type Json } from './json';

/**
 * The things that Trello's own sentence about an action names, by Trello's word for each. Half of the actions have no
 * such sentence, and most is in `data`: this is for what `data` has only by id, or not at all.
 */
export type Entities = Readonly<Record<string, Json>>;

/** @param display of an action */
export function entitiesOf(display: unknown): Entities {
  const entities = Object.entries(asObject(asObject(display)?.entities) ?? {});
  return Object.fromEntries(
    entities.flatMap(([key, value]) => (asObject(value) ? [[key, value as Json]] : [])),
  );
}

/** @returns an action's `data`, with a name for each thing that has only an id there */
export const withNames = (data: Json, entities: Entities): Json =>
  Object.fromEntries(Object.entries(data).map(([key, value]) => [key, withName(value, entities)]));

function withName(value: unknown, entities: Entities): unknown {
  const thing = asObject(value);
  if (!thing || asText(thing.name) !== undefined) return value;
  const entity = entityOf(asId(thing.id), entities);
  return entity ? { shortLink: entity.shortLink, ...thing, name: entity.text } : value;
}

export function withPersonsName<T extends Person | undefined>(person: T, entities: Entities): T | Person {
  return person?.name ? person : (personIn(entityOf(person?.id, entities)) ?? person);
}

function entityOf(id: string | undefined, entities: Entities): Json | undefined {
  const known = id === undefined ? [] : Object.values(entities).filter((entity) => entity.id === id);
  return known.find(({ text }) => asText(text) !== undefined);
}

export const personIn = (entity: Json | undefined): Person | undefined =>
  entity && { id: asId(entity.id), name: asText(entity.text), username: asText(entity.username) };

/** Trello calls it just "board", and names no other board in the same sentence. */
export const otherBoardIn = (entities: Entities, boardId: string | undefined): Named | undefined =>
  namedIn(Object.values(entities).find(({ type, id }) => type === 'board' && id !== boardId));

/** Trello's word is `checkitem`, although `data` says `checkItem`. */
export const checkItemIn = (entities: Entities): Named | undefined =>
  namedIn(Object.values(entities).find(({ type }) => type === 'checkItem'));

const namedIn = (entity: Json | undefined): Named | undefined =>
  entity && { id: asId(entity.id), name: asText(entity.text) };
