import type { PostedAction } from './records';

/**
 * As the store keeps it. Each delivery reads a handful of these; one text crosses to the app several times faster than
 * all the fields of an action do.
 */
export interface PackedAction extends Pick<PostedAction, 'kind' | 'boardId' | 'at' | 'bucket'> {
  packed: string;
}

export function packAction({ action, posts, ...kept }: PostedAction): PackedAction {
  return { ...kept, packed: JSON.stringify({ action, posts }) };
}

export function unpackAction({ packed, ...kept }: PackedAction): PostedAction {
  return { ...kept, ...(JSON.parse(packed) as Pick<PostedAction, 'action' | 'posts'>) };
}
