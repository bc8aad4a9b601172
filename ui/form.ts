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

/** Days as `2027-03-01`. The initial value is in both fields: old web clients know only `value`. */
export interface DateInput extends Element {
  type: 'datepicker';
  initialDate?: string;
  initialValue?: string;
}

/** The initial choice is in both fields: old web clients know only options, mobile ones only values. */
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
  /** contains what the form is about: a phone submits only this and the fields */
  id: string;
  title: PlainText;
  /** absent if nothing is submitted */
  submit?: ModalButton;
  close: ModalButton;
  blocks: (Block | Input)[];
}

/** The maximum of options in a select. */
export const MAX_OPTIONS = 100;

interface Field {
  appId: string;
  /** the key of the value and of errors */
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
 * The initial value comes back in the block's id: clients submit values without saying which were changed. See
 * `Form.touched`.
 */
export function remembering(input: Input, shown = ''): Input {
  const blockId = `${input.element.actionId} ${shown}`;
  return { ...input, blockId, element: { ...input.element, blockId } };
}

/** Optional. */
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

/** Optional; the chosen options come first, so that none of them is cut off. */
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

/** Chosen options must not be cut off. */
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

/** A sentence where no markup is rendered, as under a form's field: links, bold, code and escapes as plain words. */
export const withoutMarkup = (text: string): string =>
  text
    .replace(/<(?:https?|mailto):[^|>\s]+\|([^<>\n]*)>|`([^`\n]+)`|\\([*_~`#.])|\*/gi, '$1$2$3')
    .replace(/\u2060/g, '');
