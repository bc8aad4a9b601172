import type { Say } from '../i18n/texts';
import { type Found, findByName } from '../trello/find';
import type { List } from '../trello/models';
import { names, quoted } from './quoted';

/**
 * Finds an open list by its name.
 * @returns a sentence with the names there are, where it is not clear which one is meant
 */
export function findList(say: Say, board: { name: string; lists: List[] }, typed: string): List | string {
  const found: Found<List> = findByName(board.lists, typed);
  if ('one' in found) return found.one;
  const parameters = { board: quoted(board.name), name: quoted(typed) };
  if ('several' in found) return say('error.listAmbiguous', { ...parameters, names: names(found.several) });
  const { near } = found;
  if (near.length) return say('error.listUnknownNear', { ...parameters, names: names(near) });
  return board.lists.length
    ? say('error.listUnknownAll', { ...parameters, names: names(board.lists.slice(0, 10)) })
    : say('lists.none', { board: parameters.board });
}
