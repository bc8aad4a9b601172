import {
  type Block,
  blocksOf,
  type Element,
  elementsOf,
  isText,
  type Shown,
} from '../../../playground/parts/Shown';
import { withoutInvisible } from './seen';

/** Clients distinguish clicks by both ids, and form values by the action id alone. */
export function checkIds(blocks: Block[]): string[] {
  const elements = blocks.flatMap((block) => elementsOf(block).map((element) => ({ block, element })));
  const ids = elements.map(({ block, element }) => {
    const { actionId = '', blockId = block.blockId ?? '', type } = element;
    return type === 'button' || type === 'overflow' ? `${blockId} / ${actionId}` : actionId;
  });
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const without = elements.filter(({ element }) => !element.actionId && element.type !== 'image');
  return [
    ...twice.map((id) => `${id} stands there twice`),
    ...without.map(({ element }) => `a ${element.type} without an action id`),
  ];
}

/** Includes what is visible only after a click: the options of menus and lists. */
export function checkTexts(shown: Shown): string[] {
  const texts = [...frameTexts(shown), ...blocksOf(shown).flatMap(blockTexts)];
  return texts.flatMap(([name, text]) => {
    if (typeof text !== 'string' || !withoutInvisible(text)) return [`${name} is empty`];
    return checkRaw(text);
  });
}

/** Values that a program forgot to turn into text. */
export function checkRaw(text: string): string[] {
  const found = /\bundefined\b|\bnull\b|\bNaN\b|\[object|\{[A-Za-z]/.exec(text);
  return found ? [`raw text: ${text.slice(Math.max(0, found.index - 40), found.index + 40)}`] : [];
}

type Named = [name: string, text: unknown];

function frameTexts(shown: Shown): Named[] {
  if (shown.kind === 'message') return [['the text for notifications', shown.text]];
  const { title, submit, close } = shown.view;
  return [
    ['the title', textOf(title)],
    ...(submit ? [['the button that sends', textOf(submit.text)] as Named] : []),
    ...(close ? [['the button that closes', textOf(close.text)] as Named] : []),
  ];
}

function blockTexts(block: Block): Named[] {
  const { type, text, label, fields = [], elements = [] } = block;
  return [
    ...(type === 'section' && !fields.length ? [['a section', textOf(text)] as Named] : []),
    ...(type === 'input' ? [['a label', textOf(label)] as Named] : []),
    ...fields.map((field): Named => ['a field', textOf(field)]),
    ...elements.filter(isText).map((element): Named => ['small print', element.text]),
    ...elementsOf(block).flatMap(elementTexts),
  ];
}

function elementTexts({ type, actionId = '', text, options = [], placeholder }: Element): Named[] {
  const chooses = ['static_select', 'multi_static_select', 'overflow'].includes(type);
  return [
    ...(type === 'button' ? [[`the button ${actionId}`, textOf(text)] as Named] : []),
    ...(chooses && !options.length ? [[`the choice of ${actionId}`, ''] as Named] : []),
    ...options.map((option): Named => [`an option of ${actionId}`, textOf(option.text)]),
    ...(placeholder ? [[`the placeholder of ${actionId}`, textOf(placeholder)] as Named] : []),
  ];
}

const textOf = (text: unknown): unknown =>
  typeof text === 'object' && text !== null && 'text' in text ? text.text : undefined;
