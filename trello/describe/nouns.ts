import type { Say } from '../../i18n/texts';
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

/** @returns undefined for no colour, and for one that Trello did not have when this was written */
export function colourName(color: string | null | undefined, say: Say): string | undefined {
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
  if (colour) return say('event.labelOfColour', { colour });
  return say(label?.isNameless ? 'event.namelessLabel' : 'event.aLabel');
}

/** The name before a change, `''` where the action does not tell. */
export const oldName = ({ old }: Action): string => (typeof old.name === 'string' ? bold(old.name) : '');

export function labelNouns({ all, say }: Pieces): string {
  const names = all.map(({ label }) => bold(label?.name ?? ''));
  if (all.length > 1 && names.every(Boolean)) return say('event.labels', { names: listing(names, say) });
  return listing(
    all.map(({ label }) => labelNoun(label, say)),
    say,
  );
}

/** "the list A", "the lists A and B". */
export const listNouns = ({ all, say }: Pieces): string =>
  nouns(
    all.map(({ list }) => list?.name),
    say,
    {
      none: () => say('event.aListOf'),
      one: (name) => say('event.list', { name }),
      many: (names) => say('event.lists', { names }),
    },
  );

export const checklistNouns = ({ all, say }: Pieces): string =>
  nouns(
    all.map(({ checklist }) => checklist?.name),
    say,
    {
      none: () => say('event.aChecklist'),
      one: (name) => say('event.checklist', { name }),
      many: (names) => say('event.checklists', { names }),
    },
  );

export const attachmentNouns = ({ all, say }: Pieces): string =>
  nouns(
    all.map(({ attachment }) => attachment?.name),
    say,
    {
      none: () => say('event.anAttachment'),
      one: (name) => say('event.attachment', { name }),
      many: (names) => say('event.attachments', { names }),
    },
  );

interface Wordings {
  none: () => string;
  one: (name: string) => string;
  many: (names: string) => string;
}

function nouns(names: (string | undefined)[], say: Say, { none, one, many }: Wordings): string {
  const [first, ...others] = names.map((name) => bold(name ?? '')).filter(Boolean);
  if (!first) return none();
  return others.length ? many(listing([first, ...others], say)) : one(first);
}

/** What was attached goes by its bare name: "a file" says all where there is none. */
export const attachedNames = ({ all, say }: Pieces): string =>
  listing(
    all.map(({ attachment }) => bold(attachment?.name ?? '') || say('event.aFile')),
    say,
  );

/** A few check items by name, many by their number. */
export function itemNouns({ all, say }: Pieces): string {
  const names = all.map((action) => itemName(action, say));
  return names.length > 3 ? say('event.items', { count: names.length }) : listing(names, say);
}

export const itemName = ({ checkItem }: Action, say: Say): string =>
  boldMarkdown(checkItem?.name ?? '') || say('event.anItem');

export const checklistName = ({ checklist }: Action, say: Say): string =>
  bold(checklist?.name ?? '') || say('event.aChecklist');

/** @param name bold, or '' */
export const checklistNoun = (name: string, say: Say): string =>
  name ? say('event.checklist', { name }) : say('event.aChecklist');

/** @param name bold, or '' */
export const fieldNoun = (name: string, say: Say): string =>
  name ? say('event.field', { name }) : say('event.aField');

export function workspaceNoun({ workspace }: Action, say: Say): string {
  const name = bold(workspace?.name ?? '');
  return name ? say('event.workspace', { name }) : say('event.aWorkspace');
}

export function powerUpNoun({ powerUp }: Action, say: Say): string {
  const name = bold(powerUp?.name ?? '');
  return name ? say('event.powerUp', { name }) : say('event.aPowerUp');
}
