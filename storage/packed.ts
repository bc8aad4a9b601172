import type { Stored } from './migrations';

/** Of an action that was posted, what is kept as one text. */
const FIELDS = ['action', 'posts'];

const isPacked = (name: string): boolean => FIELDS.includes(name);

/**
 * As the store keeps it. Each delivery reads a handful of these; one text crosses to the app several times faster than
 * all the fields of an action do.
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
