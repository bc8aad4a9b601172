import type { Access } from '../access';
import type { Deliveries } from '../Deliveries';
import { refuse } from '../errors';
import type { Json } from '../models';
import type { World } from '../mutations/World';
import type { Position } from '../positions';

/** Longest name, description or comment, in characters. */
const longest = 16_384;

type Scalar = string | number | boolean;

export interface AskParts {
  path: Record<string, string>;
  query: Json;
  body: Json;
  world: World;
  access: Access;
  deliveries: Deliveries;
  /** Answers another GET by the same caller, for /batch. */
  answerGet: (url: string) => Promise<unknown>;
}

/** One request, read as Trello reads it: a body value overrides a query value of the same name. */
export class Ask {
  constructor(private readonly parts: AskParts) {}

  get world(): World {
    return this.parts.world;
  }

  get access(): Access {
    return this.parts.access;
  }

  get deliveries(): Deliveries {
    return this.parts.deliveries;
  }

  answerGet(url: string): Promise<unknown> {
    return this.parts.answerGet(url);
  }

  path(name: string): string {
    return this.parts.path[name] ?? '';
  }

  has(name: string): boolean {
    return this.value(name) !== undefined;
  }

  text(name: string): string | undefined {
    const value = this.value(name);
    if (value === undefined || value === null) return undefined;
    return Array.isArray(value) ? value.join(',') : String(value);
  }

  /** A name, description or comment: at most 16,384 characters. */
  prose(name: string): string | undefined {
    const text = this.text(name);
    if (text !== undefined && text.length > longest) throw refuse.invalidValue(name);
    return text;
  }

  /** Prose that must not be empty. */
  title(name: string): string {
    const text = this.prose(name);
    if (text === undefined || text.trim() === '') throw refuse.invalidValue(name);
    return text;
  }

  flag(name: string): boolean | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    if (text !== 'true' && text !== 'false') throw refuse.invalidValue(name);
    return text === 'true';
  }

  ids(name: string): string[] | undefined {
    return this.text(name)?.split(',').filter(Boolean);
  }

  number(name: string, byDefault: number): number {
    const number = Number(this.text(name) ?? byDefault);
    if (!Number.isFinite(number)) throw refuse.invalidValue(name);
    return number;
  }

  position(name: string): Position | undefined {
    const text = this.text(name);
    if (text === undefined || text === 'top' || text === 'bottom') return text;
    return this.number(name, 0);
  }

  /** ISO 8601 in UTC; null if the request clears the date; undefined if it does not name it. */
  date(name: string): string | null | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    if (value === null || value === '' || value === 'null') return null;
    const date = new Date(value as string);
    if (Number.isNaN(date.getTime())) throw refuse.invalidValue(name);
    return date.toISOString();
  }

  private value(name: string): Scalar | Scalar[] | null | undefined {
    return (name in this.parts.body ? this.parts.body[name] : this.parts.query[name]) as Scalar;
  }
}

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** In Express notation, below /1: `/boards/:id`. */
  path: string;
  answer: (ask: Ask) => unknown;
}

/** Drops what the request did not name, so that a change contains only what changes. */
export function defined<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
