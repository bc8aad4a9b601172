import type { RouteFacts } from './facts';

interface Schema {
  $ref?: string;
  type?: string;
  enum?: string[];
  format?: string;
  pattern?: string;
  items?: Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
}

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema: Schema;
}

type Operations = Record<string, { parameters?: Parameter[] } | undefined> & { parameters?: unknown };

export interface OpenApiDocument {
  paths: Record<string, Operations>;
  components: { schemas: Record<string, Schema> };
}

/** What the document says about `GET /boards/{id}`, in the notation of RouteFacts; undefined: not there. */
export function factsOf(document: OpenApiDocument, route: string): RouteFacts | undefined {
  const [method = '', path = ''] = route.split(' ');
  const operations = document.paths[path];
  const operation = operations?.[method.toLowerCase()];
  if (!operations || !operation) return undefined;
  const shared = (operations.parameters ?? []) as Parameter[];
  const parameters = [...shared, ...(operation.parameters ?? [])];
  const pick = (where: string): Record<string, string> =>
    Object.fromEntries(
      parameters.filter((each) => each.in === where).map((each) => [each.name, notation(document, each)]),
    );
  return { path: pick('path'), query: pick('query') };
}

function notation(document: OpenApiDocument, { schema, required, in: where }: Parameter): string {
  return kindOf(document, schema) + (required && where === 'query' ? '!' : '');
}

function kindOf(document: OpenApiDocument, schema: Schema): string {
  const { $ref, ...own } = schema;
  if ($ref) {
    const name = $ref.split('/').pop() ?? '';
    if (name === 'TrelloID') return '<id>';
    return kindOf(document, { ...document.components.schemas[name], ...own });
  }
  // A `type: string` beside `oneOf` is less precise than the alternatives.
  const alternatives = schema.oneOf ?? schema.anyOf;
  if (alternatives) return [...new Set(alternatives.map((each) => kindOf(document, each)))].join('|');
  if (schema.enum) return [...new Set(schema.enum)].join('|');
  if (schema.type === 'array') return `${kindOf(document, schema.items ?? {})}*`;
  if (schema.pattern) return '<id>';
  const known = ['date', 'url', 'email', 'binary'];
  const format = schema.type === 'string' && known.includes(schema.format ?? '') ? schema.format : undefined;
  return `<${format ?? schema.type ?? 'any'}>`;
}
