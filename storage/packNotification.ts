import type { Told } from './records';

/**
 * As the store keeps it. Each delivery reads a handful of these; one text crosses to the app several times faster than
 * all the fields of an action do.
 */
export interface PackedTold extends Pick<Told, 'kind' | 'boardId' | 'at' | 'shelf'> {
  packed: string;
}

export function packTold({ action, posts, ...kept }: Told): PackedTold {
  return { ...kept, packed: JSON.stringify({ action, posts }) };
}

export function unpackTold({ packed, ...kept }: PackedTold): Told {
  return { ...kept, ...(JSON.parse(packed) as Pick<Told, 'action' | 'posts'>) };
}
