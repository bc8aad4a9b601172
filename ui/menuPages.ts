import { groupDigits, type Translate } from '../i18n/texts';
import type { Option } from './Answer';
import { option } from './elements';
import { MAX_OPTIONS } from './form';

/**
 * If there are more options than a menu can hold, it shows a page of them, between links to the previous and the next
 * one.
 */
interface MenuPages<T> {
  t: Translate;
  things: T[];
  isChosen: (thing: T) => boolean;
  /** from 1; by default the one with the current choice */
  page?: number;
  /** options above the others */
  above?: number;
  render: (thing: T) => Option;
  /** @returns the value of the option that leads to a page */
  encode: (page: number) => string;
}

/** @returns the options of a menu: all of them if there is room */
export function menuOptions<T>({ t, things, isChosen, above = 0, ...menu }: MenuPages<T>): Option[] {
  if (things.length + above <= MAX_OPTIONS) return things.map(menu.render);
  const size = MAX_OPTIONS - above - 2;
  const pages = Math.ceil(things.length / size);
  const chosenAt = Math.max(0, things.findIndex(isChosen));
  const page = Math.min(menu.page ?? Math.floor(chosenAt / size) + 1, pages);
  const turn = (key: 'menu.before' | 'menu.after', target: number): Option[] => {
    if (target < 1 || target > pages) return [];
    const [from, to] = [(target - 1) * size + 1, Math.min(target * size, things.length)];
    const count = groupDigits(things.length);
    return [option(menu.encode(target), t(key, { from, to, count }))];
  };
  return [
    ...turn('menu.before', page - 1),
    ...things.slice((page - 1) * size, page * size).map(menu.render),
    ...turn('menu.after', page + 1),
  ];
}
