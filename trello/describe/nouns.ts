import type { Translate } from '../../i18n/texts';
import type { Action, LabelRef } from '../Action';
import { boldMarkdown } from '../markdown/markdown';
import { bold, listing, type Pieces } from './pieces';

const colours = [
  'green',
  'yellow',
  'orange',
  'red',
  'purple',
  'blue',
  'sky',
  'lime',
  'pink',
  'black',
] as const;

/** @returns undefined for no colour, and for one that Trello introduced later */
export function colourName(color: string | null | undefined, t: Translate): string | undefined {
  const [name, shade] = (color ?? '').split('_');
  const known = colours.find((each) => each === name);
  if (!known) return undefined;
  const colour = t(`event.colour.${known}`);
  return shade === 'light' || shade === 'dark' ? t(`event.shade.${shade}`, { colour }) : colour;
}

/** A label without a name is called by its colour. */
export function labelNoun(label: LabelRef | undefined, t: Translate): string {
  const name = bold(label?.name ?? '');
  if (name) return t('event.label', { name });
  const colour = colourName(label?.color, t);
  if (colour) return t('event.labelOfColour', { colour });
  return t(label?.isNameless ? 'event.namelessLabel' : 'event.aLabel');
}

/** The name before a change, `''` if the action does not give it. */
export const oldName = ({ old }: Action): string => (typeof old.name === 'string' ? bold(old.name) : '');

export function labelNouns({ all, t }: Pieces): string {
  const names = all.map(({ label }) => bold(label?.name ?? ''));
  if (all.length > 1 && names.every(Boolean)) return t('event.labels', { names: listing(names, t) });
  return listing(
    all.map(({ label }) => labelNoun(label, t)),
    t,
  );
}

/** "the list A", "the lists A and B". */
export const listNouns = ({ all, t }: Pieces): string =>
  nouns(
    all.map(({ list }) => list?.name),
    t,
    {
      none: () => t('event.aListOf'),
      one: (name) => t('event.list', { name }),
      many: (names) => t('event.lists', { names }),
    },
  );

export const checklistNouns = ({ all, t }: Pieces): string =>
  nouns(
    all.map(({ checklist }) => checklist?.name),
    t,
    {
      none: () => t('event.aChecklist'),
      one: (name) => t('event.checklist', { name }),
      many: (names) => t('event.checklists', { names }),
    },
  );

export const attachmentNouns = ({ all, t }: Pieces): string =>
  nouns(
    all.map(({ attachment }) => attachment?.name),
    t,
    {
      none: () => t('event.anAttachment'),
      one: (name) => t('event.attachment', { name }),
      many: (names) => t('event.attachments', { names }),
    },
  );

interface Wordings {
  none: () => string;
  one: (name: string) => string;
  many: (names: string) => string;
}

function nouns(names: (string | undefined)[], t: Translate, { none, one, many }: Wordings): string {
  const [first, ...others] = names.map((name) => bold(name ?? '')).filter(Boolean);
  if (!first) return none();
  return others.length ? many(listing([first, ...others], t)) : one(first);
}

/** The bare name of an attachment: "a file" if there is none. */
export const attachedNames = ({ all, t }: Pieces): string =>
  listing(
    all.map(({ attachment }) => bold(attachment?.name ?? '') || t('event.aFile')),
    t,
  );

/** A few check items by name, many by number. */
export function itemNouns({ all, t }: Pieces): string {
  const names = all.map((action) => itemName(action, t));
  return names.length > 3 ? t('event.items', { count: names.length }) : listing(names, t);
}

export const itemName = ({ checkItem }: Action, t: Translate): string =>
  boldMarkdown(checkItem?.name ?? '') || t('event.anItem');

export const checklistName = ({ checklist }: Action, t: Translate): string =>
  bold(checklist?.name ?? '') || t('event.aChecklist');

/** @param name bold, or '' */
export const checklistNoun = (name: string, t: Translate): string =>
  name ? t('event.checklist', { name }) : t('event.aChecklist');

/** @param name bold, or '' */
export const fieldNoun = (name: string, t: Translate): string =>
  name ? t('event.field', { name }) : t('event.aField');

export function workspaceNoun({ workspace }: Action, t: Translate): string {
  const name = bold(workspace?.name ?? '');
  return name ? t('event.workspace', { name }) : t('event.aWorkspace');
}

export function powerUpNoun({ powerUp }: Action, t: Translate): string {
  const name = bold(powerUp?.name ?? '');
  return name ? t('event.powerUp', { name }) : t('event.aPowerUp');
}
