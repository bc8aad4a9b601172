import { copy } from '../copy';

type Rule = string | ((data: Record<string, any>) => unknown);

/**
 * Renames fields by the rules; a rule that is a function removes what it uses from the data. Fields without a rule go
 * to `_unmappedProperties_`, and undefined results are omitted.
 */
export function mapFields(source: object, rules: Record<string, Rule>): any {
  const data: Record<string, any> = copy({ ...source });
  const result: Record<string, unknown> = {};
  for (const [name, rule] of Object.entries(rules)) {
    const value = typeof rule === 'string' ? take(data, rule) : rule(data);
    if (value !== undefined) result[name] = value;
  }
  result['_unmappedProperties_'] = data;
  return result;
}

export function take(data: Record<string, any>, key: string): any {
  const value: unknown = data[key];
  Reflect.deleteProperty(data, key);
  return value;
}
