import { asObject } from '../trello/json';
import { withoutJoiners } from '../trello/oneLine';
import { otherName } from './choiceFields';

/** A submitted form. Anybody can send a forged one: values are strings, not yet validated. */
export interface Form {
  /** @returns undefined for a field that was not sent: it keeps its value */
  one(name: string): string | undefined;
  many(name: string): string[] | undefined;
  /** @returns '' for an emptied field, undefined for one that was not sent */
  text(name: string): string | undefined;
  /** @returns undefined for a `remembering` field with its initial value; '' for an emptied one */
  touched(name: string): string | undefined;
  /** @returns what a `remembering` field showed at first; '' if unknown */
  before(name: string): string;
  /** @returns undefined if the client does not send what it shows */
  isShown(name: string): boolean | undefined;
  /** The form's fields, as far as the client sends them. */
  names: readonly string[];
}

/** @returns what was typed beside a list that is too long; undefined if empty */
export const typedBeside = (form: Form, name: string): string | undefined =>
  form.text(otherName(name))?.trim() || undefined;

/**
 * Reads a view as clients submit it. The web sends the whole view, where an emptied list may be missing from the state;
 * phones send its id and the changed fields, where a missing one is unchanged.
 */
export function readForm(view: unknown): Form {
  const { state, blocks } = asObject(view) ?? {};
  const elements = Array.isArray(blocks) ? blocks.map((block) => asObject(asObject(block)?.element)) : [];
  const shown = elements.map((element) => element?.actionId);
  const values = new Map<string, unknown>();
  const before = new Map<string, string>();
  const remember = (name: string, blockId: string): unknown =>
    before.set(name, blockId.slice(name.length + 1));
  for (const element of elements) remember(String(element?.actionId), String(element?.blockId));
  for (const [blockId, block] of Object.entries(asObject(state) ?? {})) {
    for (const [name, value] of Object.entries(asObject(block) ?? {})) {
      values.set(name, value);
      remember(name, blockId);
    }
  }
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
    before: (name) => before.get(name) ?? '',
    isShown: (name) => (Array.isArray(blocks) ? shown.includes(name) : undefined),
    names: [...shown.filter((name) => typeof name === 'string'), ...values.keys()],
  };
}

/** No form of ours has so many options. */
const MAX_VALUE_LENGTH = 1_000;
