import type { Translate } from '../i18n/texts';
import { bold } from '../trello/describe/pieces';
import { writeOneLine } from '../trello/markdown/markdown';
import type { CheckItem, Checklist } from '../trello/models';

const MAX_OPEN_ITEMS = 10;
const MAX_ITEMS = 50;

/** Characters of an item. */
const MAX_ITEM_LENGTH = 120;

export const isDone = ({ state }: CheckItem): boolean => state === 'complete';

export const countDone = (items: readonly CheckItem[]): number => items.filter(isDone).length;

export const allItems = (checklists: readonly Checklist[]): CheckItem[] =>
  checklists.flatMap(({ checkItems }) => checkItems);

/** The first open items of a card, below the names of their checklists. */
export function openItemLines(t: Translate, checklists: readonly Checklist[]): string[] {
  const open = checklists
    .map((each) => ({ ...each, checkItems: each.checkItems.filter((item) => !isDone(item)) }))
    .filter(({ checkItems }) => checkItems.length);
  return lines(t, open, { most: MAX_OPEN_ITEMS, head: (checklist) => nameOf(t, checklist) });
}

/** All checklists of a card with what is open and done, open items first. */
export function itemLines(t: Translate, checklists: readonly Checklist[]): string[] {
  const sorted = checklists.map((each) => ({ ...each, checkItems: openFirst(each.checkItems) }));
  const head = (checklist: Checklist): string => {
    const { checkItems: items } = checklist;
    return t('checklist.head', { name: nameOf(t, checklist), done: countDone(items), all: items.length });
  };
  return lines(t, sorted, { most: MAX_ITEMS, head });
}

export const openFirst = (items: readonly CheckItem[]): CheckItem[] => [
  ...items.filter((item) => !isDone(item)),
  ...items.filter(isDone),
];

interface LinesOptions {
  /** items */
  most: number;
  head: (checklist: Checklist) => string;
}

function lines(t: Translate, checklists: readonly Checklist[], { most, head }: LinesOptions): string[] {
  let more = allItems(checklists).length;
  let left = most;
  const shown: string[] = [];
  for (const checklist of checklists) {
    if (left <= 0) break;
    const items = checklist.checkItems.slice(0, left);
    more -= items.length;
    // Without items, it takes up a line all the same.
    left -= Math.max(1, items.length);
    shown.push(head(checklist), ...items.map((item) => describeItem(t, item)));
  }
  return more ? [...shown, t('checklist.more', { count: more })] : shown;
}

const describeItem = (t: Translate, item: CheckItem): string =>
  t(isDone(item) ? 'checklist.done' : 'checklist.open', {
    item: writeOneLine(item.name, MAX_ITEM_LENGTH) || t('event.anItem'),
  });

const nameOf = (t: Translate, { name }: Checklist): string => bold(name) || t('event.aChecklist');
