import type { Say } from '../../i18n/texts';
import type { Action, LabelRef } from '../Action';
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

/** @returns undefined for no colour, and for one that Trello did not have when this was written */
export function colourName(color: string | undefined, say: Say): string | undefined {
  const [name, shade] = (color ?? '').split('_');
  const known = colours.find((each) => each === name);
  if (!known) return undefined;
  const colour = say(`event.colour.${known}`);
  return shade === 'light' || shade === 'dark' ? say(`event.shade.${shade}`, { colour }) : colour;
}

/** A label without a name goes by its colour. */
export function labelNoun(label: LabelRef | undefined, say: Say): string {
  const name = bold(label?.name ?? '');
  if (name) return say('event.label', { name });
  const colour = colourName(label?.color, say);
  return colour ? say('event.labelOfColour', { colour }) : say('event.aLabel');
}

export function labelNouns({ all, say }: Pieces): string {
  const names = all.map(({ label }) => bold(label?.name ?? ''));
  return all.length > 1 && names.every(Boolean)
    ? say('event.labels', { names: listing(names, say) })
    : listing(
        all.map(({ label }) => labelNoun(label, say)),
        say,
      );
}

export function listNouns({ all, say }: Pieces): string {
  const names = all.map(({ list }) => bold(list?.name ?? '')).filter(Boolean);
  if (!names.length) return say('event.aListOf');
  return names.length > 1
    ? say('event.lists', { names: listing(names, say) })
    : say('event.list', { name: names[0] ?? '' });
}

export function checklistNouns({ all, say }: Pieces): string {
  const names = all.map(({ checklist }) => bold(checklist?.name ?? '')).filter(Boolean);
  if (!names.length) return say('event.aChecklist');
  return names.length > 1
    ? say('event.checklists', { names: listing(names, say) })
    : say('event.checklist', { name: names[0] ?? '' });
}

export const checklistName = ({ checklist }: Action, say: Say): string =>
  bold(checklist?.name ?? '') || say('event.aChecklist');

/** A few check items by name, many by their number. */
export function itemNouns({ all, say }: Pieces): string {
  const names = all.map((action) => itemName(action, say));
  return names.length > 3 ? say('event.items', { count: names.length }) : listing(names, say);
}

export const itemName = ({ checkItem }: Action, say: Say): string =>
  bold(checkItem?.name ?? '') || say('event.anItem');

/** What was attached goes by its bare name: "a file" says all where there is none. */
export const attachedNames = ({ all, say }: Pieces): string =>
  listing(
    all.map(({ attachment }) => bold(attachment?.name ?? '') || say('event.aFile')),
    say,
  );

export function attachmentNouns({ all, say }: Pieces): string {
  const names = all.map(({ attachment }) => bold(attachment?.name ?? '')).filter(Boolean);
  if (!names.length) return say('event.anAttachment');
  return names.length > 1
    ? say('event.attachments', { names: listing(names, say) })
    : say('event.attachment', { name: names[0] ?? '' });
}

export function fieldNoun({ field }: Action, say: Say): string {
  const name = bold(field?.name ?? '');
  return name ? say('event.field', { name }) : say('event.aField');
}
