import { groupDigits, type Translate } from '../i18n/texts';
import type { NamedId } from '../trello/filters';
import { type BoardParts, labelName } from '../trello/models';
import { oneLine } from '../trello/oneLine';
import type { Option } from './Answer';
import { option } from './elements';
import {
  type ChoiceField,
  chosenFirst,
  type Input,
  MAX_OPTIONS,
  multiSelectField,
  optional,
  selectField,
  textField,
} from './form';

/** The name of the field for what is typed beside a list that is too long. */
export const otherName = (name: string): string => `${name}.other`;

/** A select for one or several options, and if there are more than it can hold, a field for the names of the others. */
export function choiceFields(t: Translate, field: ChoiceField, chosen: string | string[] = ''): Input[] {
  const isOne = typeof chosen === 'string';
  const count = field.options.length;
  const first = count > MAX_OPTIONS && isOne ? chosenFirst(field.options, chosen) : field.options;
  const list = isOne
    ? selectField({ ...field, options: first.slice(0, MAX_OPTIONS) }, chosen)
    : multiSelectField(field, chosen);
  if (count <= MAX_OPTIONS) return [list];
  const counts = { count: groupDigits(count), most: MAX_OPTIONS };
  const other = textField({
    appId: field.appId,
    name: otherName(field.name),
    label: t(isOne ? 'form.other' : 'form.others', counts),
    placeholder: t(isOne ? 'form.other.hint' : 'form.others.hint'),
  });
  return [list, optional(other)];
}

export const optionsOf = (things: NamedId[]): Option[] =>
  things.map(({ id, name }) => option(id, oneLine(name, 70) || '–'));

export const namedLabels = ({ labels }: BoardParts): NamedId[] =>
  labels.map((label) => ({ id: label.id, name: labelName(label) || '–' }));

export const namedMembers = ({ members }: BoardParts): NamedId[] =>
  members.map(({ id, fullName }) => ({ id, name: fullName }));
