import { actionTypes } from '../../../trello/actionTypes';
import { body } from '../../fixtures/deliveries';
import { events } from '../../fixtures/events';
import { randomFrom, SEED } from './random';
import { loneSurrogates, wholeTexts } from './texts';

type Json = Record<string, any>;
type Path = (string | number)[];

export interface Mutated {
  name: string;
  content: unknown;
}

const random = randomFrom(SEED);

const deep = (depth: number, inside = '1'): unknown =>
  JSON.parse(`${'{"a":['.repeat(depth)}${inside}${']}'.repeat(depth)}`);

/** Values that may replace one of another type. */
const wrong: unknown[] = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e308,
    '',
    ' ',
    'x',
    'constructor',
    'x'.repeat(9_000),
    [],
    {},
    [[]],
    [null],
  ],
  ...[
    { id: 1 },
    { constructor: { prototype: {} } },
    { toString: 'x' },
    { toJSON: 'x' },
    { length: -1 },
    deep(20),
  ],
];

/** Every path in a value, except the root. */
export function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...pathsOf(inner, [...path, key])]);
}

/** @param next undefined removes the path */
export function withAt(content: unknown, path: Path, next: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(content)) as Json;
  let at: Json = copy;
  for (const key of path.slice(0, -1)) at = at[key];
  const last = path[path.length - 1]!;
  if (next === undefined) Reflect.deleteProperty(at, last);
  else at[last] = next;
  return copy;
}

const isText = (path: Path): boolean =>
  /^(name|text|fullName|username|desc|value|number|idMember|color)$/.test(String(path[path.length - 1]));

const byEvent = new Map(
  events.map((event) => [`${event.type} ${Object.keys(event.data).sort().join()}`, event]),
);
const kinds = [...byEvent.values()];

/** A genuine delivery of a board. */
export function genuine(boardId: string, index = random.below(kinds.length)): Json {
  const { model, ...rest } = body(kinds[index % kinds.length]!) as Json;
  return { model: { ...model, id: boardId }, ...rest };
}

function wrongTypes(boardId: string): Mutated[] {
  return kinds.flatMap((_, index) => {
    const whole = genuine(boardId, index);
    const paths = pathsOf(whole);
    return [0, 1, 2].map(() => {
      const path = random.pick(paths);
      const value = random.pick(wrong);
      return {
        name: `${path.join('.')} is ${JSON.stringify(value).slice(0, 40)}`,
        content: withAt(whole, path, value),
      };
    });
  });
}

function missing(boardId: string): Mutated[] {
  return kinds.map((_, index) => {
    const whole = genuine(boardId, index);
    const path = random.pick(pathsOf(whole));
    return { name: `${path.join('.')} is missing`, content: withAt(whole, path, undefined) };
  });
}

function texts(boardId: string): Mutated[] {
  return [...wholeTexts, ...loneSurrogates].map((text) => {
    const whole = genuine(boardId);
    const paths = pathsOf(whole).filter(isText);
    const content = paths.reduce((made, path) => withAt(made, path, text) as Json, whole);
    return { name: `texts are ${JSON.stringify(text).slice(0, 40)}`, content };
  });
}

function names(boardId: string): Mutated[] {
  const odd = [
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'prototype',
    'isPrototypeOf',
    '',
    ' ',
    'then',
  ];
  const types = [...odd, ...actionTypes.slice(0, 6).map((type) => type.toUpperCase())];
  const olds = odd.map((key) => ({ [key]: { [key]: [] } }));
  return [
    ...types.map((type) => ({
      name: `type ${type}`,
      content: withAt(genuine(boardId), ['action', 'type'], type),
    })),
    ...olds.map((old) => {
      const moved = body({ type: 'updateCard', data: { old } });
      return { name: `old ${JSON.stringify(old)}`, content: { ...moved, model: { id: boardId } } };
    }),
    ...odd.map((id) => ({ name: `model ${id}`, content: { ...genuine(boardId), model: { id } } })),
  ];
}

function shapes(boardId: string): Mutated[] {
  const whole = genuine(boardId, 0);
  const depths = [20, 40, 200, 2_000].flatMap((depth) =>
    [['action', 'data', 'card'], ['action', 'data', 'old'], ['action', 'display'], ['extra']].map((path) => ({
      name: `${depth} levels at ${path.join('.')}`,
      content: withAt(whole, path, deep(depth)),
    })),
  );
  const many = Array.from({ length: 9_000 }, (_, index) => index);
  const wide = Object.fromEntries(many.map((index) => [`k${index}`, 1]));
  return [
    ...depths,
    { name: 'a long list', content: withAt(whole, ['action', 'data', 'card'], many) },
    { name: 'many fields', content: withAt(whole, ['action', 'data', 'old'], wide) },
    { name: 'many entities', content: withAt(whole, ['action', 'display'], { entities: wide }) },
    ...[
      [],
      {},
      [1],
      { a: 1 },
      { action: 1 },
      { model: 1 },
      { model: { id: boardId } },
      { action: whole.action },
    ].map((content) => ({ name: `only ${JSON.stringify(content).slice(0, 30)}`, content })),
  ];
}

/** Deliveries that Trello never sent, signed as Trello would. */
export const mutations = (boardId: string): Mutated[] => [
  ...wrongTypes(boardId),
  ...missing(boardId),
  ...texts(boardId),
  ...names(boardId),
  ...shapes(boardId),
];
