import type { Block, Option, PlainText } from './Answer';
import { plain } from './elements';

interface Element {
  appId: string;
  blockId: string;
  actionId: string;
  placeholder: PlainText;
}

interface Choosing extends Element {
  options: Option[];
}

export interface TextInput extends Element {
  type: 'plain_text_input';
  initialValue?: string;
  multiline?: boolean;
}

/** Days as `2027-03-01`. What it shows at first stands in both: old web clients know only the value. */
export interface DateInput extends Element {
  type: 'datepicker';
  initialDate?: string;
  initialValue?: string;
}

/** What is chosen at first stands in both: old web clients know only the options, mobile ones only the values. */
export interface Select extends Choosing {
  type: 'static_select';
  initialOption?: Option;
  initialValue?: string;
}

export interface MultiSelect extends Choosing {
  type: 'multi_static_select';
  initialOptions?: Option[];
  initialValue?: string[];
}

export interface Input<E = TextInput | DateInput | Select | MultiSelect> {
  type: 'input';
  appId: string;
  blockId: string;
  label: PlainText;
  element: E;
  optional?: boolean;
}

interface ModalButton {
  type: 'button';
  appId: string;
  blockId: string;
  actionId: string;
  text: PlainText;
}

export interface Modal {
  /** carries what the form is about: a phone hands in nothing but this and the fields */
  id: string;
  title: PlainText;
  /** absent where nothing is handed in */
  submit?: ModalButton;
  close: ModalButton;
  blocks: (Block | Input)[];
}

/** More options than this no list on a screen can carry. */
export const MAX_OPTIONS = 100;

interface Field {
  appId: string;
  /** by which the value comes back and errors are shown */
  name: string;
  label: string;
  placeholder: string;
}

export interface ChoiceField extends Field {
  options: Option[];
}

interface TextOptions extends Field {
  value?: string;
  isLong?: boolean;
}

export const textField = ({ value, isLong, ...field }: TextOptions): Input<TextInput> =>
  inputOf(field, {
    ...elementOf(field),
    type: 'plain_text_input',
    ...(value && { initialValue: value }),
    ...(isLong && { multiline: true }),
  });

/** @param day as `2027-03-01` */
export const dateField = (field: Field, day?: string): Input<DateInput> =>
  inputOf(field, {
    ...elementOf(field),
    type: 'datepicker',
    ...(day && { initialDate: day, initialValue: day }),
  });

/**
 * What a field shows at first comes back in its block's id: clients hand in values and do not say what was touched.
 * See `Form.touched`.
 */
export function remembering(input: Input, shown = ''): Input {
  const blockId = `${input.element.actionId} ${shown}`;
  return { ...input, blockId, element: { ...input.element, blockId } };
}

/** Nothing need be filled in. */
export const optional = (input: Input): Input => ({ ...input, optional: true });

export function selectField(field: ChoiceField, chosen?: string): Input<Select> {
  const initialOption = field.options.find(({ value }) => value === chosen);
  const element: Select = {
    ...elementOf(field),
    options: field.options,
    type: 'static_select',
    ...(initialOption && { initialOption, initialValue: initialOption.value }),
  };
  return inputOf(field, element);
}

/** Nothing need be chosen; what is chosen stands first, so that none of it is cut off. */
export function multiSelectField(field: ChoiceField, chosen: string[]): Input<MultiSelect> {
  const sorted = field.options.length > MAX_OPTIONS ? chosenFirst(field.options, chosen) : field.options;
  const options = sorted.slice(0, MAX_OPTIONS);
  const initialOptions = options.filter(({ value }) => chosen.includes(value));
  const element: MultiSelect = {
    ...elementOf(field),
    options,
    type: 'multi_static_select',
    ...(initialOptions.length && { initialOptions, initialValue: initialOptions.map(({ value }) => value) }),
  };
  return { ...inputOf(field, element), optional: true };
}

/** What is chosen is not to be cut off. */
export const chosenFirst = (options: Option[], chosen: string | string[]): Option[] => {
  const isChosen = ({ value }: Option): boolean => [chosen].flat().includes(value);
  return [...options.filter(isChosen), ...options.filter((each) => !isChosen(each))];
};

const elementOf = ({ appId, name, placeholder }: Field): Element => ({
  appId,
  blockId: name,
  actionId: name,
  placeholder: plain(placeholder),
});

const inputOf = <E>({ appId, name, label }: Field, element: E): Input<E> => ({
  type: 'input',
  appId,
  blockId: name,
  label: plain(label),
  element,
});

interface ModalOptions {
  appId: string;
  id: string;
  title: string;
  submit?: string;
  close: string;
  blocks: (Block | Input)[];
}

export function modal({ appId, id, title, submit, close, blocks }: ModalOptions): Modal {
  const button = (actionId: string, text: string): ModalButton => ({
    type: 'button',
    appId,
    blockId: actionId,
    actionId,
    text: plain(text),
  });
  return {
    id,
    title: plain(title),
    ...(submit !== undefined && { submit: button('submit', submit) }),
    close: button('close', close),
    blocks,
  };
}

/** A sentence for a place that draws no markup, as under a field of a form: links, bold, code and escapes as bare words. */
export const withoutMarkup = (text: string): string =>
  text
    .replace(/<(?:https?|mailto):[^|>\s]+\|([^<>\n]*)>|`([^`\n]+)`|\\([*_~`#.])|\*/gi, '$1$2$3')
    .replace(/\u2060/g, '');
