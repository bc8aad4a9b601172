import type { Stored } from './migrations';

/** The parts of a posted action that are stored as one string. */
const FIELDS = ['action', 'posts'];

const isPacked = (name: string): boolean => FIELDS.includes(name);

/**
 * The stored form of an action. Each delivery reads a handful of these; one string is transferred to the app several
 * times faster than all the fields of an action.
 */
export function pack(record: Stored): Stored {
  if (record['kind'] !== 'posted') return record;
  const fields = Object.entries(record);
  const packed = Object.fromEntries(fields.filter(([name]) => isPacked(name)));
  return {
    ...Object.fromEntries(fields.filter(([name]) => !isPacked(name))),
    packed: JSON.stringify(packed),
  };
}

/** @throws SyntaxError */
export function unpack({ packed, ...kept }: Stored): Stored {
  return typeof packed === 'string' ? { ...kept, ...(JSON.parse(packed) as Stored) } : kept;
}
