import { groupDigits } from '../i18n/texts';
import type { Checklist } from '../trello/models';
import { oneLine } from '../trello/oneLine';
import type { Block } from './Answer';
import { type CardModal, cardModal } from './cardModals';
import { allItems, isDone, openFirst } from './checklistLines';
import { optionsOf } from './choiceFields';
import { section } from './elements';
import {
  type Input,
  MAX_OPTIONS,
  type Modal,
  multiSelectField,
  optional,
  remembering,
  textField,
} from './form';

/** The first word of the form's id. */
export const CHECKLISTS_VIEW = 'checklists';

/** The field for a new item. */
export const ITEM_FIELD = 'item';

/** Browsers send the whole form back, and newer servers accept 100 kB. */
const MAX_CHECKLISTS = 20;
const MAX_ITEMS = MAX_OPTIONS;

/** One select for each checklist, with what is ticked chosen; and a field for a new item of the first one. */
export function checklistsModal(view: CardModal): Modal {
  const { t, appId, card } = view;
  const [all, shown] = [card.checklists, fitting(card.checklists)];
  const [count, most] = [allItems(all).length, allItems(shown).length];
  const cut: Block[] =
    count > most ? [section(t('act.form.checklists.cut', { most, count: groupDigits(count) }))] : [];
  const [first] = all;
  const label = first
    ? t('act.form.checklists.item', { checklist: titleOf(first) })
    : t('act.form.checklists.itemOfNew');
  const item = { appId, name: ITEM_FIELD, label, placeholder: t('act.form.checklists.hint') };
  return cardModal(view, {
    name: CHECKLISTS_VIEW,
    submit: t('act.form.save'),
    inputs: [...cut, ...shown.map((each) => itemsField(view, each)), optional(textField(item))],
  });
}

/** As many checklists and items as a form holds: open items first. */
function fitting(checklists: readonly Checklist[]): Checklist[] {
  const filled = checklists.filter(({ checkItems }) => checkItems.length).slice(0, MAX_CHECKLISTS);
  const kept = new Set(openFirst(allItems(filled)).slice(0, MAX_ITEMS));
  return filled
    .map((each) => ({ ...each, checkItems: each.checkItems.filter((item) => kept.has(item)) }))
    .filter(({ checkItems }) => checkItems.length);
}

function itemsField({ t, appId }: CardModal, checklist: Checklist): Input {
  const { id, checkItems } = checklist;
  const field = {
    appId,
    name: itemsFieldName(id),
    label: t('act.form.checklists.done', { checklist: titleOf(checklist) }),
    placeholder: t('act.form.checklists.choose'),
    options: optionsOf(checkItems),
  };
  const done = checkItems.filter(isDone).map((item) => item.id);
  return remembering(multiSelectField(field, done), encodeTicks(checkItems));
}

export const itemsFieldName = (checklistId: string): string => `items.${checklistId}`;

const titleOf = ({ name }: Checklist): string => oneLine(name, 70) || '–';

/**
 * What was ticked when the form was opened, and what was not. The last six digits of an id are a counter, which tells
 * the items of a card apart.
 */
const encodeTicks = (items: Checklist['checkItems']): string =>
  items.map((item) => endOf(item.id) + (isDone(item) ? '+' : '-')).join('');

const endOf = (id: string): string => id.slice(-6);

/** @returns whether an item was ticked; undefined if the form did not show it */
export function decodeTicks(text: string): (itemId: string) => boolean | undefined {
  const ticks = new Map(
    [...text.matchAll(/([0-9a-f]{6})([+-])/g)].map(([, end = '', sign]) => [end, sign === '+']),
  );
  return (itemId) => ticks.get(endOf(itemId));
}
