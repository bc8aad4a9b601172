/**
 * One method and path of Trello's OpenAPI document: parameter name → notation. `<id>` is 24 hex digits,
 * `<string>`, `<boolean>`, `<number>`, `<integer>`, `<date>`, `<url>`, `<email>`, `<binary>`, `<object>` are
 * kinds, anything else is a literal; `|` separates alternatives; a final `*` means a comma-separated list, a
 * final `!` that the parameter is required. Path parameters are always required.
 */
export interface RouteFacts {
  path: Record<string, string>;
  query: Record<string, string>;
}

/** By `METHOD /path/{parameter}`, as the document writes it. */
export type FactTable = Record<string, RouteFacts>;
