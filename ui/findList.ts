import type { Translate } from '../i18n/texts';
import { findByName } from '../trello/findByName';
import type { List } from '../trello/models';
import { names, quoted } from './naming';

/** A list; or a sentence with the names of all lists, or of those that match if there are several. */
export type FoundList = { one: List } | { problem: string; several?: List[] };

/** Finds an open list by name. */
export function findList(t: Translate, board: { name: string; lists: List[] }, typed: string): FoundList {
  const found = findByName(board.lists, typed);
  if ('one' in found) return found;
  const parameters = { board: quoted(board.name), name: quoted(typed) };
  if ('several' in found) {
    const { several } = found;
    return { several, problem: t('error.listAmbiguous', { ...parameters, names: names(several) }) };
  }
  const { near } = found;
  if (near.length) return { problem: t('error.listUnknownNear', { ...parameters, names: names(near) }) };
  return {
    problem: board.lists.length
      ? t('error.listUnknownAll', { ...parameters, names: names(board.lists.slice(0, 10)) })
      : t('lists.none', { board: parameters.board }),
  };
}
