import { documentGaps } from './openapi/documentGaps';
import type { RouteFacts } from './openapi/facts';
import { openapiFacts } from './openapiFacts';

export interface CheckedRequest {
  method: string;
  /** Below /1, without the query. */
  path: string;
  query: Record<string, unknown>;
  body: Record<string, unknown>;
}

/**
 * Where a request violates Trello's OpenAPI document, a sentence each: unknown path or parameter, a value of the wrong
 * kind, a missing required parameter. Credentials are not checked here.
 */
export function validateRequest({ method, path, query, body }: CheckedRequest): string[] {
  const known = findFacts(method, path);
  if (!known) return ['unknown path'];
  const { facts, parameters } = known;
  const given = Object.entries({ ...query, ...body }).filter(([name]) => name !== 'key' && name !== 'token');
  const names = new Set(given.map(([name]) => name));
  const missing = Object.keys(facts.query).filter(
    (name) => facts.query[name]?.endsWith('!') && !names.has(name),
  );
  return [
    ...Object.entries(parameters).flatMap(([name, value]) => judge(name, value, facts.path[name])),
    ...given.flatMap(([name, value]) => judge(name, value, facts.query[name])),
    ...missing.map((name) => `required parameter missing: ${name}`),
  ];
}

const withGaps: [string, RouteFacts][] = Object.entries(openapiFacts).map(([route, facts]) => {
  const gaps = documentGaps.filter((gap) => gap.routes.includes(route));
  const path = Object.assign({}, facts.path, ...gaps.map((gap) => gap.path)) as RouteFacts['path'];
  const query = Object.assign({}, facts.query, ...gaps.map((gap) => gap.query)) as RouteFacts['query'];
  return [route, { path, query }];
});

function findFacts(method: string, path: string) {
  const parts = path.replace(/\/$/, '').split('/');
  for (const [route, facts] of withGaps) {
    const [wanted = '', pattern = ''] = route.split(' ');
    const names = pattern.replace(/\/$/, '').split('/');
    if (wanted !== method || names.length !== parts.length) continue;
    if (!names.every((name, index) => name.startsWith('{') || name === parts[index])) continue;
    const named = names.flatMap((name, index) =>
      name.startsWith('{') ? [[name.slice(1, -1), parts[index]]] : [],
    );
    return { facts, parameters: Object.fromEntries(named) as Record<string, string> };
  }
  return undefined;
}

function judge(name: string, value: unknown, notation: string | undefined): string[] {
  if (notation === undefined) return [`unknown parameter: ${name}`];
  const wanted = notation.replace(/!$/, '');
  // `fields` and the like accept `all` or several names, although the document types them as a single name.
  const isFields = /(^|_)fields$/.test(name);
  const isList = isFields || wanted.endsWith('*');
  const alternatives = wanted.replace(/\*$/, '').split('|');
  // JSON null and an empty value clear the field.
  if (value === null || value === '' || (isFields && value === 'all')) return [];
  const values = isList ? (Array.isArray(value) ? value : textOf(value).split(',')) : [value];
  const fits = values.every((each) => alternatives.some((kind) => isOf(kind, each)));
  return fits ? [] : [`${name} is not ${wanted}`];
}

const patterns: Record<string, RegExp> = {
  '<id>': /^[0-9a-fA-F]{24}$/,
  '<link>': /^([0-9a-fA-F]{24}|[0-9a-zA-Z]{8})$/,
  '<boolean>': /^(true|false)$/,
  '<number>': /^-?\d+(\.\d+)?$/,
  '<integer>': /^-?\d+$/,
  // The document says date; a time of day needs its zone, or Trello shifts it.
  '<date>': /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d))?$/,
  '<url>': /^https?:\/\/\S+$/,
};

function isOf(kind: string, value: unknown): boolean {
  if (typeof value === 'object') return kind === '<object>';
  const text = textOf(value).trim();
  const pattern = patterns[kind];
  return pattern ? pattern.test(text) : kind.startsWith('<') || kind === text;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
