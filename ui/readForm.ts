import { asObject } from '../trello/json';
import { withoutJoiners } from '../trello/oneLine';
import { otherName } from './choiceFields';

/** What a person handed in. Anybody can send a form of their own making: values are words, not yet known ones. */
export interface Form {
  /** @returns undefined where the field says nothing: then it keeps its value */
  one(name: string): string | undefined;
  many(name: string): string[] | undefined;
  /** @returns '' for a field that was emptied, undefined for one that was not sent */
  text(name: string): string | undefined;
  /** @returns undefined for a `remembering` field that still says what it showed; '' for one that was emptied */
  touched(name: string): string | undefined;
  /** @returns undefined where the client does not send what it shows */
  isShown(name: string): boolean | undefined;
  /** Its fields as far as the client sends them. */
  names: readonly string[];
}

/** @returns what was typed beside a list that has no room for it; undefined for nothing */
export const typedBeside = (form: Form, name: string): string | undefined =>
  form.text(otherName(name))?.trim() || undefined;

/**
 * Reads a view as a client hands it in. The web sends the whole view, where a list that was emptied may be missing
 * from the state; phones send its id and the fields somebody touched, where a missing one was left alone.
 */
export function readForm(view: unknown): Form {
  const { state, blocks } = asObject(view) ?? {};
  const values = new Map<string, unknown>();
  const before = new Map<string, string>();
  for (const [blockId, block] of Object.entries(asObject(state) ?? {})) {
    for (const [name, value] of Object.entries(asObject(block) ?? {})) {
      values.set(name, value);
      before.set(name, blockId.slice(name.length + 1));
    }
  }
  const shown = Array.isArray(blocks)
    ? blocks.map((block) => asObject(asObject(block)?.element)?.actionId)
    : [];
  return {
    one: (name) => {
      const value = values.get(name);
      return typeof value === 'string' ? withoutJoiners(value) || undefined : undefined;
    },
    many: (name) => {
      const value = values.get(name);
      if (Array.isArray(value)) return value.slice(0, MAX_VALUE_LENGTH).map(String);
      return shown.includes(name) ? [] : undefined;
    },
    text: (name) => {
      const value = values.get(name);
      return typeof value === 'string' ? withoutJoiners(value) : undefined;
    },
    touched: (name) => {
      const value = values.get(name) ?? (values.has(name) ? '' : undefined);
      return typeof value === 'string' && value !== before.get(name) ? withoutJoiners(value) : undefined;
    },
    isShown: (name) => (Array.isArray(blocks) ? shown.includes(name) : undefined),
    names: [...shown.filter((name) => typeof name === 'string'), ...values.keys()],
  };
}

/** No form of ours has so many options. */
const MAX_VALUE_LENGTH = 1_000;
